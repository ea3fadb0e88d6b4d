'use client'

import { useActionState } from 'react'
import { CodePairStep } from '@/components/iam/code-pair-step'
import { SetupStep, SetupSteps } from '@/components/iam/setup-steps'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { CodePairResult } from '@/lib/console/code-pair'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { tokenSetupTexts as texts } from '@/lib/texts/token-setup'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { assignToken } from './actions'

/** The form of step 2: the serial number of a token, and two of its codes. Nothing exists before they are right. */
export function TokenForm({ serverNow, frozen, remedies }: { serverNow: number; frozen: boolean; remedies: Remedies }) {
  const [state, action] = useActionState<FormState<CodePairResult>, FormData>(assignToken, READY)
  const { denied, help } = state.result ?? {}
  return (
    <Panel name="set-up" title={texts.title} titleId="step-title" flush>
      <form action={action} noValidate>
        <SetupSteps>
          <SetupStep number={1} title={texts.find} text={texts.findText}>
            <div className="mt-4 max-w-88">
              <TextField
                name="serial"
                label={texts.serial}
                error={errorAt(state, 'serial')}
                defaultValue={state.values.serial}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                code
              />
            </div>
          </SetupStep>
          <CodePairStep
            number={2}
            serverNow={serverNow}
            frozen={frozen}
            period="unknown"
            errors={denied ? [] : state.errors}
            help={help}
            fieldErrors={{ code1: errorAt(state, 'code1'), code2: errorAt(state, 'code2') }}
          />
        </SetupSteps>
        <PanelActions>
          <SubmitButton pending={mfaSetupTexts.setUp.adding}>{mfaSetupTexts.setUp.add}</SubmitButton>
          <ButtonLink href="/security-credentials/mfa/assign">{mfaSetupTexts.setUp.previous}</ButtonLink>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </form>
      {denied && <FormRefusal deed={mfaSetupTexts.setUp.add} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}
