import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FieldError } from '@/components/ui/error-summary'
import type { FormAction } from '@/components/ui/form-action'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Stepper } from '@/components/ui/stepper'
import { SubmitButton } from '@/components/ui/submit-button'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { practiceTexts } from '@/lib/texts/practice'
import type { CodePairHelpView } from './code-pair-errors'
import { CodePairStep } from './code-pair-step'
import { EnrolmentSecret, type EnrolmentView } from './enrolment-secret'
import { LeaveSetup } from './leave-setup'
import type { PracticeEntryView } from './practice-entry-view'
import { SetupStep, SetupSteps } from './setup-steps'

const texts = mfaSetupTexts.setUp

/** The frame of the wizard that assigns an MFA device: the progress, the panel, and an optional aside. */
export function MfaWizard({ step, aside, children }: { step: 0 | 1 | 2; aside?: ReactNode; children: ReactNode }) {
  return (
    <>
      {/* The last step shows the outcome, so all three are done. */}
      <Stepper steps={mfaSetupTexts.steps} current={step === 2 ? 3 : step} />
      <div
        className={cx(
          'grid grid-cols-1 items-start gap-6 *:m-0',
          // Beside it only where both codes have room in one row of the panel.
          aside ? 'max-w-260 min-[76rem]:grid-cols-[minmax(0,1fr)_18rem]' : 'max-w-182',
        )}
      >
        {children}
        {aside}
      </div>
    </>
  )
}

/** Step 2 for an authenticator app: install, scan or type, enter two codes. Posts `code1` and `code2`. */
export function AppSetup({
  user,
  enrolment,
  serial,
  serverNow,
  frozen,
  action,
  errors = [],
  fieldErrors,
  help,
  refusal,
  previousHref,
  leaveAction,
  deleteAction,
  practice,
  sendToPractice,
}: {
  /** Whose device it will be, if not the reader's. The actions get it as `user`. */
  user?: string | undefined
  enrolment: EnrolmentView
  serial: string
  serverNow: number
  frozen?: boolean
  action: FormAction
  errors?: readonly FieldError[]
  fieldErrors?: { code1?: ReactNode; code2?: ReactNode }
  help?: CodePairHelpView
  /** Shown below the form when the last step was refused. */
  refusal?: ReactNode
  previousHref: string
  leaveAction: Exclude<FormAction, string>
  deleteAction?: Exclude<FormAction, string>
  /** The entry of the practice authenticator for this device. */
  practice?: PracticeEntryView | undefined
  /** Adds that entry; in training only. Gets `serial`. */
  sendToPractice?: Exclude<FormAction, string> | undefined
}) {
  return (
    <Panel name="set-up" title={texts.title} titleId="step-title" flush>
      <ActionForm action={action}>
        <input type="hidden" name="serial" value={serial} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <SetupSteps>
          <SetupStep
            number={1}
            title={texts.install}
            text={user === undefined ? texts.installText : texts.installTextOf(user)}
          />
          <SetupStep number={2} title={texts.scan}>
            <EnrolmentSecret enrolment={enrolment} />
            {sendToPractice && !practice && <SendToPractice />}
          </SetupStep>
          <CodePairStep
            number={3}
            serverNow={serverNow}
            frozen={frozen}
            errors={errors}
            help={help}
            fieldErrors={fieldErrors}
            practice={practice}
          />
        </SetupSteps>
        <PanelActions>
          <SubmitButton pending={texts.adding}>{texts.add}</SubmitButton>
          <ButtonLink href={previousHref}>{texts.previous}</ButtonLink>
          <LeaveSetup serial={serial} leaveAction={leaveAction} deleteAction={deleteAction} />
        </PanelActions>
      </ActionForm>
      {sendToPractice && (
        <ActionForm id={PRACTICE_FORM} action={sendToPractice}>
          <input type="hidden" name="serial" value={serial} />
          {user !== undefined && <input type="hidden" name="user" value={user} />}
        </ActionForm>
      )}
      {refusal}
    </Panel>
  )
}

const PRACTICE_FORM = 'practiceForm'

/** For those who have no phone at hand. Its form is outside of the wizard's, which it is in. */
function SendToPractice() {
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      {practiceTexts.noPhone}
      <SubmitButton form={PRACTICE_FORM} variant="secondary" size="small" pending={practiceTexts.sending}>
        {practiceTexts.send}
      </SubmitButton>
    </p>
  )
}
