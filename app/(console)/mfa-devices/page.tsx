import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Pagination } from '@/components/ui/pagination'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { TabsNav } from '@/components/ui/tabs-nav'
import { ask, foresee } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import type { Infer } from '@/lib/shape/shape'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { InventoryTable } from './inventory-table'

export const metadata: Metadata = { title: 'MFA devices' }

const FILTERS = [
  { status: 'Any', label: 'All' },
  { status: 'Assigned', label: 'Assigned' },
  { status: 'Unassigned', label: 'Unassigned' },
] as const

/**
 * The virtual devices of the account. Differs from AWS: there is no such page; finding and deleting a device that
 * belongs to nobody takes the command line there.
 */
export default async function MfaDevicesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/mfa-devices')
  const query = await searchParams
  const status = FILTERS.find((filter) => filter.status === one(query.status))?.status ?? 'Any'
  const marker = one(query.marker)
  const answer = await ask(ListVirtualMFADevices, { AssignmentStatus: status, MaxItems: 50, Marker: marker })
  return (
    <>
      <PageHead title="MFA devices" sub="Virtual devices of the account, assigned and not." />
      <LastResult page="/mfa-devices" />
      <TabsNav
        label="Devices by assignment"
        tabs={FILTERS.map((filter) => ({ label: filter.label, href: addressOf(filter.status) }))}
        current={addressOf(status)}
      />
      {answer.ok ? (
        <Inventory output={answer.output} status={status} marker={marker} now={session.now.getTime()} />
      ) : (
        <DeniedPanel
          name="virtual-mfa-devices"
          title="Virtual MFA devices"
          error={answer.error}
          retryHref="/mfa-devices"
        />
      )}
    </>
  )
}

const addressOf = (status: string) => (status === 'Any' ? '/mfa-devices' : `/mfa-devices?status=${status}`)

type Output = Infer<(typeof ListVirtualMFADevices)['output']>

async function Inventory({
  output,
  status,
  marker,
  now,
}: {
  output: Output
  status: string
  marker: string | undefined
  now: number
}) {
  const devices = output.VirtualMFADevices
  const unassigned = devices.filter((device) => !device.User)
  const questions = unassigned.map(
    ({ SerialNumber }) => [SerialNumber, { operation: DeleteVirtualMFADevice, input: { SerialNumber } }] as const,
  )
  const refused = await foresee(Object.fromEntries(questions))
  const address = addressOf(status)
  const next =
    output.Marker && `${address}${address.includes('?') ? '&' : '?'}marker=${encodeURIComponent(output.Marker)}`
  return (
    <Panel
      name="virtual-mfa-devices"
      title="Virtual MFA devices"
      count={output.IsTruncated ? `${devices.length}+` : devices.length}
      state={devices.length === 0 ? 'empty' : 'ready'}
      flush={devices.length > 0}
    >
      {devices.length === 0 ? (
        <PanelEmpty>
          {status === 'Unassigned'
            ? 'No device is left over from an assignment that was not completed.'
            : 'Users create virtual devices on their Security credentials page. There is none here.'}
        </PanelEmpty>
      ) : (
        <>
          <InventoryTable devices={devices} refused={refused} now={now} />
          {(next || marker) && (
            <Pagination
              label="Pages of virtual MFA devices"
              shown={`${devices.length} devices`}
              firstHref={marker ? address : undefined}
              nextHref={next || undefined}
            />
          )}
        </>
      )}
    </Panel>
  )
}
