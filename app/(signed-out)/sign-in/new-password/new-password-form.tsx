'use client'

import { useActionState } from 'react'
import { PasswordChecklist, type PasswordChecklistRules } from '@/components/iam/password-checklist'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { CancelButton, CancelForm } from '../cancel-button'
import { PageTitle } from '../page-title'
import { setNewPassword } from './actions'
import { ChangeDenied } from './change-denied'
import type { NewPasswordState } from './new-password-state'

const TITLE = 'Set a new password'

/** Asks for the old password and a new one; when the policies refuse the change, says so in the form's place. */
export function NewPasswordForm({
  userName,
  rules,
  areOwnRules,
}: {
  userName: string
  rules: PasswordChecklistRules
  /** False where the account's own rules may not be read: it may then demand more. */
  areOwnRules: boolean
}) {
  const [state, action] = useActionState<FormState<NewPasswordState>, FormData>(setNewPassword, READY)
  if (state.result) {
    return (
      <>
        <PageTitle title={TITLE} state="denied" />
        <ChangeDenied {...state.result} />
        <CancelForm />
      </>
    )
  }
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={TITLE} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} />
        {/* For password managers, which keep the new password under this name. */}
        <input type="text" name="username" autoComplete="username" defaultValue={userName} hidden readOnly />
        <PasswordField label="Old password" name="old" error={errorAt(state, 'old')} autoComplete="current-password" />
        <PasswordField
          label="New password"
          name="new"
          hint={areOwnRules ? undefined : 'The account may demand more than these rules; you may not read its own.'}
          error={errorAt(state, 'new')}
          autoComplete="new-password"
        />
        {/* What a password should have or meet stands in the list; what it should not be does not. */}
        <PasswordChecklist
          rules={rules}
          inputId="new"
          broken={/should (have|meet)/.test(errorAt(state, 'new') ?? '')}
        />
        <div className="mt-5">
          <PasswordField
            label="Confirm new password"
            name="confirm"
            error={errorAt(state, 'confirm')}
            autoComplete="new-password"
          />
        </div>
        <div className="btn-row mt-5">
          <SubmitButton pending="Changing the password">Change password</SubmitButton>
          <CancelButton />
        </div>
      </form>
      <CancelForm />
    </>
  )
}
