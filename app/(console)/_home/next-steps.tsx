import type { ReactNode } from 'react'
import { SetupSteps, StepRow } from '@/components/iam/setup-steps'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { firstDeviceRefusal } from '@/lib/console/first-device'
import { commonTexts } from '@/lib/texts/common'
import { homeTexts } from '@/lib/texts/home'
import { signInAgain } from '../frame-actions'

const texts = homeTexts.steps

type Step = { title: string; text: string; isDone: boolean; action: ReactNode }

/** The steps from a password to a session with MFA, with one button for the next step. */
export async function NextSteps({ session }: { session: SignedIn }) {
  const steps = stepsOf(session, await firstDeviceRefusal())
  const current = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Panel name="next-steps" title={session.mfa ? texts.titleWithMfa : texts.title} flush>
      <SetupSteps>
        {steps.map((step, index) => (
          <StepItem key={step.title} step={step} number={index + 1} isCurrent={index === current} />
        ))}
      </SetupSteps>
    </Panel>
  )
}

function StepItem({ step, number, isCurrent }: { step: Step; number: number; isCurrent: boolean }) {
  const { title, text, isDone, action } = step
  return (
    <StepRow
      mark={isDone ? <Icon name="check" size="small" /> : number}
      markLook={isDone ? 'done' : isCurrent ? 'current' : 'plain'}
      isCurrent={isCurrent}
      isLow={isDone}
    >
      <h3 className={cx('leading-6', !isCurrent && 'font-medium')}>
        {title}
        {isDone && <span className="sr-only"> {texts.done}</span>}
      </h3>
      {!isDone && <p className="text-muted measure">{text}</p>}
      {isCurrent && <ButtonRow className="mt-3">{action}</ButtonRow>}
    </StepRow>
  )
}

function stepsOf({ devices, mfa }: SignedIn, assignRefused: ButtonRefusal | undefined): Step[] {
  const [device] = devices
  return [
    {
      title: texts.password,
      text: '',
      isDone: true,
      action: null,
    },
    {
      title: texts.assign,
      text: texts.assignText,
      isDone: device !== undefined,
      action: (
        <ButtonLink variant="primary" href="/security-credentials/mfa/assign" refused={assignRefused}>
          {texts.assignButton}
        </ButtonLink>
      ),
    },
    {
      title: texts.again,
      text: device ? texts.againTextWith(device.name) : texts.againText,
      isDone: mfa !== null,
      action: (
        <TargetButton to={{ action: signInAgain }} variant="primary" pending={commonTexts.signingOut}>
          {commonTexts.signInAgain}
        </TargetButton>
      ),
    },
    {
      title: texts.open,
      text: texts.openText,
      isDone: false,
      action: (
        <ButtonLink variant="primary" href="/security-credentials">
          {texts.openButton}
        </ButtonLink>
      ),
    },
  ]
}
