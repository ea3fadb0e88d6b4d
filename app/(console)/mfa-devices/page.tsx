import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TabsNav } from '@/components/ui/tabs-nav'
import { TextField } from '@/components/ui/text-field'
import { ask, foresee } from '@/lib/console/ask'
import { type ListPlace, listHref, orderParts, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { tableChoice } from '@/lib/console/table-choice'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { SearchVirtualMFADevices } from '@/lib/operations/postern/lists/search-virtual-mfa-devices'
import type { Infer } from '@/lib/shape/shape'
import { listTexts } from '@/lib/texts/lists'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { ListPages } from '../list-pages'
import { TableChoiceForm } from '../table-choice-form'
import { chooseDeviceRows } from './actions'
import { type Beside, BesideFields, besideOf } from './beside'
import { InventoryTable } from './inventory-table'
import { TokensPanel } from './tokens-panel'

export const generateMetadata = (): Metadata => ({ title: inventoryTexts.title })

const filters = () =>
  [
    { status: 'Any', label: inventoryTexts.all },
    { status: 'Assigned', label: inventoryTexts.assigned },
    { status: 'Unassigned', label: inventoryTexts.unassigned },
  ] as const

type Filter = { status: ReturnType<typeof filters>[number]['status']; q: string | undefined; beside: Beside }
type Place = ListPlace<'name' | 'enabled'>

/**
 * The virtual devices and the hardware tokens of the account. Differs from AWS: there is no such page; finding and deleting a device that
 * belongs to nobody takes the command line there.
 */
export default async function MfaDevicesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/mfa-devices')
  const query = await searchParams
  const status = filters().find((filter) => filter.status === one(query.status))?.status ?? 'Any'
  const filter = { status, q: one(query.q), beside: besideOf('tokens', query) }
  const place = placeOf<'name' | 'enabled'>(query, ['name', 'enabled'])
  const choice = await tableChoice('mfa-devices', {})
  const answer = await ask(SearchVirtualMFADevices, {
    AssignmentStatus: status,
    NameContains: filter.q,
    SortBy: place.sort === 'enabled' ? 'EnableDate' : 'Name',
    Descending: place.isDescending,
    Skip: (place.page - 1) * choice.size,
    MaxItems: choice.size,
  })
  const { panel } = inventoryTexts
  return (
    <>
      <PageHead title={inventoryTexts.title} sub={inventoryTexts.lead} />
      <LastResult page="/mfa-devices" />
      <TabsNav
        label={inventoryTexts.tabs}
        tabs={filters().map((one) => ({ label: one.label, href: addressOf(one.status) }))}
        current={addressOf(status)}
      />
      {answer.ok ? (
        <Panel
          name="virtual-mfa-devices"
          title={panel}
          count={listTexts.total(answer.output.Total, answer.output.IsCountPartial === true)}
          state={answer.output.VirtualMFADevices.length === 0 ? 'empty' : 'ready'}
          flush
        >
          <DeviceFilter filter={filter} />
          <div className="border-b border-hairline px-(--inset) py-1">
            <TableChoiceForm action={chooseDeviceRows} choice={choice} />
          </div>
          <Devices
            devices={answer.output.VirtualMFADevices}
            filter={filter}
            place={place}
            now={session.now.getTime()}
          />
          <ListPages
            label={inventoryTexts.pages}
            noun={inventoryTexts.noun}
            page={place.page}
            size={choice.size}
            total={answer.output.Total}
            isCountPartial={answer.output.IsCountPartial}
            hrefOf={(page) => hrefOf(filter, place, page)}
          />
        </Panel>
      ) : (
        <DeniedPanel name="virtual-mfa-devices" title={panel} error={answer.error} retryHref="/mfa-devices" />
      )}
      <TokensPanel status={status} query={query} size={choice.size} now={session.now.getTime()} />
    </>
  )
}

const addressOf = (status: Filter['status']) => (status === 'Any' ? '/mfa-devices' : `/mfa-devices?status=${status}`)

function hrefOf({ status, q, beside }: Filter, { sort, isDescending }: Omit<Place, 'page'>, page?: string): string {
  const parts = { ...beside, status: status === 'Any' ? undefined : status, q }
  return listHref('/mfa-devices', { ...parts, ...orderParts(sort, isDescending, 'name'), page })
}

async function Devices({
  devices,
  filter,
  place,
  now,
}: {
  devices: Infer<(typeof SearchVirtualMFADevices)['output']>['VirtualMFADevices']
  filter: Filter
  place: Place
  now: number
}) {
  if (devices.length === 0) {
    return (
      <div className="p-(--inset)">
        <NoDevices filter={filter} isFirst={place.page === 1} />
      </div>
    )
  }
  const unassigned = devices.filter((device) => !device.User)
  const questions = unassigned.map(
    ({ SerialNumber }) => [SerialNumber, { operation: DeleteVirtualMFADevice, input: { SerialNumber } }] as const,
  )
  const refused = await foresee(Object.fromEntries(questions))
  const order = {
    ...place,
    hrefOf: (sort: Place['sort'], isDescending: boolean) => hrefOf(filter, { sort, isDescending }),
  }
  return <InventoryTable devices={devices} refused={refused} order={order} now={now} />
}

function NoDevices({ filter: { status, q, beside }, isFirst }: { filter: Filter; isFirst: boolean }) {
  if (q !== undefined || !isFirst) {
    return (
      <PanelEmpty
        action={
          <ButtonLink href={hrefOf({ status, q: undefined, beside }, { sort: 'name', isDescending: false })}>
            {inventoryTexts.showAll}
          </ButtonLink>
        }
      >
        {inventoryTexts.noMatch}
      </PanelEmpty>
    )
  }
  return <PanelEmpty>{status === 'Unassigned' ? inventoryTexts.noneUnassigned : inventoryTexts.none}</PanelEmpty>
}

function DeviceFilter({ filter: { status, q, beside } }: { filter: Filter }) {
  return (
    <form
      action="/mfa-devices"
      method="get"
      className="flex flex-wrap items-end gap-3 border-b border-hairline px-(--inset) py-4 [&>div]:flex-[0_1_20rem]"
    >
      {status !== 'Any' && <input type="hidden" name="status" value={status} />}
      <BesideFields beside={beside} />
      <TextField label={listTexts.search} name="q" type="search" defaultValue={q} maxLength={256} />
      <SubmitButton variant="secondary">{listTexts.searchButton}</SubmitButton>
    </form>
  )
}
