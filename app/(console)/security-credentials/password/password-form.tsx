'use client'

import { useActionState } from 'react'
import { PasswordChecklist, type PasswordChecklistRules } from '@/components/iam/password-checklist'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash } from '@/components/ui/flash'
import { PanelActions } from '@/components/ui/panel'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../form-refusal'
import { changePassword, type PasswordResult } from './actions'

const BEFORE: FormState<PasswordResult> = { status: 'ready', errors: [], values: {} }

/** Present password, new password, and the new one again. */
export function PasswordForm({
  userName,
  rules,
  remedies,
}: {
  userName: string
  rules: PasswordChecklistRules
  remedies: Remedies
}) {
  const [{ status, errors, result }, action] = useActionState(changePassword, BEFORE)
  const { denied, isBroken } = result ?? {}
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  if (status === 'done') {
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
          {!denied && <ErrorSummary errors={errors} />}
          {/* Password managers keep the new password under this name. */}
          <input type="text" name="username" value={userName} autoComplete="username" readOnly hidden />
          <PasswordField
            name="current"
            label="Current password"
            autoComplete="current-password"
            error={errorAt('current')}
          />
          <PasswordField name="new" label="New password" autoComplete="new-password" error={errorAt('new')} />
          <PasswordChecklist rules={rules} inputId="new" broken={isBroken} />
          <div className="mt-5">
            <PasswordField
              name="confirm"
              label="Confirm new password"
              autoComplete="new-password"
              error={errorAt('confirm')}
            />
          </div>
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
