import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/device-words'
import { practiceEntry } from '@/lib/console/practice'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { commonTexts } from '@/lib/texts/common'
import { resyncTexts } from '@/lib/texts/mfa-resync'
import { remedies } from '../../../denied'
import { type Subject, subjectNamed } from '../../whose'
import { devicesOf } from '../devices-of'
import { ResyncForm } from './resync-form'

export const generateMetadata = (): Metadata => ({ title: resyncTexts.title })

/** Brings a device back in step whose clock has drifted. `user` names the user of the device, if it is not the reader. */
export default async function ResyncPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const { serial, user } = await searchParams
  const subject = subjectNamed(one(user), session)
  return (
    <>
      <Breadcrumb trail={[{ label: commonTexts.credentials, href: subject.page }]} current={resyncTexts.title} />
      <PageHead title={resyncTexts.title} />
      <div className="max-w-182">{await content(one(serial), subject, session)}</div>
    </>
  )
}

async function content(serial: string | undefined, subject: Subject, session: SignedIn) {
  const devices = await devicesOf(subject, session)
  if (serial === undefined) return <Choose devices={devices} subject={subject} />
  const device = devices.find(({ serialNumber }) => serialNumber === serial)
  // For a serial number that is none of the subject's, the form gets the service's own answer.
  const name = device?.name ?? deviceName(serial)
  if (device && KINDS[device.kind].proof !== 'code') return <CannotDrift name={name} subject={subject} />
  return (
    <Panel name="resync" title={resyncTexts.panel(name)} flush>
      <ResyncForm
        serial={serial}
        user={subject.fields.user}
        name={name}
        isToken={device?.kind === hardware.kind}
        serverNow={session.now.getTime()}
        frozen={session.account.clock.mode === 'fixed'}
        period={device?.period ?? 'unknown'}
        remedies={await remedies()}
        practice={await practiceEntry(serial)}
      />
    </Panel>
  )
}

function CannotDrift({ name, subject }: { name: string; subject: Subject }) {
  return (
    <Panel name="resync" title={resyncTexts.passkey}>
      <div className="grid justify-items-start gap-4">
        <p className="measure">
          <Prose text={resyncTexts.passkeyText(name)} />
        </p>
        <Back to={subject} />
      </div>
    </Panel>
  )
}

function Choose({ devices, subject }: { devices: Awaited<ReturnType<typeof devicesOf>>; subject: Subject }) {
  if (devices.length === 0) {
    return (
      <Panel name="resync" title={resyncTexts.none} state="empty">
        <div className="grid justify-items-start gap-4">
          <p className="measure">{subject.isOwn ? resyncTexts.noneText : resyncTexts.noneOf(subject.name)}</p>
          <Back to={subject} />
        </div>
      </Panel>
    )
  }
  return (
    <Panel name="resync" title={resyncTexts.choose} flush>
      <form method="get">
        {subject.fields.user !== undefined && <input type="hidden" name="user" value={subject.fields.user} />}
        <div className="p-(--inset)">
          <RadioCards
            name="serial"
            legend={resyncTexts.device}
            required
            defaultValue={devices.length === 1 ? devices[0]?.serialNumber : undefined}
            cards={devices.map(({ serialNumber, name }) => ({ value: serialNumber, title: name, text: serialNumber }))}
          />
        </div>
        <PanelActions>
          <SubmitButton>{resyncTexts.continue}</SubmitButton>
          <Back to={subject} />
        </PanelActions>
      </form>
    </Panel>
  )
}

const Back = ({ to }: { to: Subject }) => <ButtonLink href={to.page}>{commonTexts.toCredentials}</ButtonLink>
