import type { ReactNode } from 'react'
import { SetupSteps, StepRow } from '@/components/iam/setup-steps'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { signInAgain } from '../frame-actions'

type Step = { title: string; text: string; isDone: boolean; action: ReactNode }

/** The way from a password alone to a session with MFA, with the one button that leads on. */
export function NextSteps({ session }: { session: SignedIn }) {
  const steps = stepsOf(session)
  const current = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Panel name="next-steps" title={session.mfa ? 'You are signed in with MFA' : 'What to do next'} flush>
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
        {isDone && <span className="sr-only"> (done)</span>}
      </h3>
      {!isDone && <p className="text-muted measure">{text}</p>}
      {isCurrent && <ButtonRow className="mt-3">{action}</ButtonRow>}
    </StepRow>
  )
}

function stepsOf({ devices, mfa }: SignedIn): Step[] {
  const [device] = devices
  return [
    {
      title: 'Sign in with your password',
      text: '',
      isDone: true,
      action: null,
    },
    {
      title: 'Assign an MFA device',
      text: 'Scan a QR code with an authenticator app, and enter two codes that it shows.',
      isDone: device !== undefined,
      action: (
        <ButtonLink variant="primary" href="/security-credentials/mfa/assign">
          Assign MFA device
        </ButtonLink>
      ),
    },
    {
      title: 'Sign in again with it',
      text: device
        ? `Your device ${device.name} is ready. A session keeps what it began with: this one stays without MFA.`
        : 'The session you are in stays without MFA, whatever you assign in it.',
      isDone: mfa !== null,
      action: (
        <TargetButton to={{ action: signInAgain }} variant="primary" pending="Signing out">
          Sign in again with MFA
        </TargetButton>
      ),
    },
    {
      title: 'Open your security credentials',
      text: 'With MFA, what your policies keep for it is open. What is still refused is refused for another reason.',
      isDone: false,
      action: (
        <ButtonLink variant="primary" href="/security-credentials">
          Open security credentials
        </ButtonLink>
      ),
    },
  ]
}
