import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { NearMiss } from '@/components/iam/near-miss'
import type { RefusalView } from '@/components/iam/refusal-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { wizardOf } from '@/lib/auth/enrolment'
import type { SignedIn } from '@/lib/auth/session'
import { ask, foresee, foreseenNearMiss, type RefusedAction } from '@/lib/console/ask'
import { deviceName } from '@/lib/console/device-words'
import { assigning, MOST_DEVICES, MOST_LISTED, registering, suggestedName } from '@/lib/console/devices'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { confirmFirst } from '@/lib/console/step-up'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts as texts } from '@/lib/texts/mfa-setup'
import { remedies } from '../../../denied'
import { signInAgain } from '../../../frame-actions'
import { ownName, userNameUnlessRoot } from '../../whose'
import { NameAndType } from './name-and-type'

export const metadata: Metadata = { title: texts.title }

const TRAIL = [{ label: commonTexts.credentials, href: '/security-credentials' }]

/** Step 1: what the device is called, and of which type it is. */
export default async function AssignPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials/mfa/assign')
  // The step that assigns the device asks for the code; it is asked for here, before anything is created.
  await confirmFirst(
    { operation: EnableMFADevice, input: userNameUnlessRoot(session) },
    '/security-credentials/mfa/assign',
  )
  const query = await searchParams
  const underWay = (await wizardOf(session.caller))?.serialNumber
  const cameBack = underWay !== undefined && one(query.serial) === underWay
  const isFull = session.devices.length >= MOST_DEVICES
  const refused = await foresee({ codes: assigning(session.caller), passkey: registering(session.caller) })
  const lastStep = refused.passkey && refused.codes
  const canBegin = !isFull && !lastStep
  return (
    <>
      <Breadcrumb trail={TRAIL} current={texts.title} />
      <PageHead title={texts.title} focusId={canBegin ? 'step-title' : undefined} />
      {canBegin && underWay !== undefined && !cameBack && <Unfinished device={deviceName(underWay)} />}
      {isFull && <Full />}
      {!isFull && lastStep && (
        <LastStepRefused refused={lastStep} nearMiss={await foreseenNearMiss(assigning(session.caller))} />
      )}
      {canBegin && (
        <MfaWizard step={0}>
          <NameAndType
            suggestion={cameBack ? deviceName(underWay) : (one(query.name) ?? (await suggestion(session)))}
            kinds={KIND_NAMES.map((kind) => ({
              kind,
              refused: KINDS[kind].proof === 'code' ? refused.codes : undefined,
            }))}
            type={one(query.type) ?? (refused.codes ? passkey.kind : virtual.kind)}
            resume={cameBack ? underWay : undefined}
            remedies={await remedies()}
          />
        </MfaWizard>
      )}
    </>
  )
}

/** The names that are taken, if the user may list them. If not, the user's own name is as good a guess as any. */
async function suggestion(session: SignedIn): Promise<string> {
  const answer = await ask(ListVirtualMFADevices, { AssignmentStatus: 'Any', MaxItems: MOST_LISTED })
  const taken = answer.ok ? answer.output.VirtualMFADevices.map(({ SerialNumber }) => deviceName(SerialNumber)) : []
  return suggestedName(ownName(session), new Set(taken))
}

function Unfinished({ device }: { device: string }) {
  return (
    <NoticeList>
      <Notice
        title={texts.unfinished(device)}
        actions={<ButtonLink href="/security-credentials/mfa/assign/app">{texts.continueWith(device)}</ButtonLink>}
      >
        <p>{texts.unfinishedText}</p>
      </Notice>
    </NoticeList>
  )
}

/** In place of the form. Differs from AWS: there the device is created first, cannot be assigned, and is left behind. */
function LastStepRefused({
  refused: { action, why, verdict },
  nearMiss,
}: {
  refused: RefusedAction
  nearMiss: RefusalView['nearMiss']
}) {
  const isRule = verdict === 'service-rule'
  const { title, byRule, byPolicies, nothingDone, why: whyText } = texts.refused
  return (
    <Notice
      tone="warning"
      icon="shield"
      title={title}
      actions={
        <>
          {isRule && (
            <TargetButton to={{ action: signInAgain }} variant="primary" pending={commonTexts.signingOut}>
              {commonTexts.signInAgain}
            </TargetButton>
          )}
          <ButtonLink href={why}>{whyText}</ButtonLink>
        </>
      }
    >
      <p>
        <Prose text={isRule ? byRule : byPolicies(action)} />
      </p>
      <p>{nothingDone}</p>
      {nearMiss && <NearMiss of={nearMiss} />}
    </Notice>
  )
}

function Full() {
  return (
    <Notice
      title={texts.full(MOST_DEVICES)}
      actions={<ButtonLink href="/security-credentials#mfa-devices">{texts.toDevices}</ButtonLink>}
    >
      <p>{texts.fullText(MOST_DEVICES)}</p>
    </Notice>
  )
}
