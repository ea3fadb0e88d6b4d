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
import { ResyncForm } from './resync-form'

export const metadata: Metadata = { title: resyncTexts.title }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Brings a device back in step whose clock has drifted. */
export default async function ResyncPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const serial = one((await searchParams).serial)
  return (
    <>
      <Breadcrumb trail={TRAIL} current={resyncTexts.title} />
      <PageHead title={resyncTexts.title} />
      <div className="max-w-182">{await content(serial, session)}</div>
    </>
  )
}

async function content(serial: string | undefined, session: SignedIn) {
  if (serial === undefined) return <Choose session={session} />
  const device = session.devices.find(({ serialNumber }) => serialNumber === serial)
  // For a serial number that is none of the reader's, the form gets the service's own answer.
  const name = device?.name ?? deviceName(serial)
  if (device && KINDS[device.kind].proof !== 'code') return <CannotDrift name={name} />
  return (
    <Panel name="resync" title={resyncTexts.panel(name)} flush>
      <ResyncForm
        serial={serial}
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

function CannotDrift({ name }: { name: string }) {
  return (
    <Panel name="resync" title={resyncTexts.passkey}>
      <div className="grid justify-items-start gap-4">
        <p className="measure">
          <Prose text={resyncTexts.passkeyText(name)} />
        </p>
        <Back />
      </div>
    </Panel>
  )
}

function Choose({ session: { devices } }: { session: SignedIn }) {
  if (devices.length === 0) {
    return (
      <Panel name="resync" title={resyncTexts.none} state="empty">
        <div className="grid justify-items-start gap-4">
          <p className="measure">{resyncTexts.noneText}</p>
          <Back />
        </div>
      </Panel>
    )
  }
  return (
    <Panel name="resync" title={resyncTexts.choose} flush>
      <form method="get">
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
          <Back />
        </PanelActions>
      </form>
    </Panel>
  )
}

const Back = () => <ButtonLink href="/security-credentials">{commonTexts.toCredentials}</ButtonLink>
