'use client'

import { useActionState } from 'react'
import { PasswordChangeFields } from '@/components/iam/password-change-fields'
import type { PasswordChecklistRules } from '@/components/iam/password-checklist'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash } from '@/components/ui/flash'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { PasswordChangeResult } from '@/lib/console/password-change'
import { changePasswordTexts as texts } from '@/lib/texts/change-password'
import { commonTexts } from '@/lib/texts/common'
import { FormRefusal, type Remedies } from '../form-refusal'
import { changePassword } from './actions'

/** Asks for the current password, and twice for the new one. */
export function PasswordForm({
  userName,
  rules,
  remedies,
}: {
  userName: string
  rules: PasswordChecklistRules
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<PasswordChangeResult>, FormData>(changePassword, READY)
  const { denied, isBroken } = state.result ?? {}
  if (state.status === 'done') {
    return (
      <>
        <div className="p-(--inset)">
          <Flash tone="success" title={texts.changed}>
            <p>{texts.changedText}</p>
          </Flash>
        </div>
        <PanelActions>
          <ButtonLink href="/security-credentials" variant="primary">
            {commonTexts.toCredentials}
          </ButtonLink>
        </PanelActions>
      </>
    )
  }
  return (
    <>
      <ActionForm action={action}>
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <PasswordChangeFields
            userName={userName}
            rules={rules}
            isBroken={isBroken}
            errorOf={(field) => errorAt(state, field)}
          />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.changing}>{texts.title}</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && (
        <FormRefusal deed={texts.title} refusal={denied} remedies={remedies}>
          {texts.refused}
        </FormRefusal>
      )}
    </>
  )
}
