'use client'

import { useActionState } from 'react'
import { PasswordChangeFields } from '@/components/iam/password-change-fields'
import type { PasswordChecklistRules } from '@/components/iam/password-checklist'
import { ButtonRow } from '@/components/ui/button-row'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { PasswordChangeResult } from '@/lib/console/password-change'
import { newPasswordTexts } from '@/lib/texts/new-password'
import { CancelButton, CancelForm } from '../cancel-button'
import { PageTitle } from '../page-title'
import { setNewPassword } from './actions'
import { ChangeDenied } from './change-denied'

/** Asks for the current password and a new one. When the policies refuse the change, says so in place of the form. */
export function NewPasswordForm({
  userName,
  rules,
  areOwnRules,
  hadMfa,
}: {
  userName: string
  rules: PasswordChecklistRules
  /** False where the account's own rules may not be read: it may then demand more. */
  areOwnRules: boolean
  /** Whether the sign-in proved an MFA device so far. */
  hadMfa: boolean
}) {
  const [state, action] = useActionState<FormState<PasswordChangeResult>, FormData>(setNewPassword, READY)
  const denied = state.result?.denied
  if (denied) {
    return (
      <>
        <PageTitle title={newPasswordTexts.title} state="denied" />
        <ChangeDenied denied={denied} hadMfa={hadMfa} />
        <CancelForm />
      </>
    )
  }
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={newPasswordTexts.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} />
        <PasswordChangeFields
          userName={userName}
          rules={rules}
          hint={areOwnRules ? undefined : newPasswordTexts.rulesUnknown}
          isBroken={state.result?.isBroken}
          errorOf={(field) => errorAt(state, field)}
        />
        <ButtonRow className="mt-5">
          <SubmitButton pending={newPasswordTexts.submitting}>{newPasswordTexts.submit}</SubmitButton>
          <CancelButton />
        </ButtonRow>
      </form>
      <CancelForm />
    </>
  )
}
