'use client'

import { useActionState } from 'react'
import { PasswordChangeFields } from '@/components/iam/password-change-fields'
import type { PasswordChecklistRules } from '@/components/iam/password-checklist'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash } from '@/components/ui/flash'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { PasswordChangeResult } from '@/lib/console/password-change'
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
          <Flash tone="success" title="Password changed">
            <p>Use the new one at the next sign-in. Your other sessions were signed out; this one goes on.</p>
          </Flash>
        </div>
        <PanelActions>
          <ButtonLink href="/security-credentials" variant="primary">
            Back to Security credentials
          </ButtonLink>
        </PanelActions>
      </>
    )
  }
  return (
    <>
      <form action={action}>
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
          <SubmitButton pending="Changing the password">Change password</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            Cancel
          </ButtonLink>
        </PanelActions>
      </form>
      {denied && (
        <FormRefusal deed="Change password" refusal={denied} remedies={remedies}>
          The policies refused the change. It says nothing about the passwords you typed.
        </FormRefusal>
      )}
    </>
  )
}
