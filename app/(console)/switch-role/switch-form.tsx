'use client'

import { useActionState } from 'react'
import type { RefusalView } from '@/components/iam/refusal-view'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { switchRole } from './actions'

/** The name of the role, and what refuses it: the trust policy, or the user's own policies. */
export function SwitchForm({ account, role, remedies }: { account: string; role: string; remedies: Remedies }) {
  const [state, action] = useActionState<FormState<RefusalView | undefined>, FormData>(switchRole, READY)
  const denied = state.result
  return (
    <>
      <ActionForm action={action}>
        <div className="grid gap-4 p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <DescriptionList columns={1} items={[{ term: texts.account, value: account }]} />
          <TextField
            name="role"
            label={texts.role}
            hint={texts.roleHint}
            error={errorAt(state, 'role')}
            defaultValue={state.values.role ?? role}
            maxLength={576}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.switching}>{texts.button}</SubmitButton>
          <ButtonLink href="/" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.button} refusal={denied} remedies={remedies} />}
    </>
  )
}
