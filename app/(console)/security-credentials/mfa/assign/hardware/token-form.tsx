'use client'

import { useActionState } from 'react'
import { CodePairStep } from '@/components/iam/code-pair-step'
import type { PracticeEntryView } from '@/components/iam/practice-entry-view'
import { SetupStep, SetupSteps } from '@/components/iam/setup-steps'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { CodePairResult } from '@/lib/console/code-pair'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { practiceTexts } from '@/lib/texts/practice'
import { tokenSetupTexts as texts } from '@/lib/texts/token-setup'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { hrefOfUser, pageOf } from '../../../whose'
import { STEP_1 } from '../steps'
import { assignToken, takePracticeToken } from './actions'

/** The form of step 2: the serial number of a token, and two of its codes. Nothing exists before they are right. */
export function TokenForm({
  user,
  serverNow,
  frozen,
  remedies,
  practice,
}: {
  /** Whose device it will be, if not the reader's. */
  user: string | undefined
  serverNow: number
  frozen: boolean
  remedies: Remedies
  /** In training: the practice token in hand, if there is one. */
  practice: { inHand: PracticeEntryView | undefined } | undefined
}) {
  const [state, action] = useActionState<FormState<CodePairResult>, FormData>(assignToken, READY)
  const { denied, help } = state.result ?? {}
  const inHand = practice?.inHand
  return (
    <Panel name="set-up" title={user === undefined ? texts.title : texts.titleOf(user)} titleId="step-title" flush>
      <ActionForm action={action} noValidate>
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <SetupSteps>
          <SetupStep
            number={1}
            title={user === undefined ? texts.find : texts.findOf(user)}
            text={user === undefined ? texts.findText : texts.findTextOf}
          >
            <div className="mt-4 max-w-88">
              <TextField
                name="serial"
                label={texts.serial}
                error={errorAt(state, 'serial')}
                defaultValue={state.values.serial ?? inHand?.serialNumber}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                code
              />
            </div>
            {practice && !inHand && <NoToken />}
          </SetupStep>
          <CodePairStep
            number={2}
            serverNow={serverNow}
            frozen={frozen}
            // A token that is not in hand may have either period. Who guesses serial numbers must not learn which.
            period={inHand?.period ?? 'unknown'}
            practice={inHand}
            errors={denied ? [] : state.errors}
            help={help}
            fieldErrors={{ code1: errorAt(state, 'code1'), code2: errorAt(state, 'code2') }}
          />
        </SetupSteps>
        <PanelActions>
          <SubmitButton pending={mfaSetupTexts.setUp.adding}>{mfaSetupTexts.setUp.add}</SubmitButton>
          <ButtonLink href={hrefOfUser(user, STEP_1, { type: 'hardware' })}>{mfaSetupTexts.setUp.previous}</ButtonLink>
          <ButtonLink href={pageOf(user)} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {practice && (
        <ActionForm id={PRACTICE_FORM} action={takePracticeToken}>
          {user !== undefined && <input type="hidden" name="user" value={user} />}
        </ActionForm>
      )}
      {denied && <FormRefusal deed={mfaSetupTexts.setUp.add} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}

const PRACTICE_FORM = 'practiceForm'

/** For those who have no token at hand. Its form is outside of the wizard's, which it is in. */
function NoToken() {
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      {practiceTexts.tokens.noneAtHand}
      <SubmitButton form={PRACTICE_FORM} variant="secondary" size="small" pending={practiceTexts.tokens.taking}>
        {practiceTexts.tokens.takeAny}
      </SubmitButton>
    </p>
  )
}
