import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { foresee } from '@/lib/console/ask'
import { deletion, deviceName } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { commonTexts } from '@/lib/texts/common'
import { removeTexts } from '@/lib/texts/mfa-remove'
import { RemoveForm } from './remove-form'

export const metadata: Metadata = { title: removeTexts.title }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Asks before a device is removed: the dialog of the credentials page, for people without scripts. */
export default async function RemovePage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const serial = one((await searchParams).serial)
  if (serial === undefined) redirect('/security-credentials#mfa-devices')
  const here = `/security-credentials/mfa/remove?${new URLSearchParams({ serial })}`
  await confirmFirst({ operation: DeactivateMFADevice, input: { SerialNumber: serial } }, here)
  const { remove } = await foresee({ remove: deletion(serial) })
  return (
    <>
      <Breadcrumb trail={TRAIL} current={removeTexts.title} />
      <PageHead title={removeTexts.title} />
      <div className="max-w-182">
        <RemoveForm
          serial={serial}
          name={deviceName(serial)}
          isOnly={session.devices.length === 1}
          isOfThisSession={session.mfa?.serialNumber === serial}
          keepsName={remove !== undefined}
        />
      </div>
    </>
  )
}
