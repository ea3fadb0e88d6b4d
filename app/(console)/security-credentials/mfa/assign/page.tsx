import type { Metadata } from 'next'
import { MfaWizard } from '@/components/iam/mfa-wizard'
import { NearMiss } from '@/components/iam/near-miss'
import type { RefusalView } from '@/components/iam/refusal-view'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { type Wizard, wizardOf } from '@/lib/auth/enrolment'
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
import { hrefFor, hrefOfUser, type Subject, subjectNamed } from '../../whose'
import { devicesOf } from '../devices-of'
import { NameAndType } from './name-and-type'
import { STEP_1, STEP_2 } from './steps'
import { WizardHead } from './wizard-head'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Step 1: what the device is called, and of which type it is. */
export default async function AssignPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const user = one(query.user)
  const session = await demandSession(hrefOfUser(user, STEP_1))
  const subject = subjectNamed(user, session)
  // The step that assigns the device asks for the code; it is asked for here, before anything is created.
  await confirmFirst({ operation: EnableMFADevice, input: subject.input }, hrefFor(subject, STEP_1))
  const wizard = await wizardOf(session.caller)
  const underWay = wizard?.serialNumber
  const cameBack = underWay !== undefined && one(query.serial) === underWay
  const isFull = (await devicesOf(subject, session)).length >= MOST_DEVICES
  const codes = assigning(session.caller, subject.input)
  const refused = await foresee({ codes, passkey: registering(session.caller, subject.input) })
  const lastStep = refused.passkey && refused.codes
  const canBegin = !isFull && !lastStep
  return (
    <>
      <WizardHead subject={subject} hasStep={canBegin} />
      {canBegin && wizard && !cameBack && <Unfinished wizard={wizard} />}
      {isFull && <Full subject={subject} />}
      {!isFull && lastStep && <LastStepRefused refused={lastStep} nearMiss={await foreseenNearMiss(codes)} />}
      {canBegin && (
        <MfaWizard step={0}>
          <NameAndType
            user={subject.fields.user}
            suggestion={cameBack ? deviceName(underWay) : (one(query.name) ?? (await suggestion(subject)))}
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
async function suggestion({ name }: Subject): Promise<string> {
  const answer = await ask(ListVirtualMFADevices, { AssignmentStatus: 'Any', MaxItems: MOST_LISTED })
  const taken = answer.ok ? answer.output.VirtualMFADevices.map(({ SerialNumber }) => deviceName(SerialNumber)) : []
  return suggestedName(name, new Set(taken))
}

/** It continues for whom it was begun, whoever the page is about. */
function Unfinished({ wizard: { serialNumber, userName } }: { wizard: Wizard }) {
  const device = deviceName(serialNumber)
  return (
    <NoticeList>
      <Notice
        title={userName === undefined ? texts.unfinished(device) : texts.unfinishedOf(device, userName)}
        actions={<ButtonLink href={hrefOfUser(userName, STEP_2.virtual)}>{texts.continueWith(device)}</ButtonLink>}
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

function Full({ subject: { fields, page } }: { subject: Subject }) {
  return (
    <Notice
      title={texts.full(MOST_DEVICES, fields.user)}
      actions={
        <ButtonLink href={`${page}#mfa-devices`}>
          {fields.user ? texts.toDevicesOf(fields.user) : texts.toDevices}
        </ButtonLink>
      }
    >
      <p>{texts.fullText(MOST_DEVICES)}</p>
    </Notice>
  )
}
