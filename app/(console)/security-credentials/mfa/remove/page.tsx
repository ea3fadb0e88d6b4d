import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { foresee } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/device-words'
import { deletion } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { commonTexts } from '@/lib/texts/common'
import { removeTexts } from '@/lib/texts/mfa-remove'
import { hrefFor, subjectNamed } from '../../whose'
import { devicesOf } from '../devices-of'
import { RemoveForm } from './remove-form'

export const generateMetadata = (): Metadata => ({ title: removeTexts.title })

/** Asks before a device is removed: the dialog of the credentials page, for people without scripts. */
export default async function RemovePage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const query = await searchParams
  const subject = subjectNamed(one(query.user), session)
  const serial = one(query.serial)
  if (serial === undefined) redirect(`${subject.page}#mfa-devices` as Route)
  const here = hrefFor(subject, '/security-credentials/mfa/remove', { serial })
  await confirmFirst({ operation: DeactivateMFADevice, input: { ...subject.input, SerialNumber: serial } }, here)
  const devices = await devicesOf(subject, session)
  const device = devices.find(({ serialNumber }) => serialNumber === serial)
  const type = device?.kind ?? virtual.kind
  const { remove } = await foresee({ remove: deletion(serial) })
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: subject.page }]} current={removeTexts.title} />
      <PageHead title={removeTexts.title} />
      <div className="max-w-182">
        <RemoveForm
          serial={serial}
          user={subject.fields.user}
          name={device?.name ?? deviceName(serial)}
          type={type}
          isOnly={devices.length === 1}
          isOfThisSession={session.mfa?.serialNumber === serial}
          keepsName={KINDS[type].afterDeactivation === 'leftover' && remove !== undefined}
        />
      </div>
    </>
  )
}
