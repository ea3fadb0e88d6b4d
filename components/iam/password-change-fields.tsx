import type { ReactNode } from 'react'
import { PasswordField } from '@/components/ui/password-field'
import { changePasswordTexts as texts } from '@/lib/texts/change-password'
import { PasswordChecklist, type PasswordChecklistRules } from './password-checklist'

/** The fields of a form that changes a password. Posts `current`, `new` and `confirm`. */
export function PasswordChangeFields({
  userName,
  rules,
  hint,
  isBroken,
  errorOf,
}: {
  userName: string
  rules: PasswordChecklistRules
  /** About the new password. */
  hint?: ReactNode
  /** Whether a refused password broke the rules. */
  isBroken?: boolean
  errorOf: (field: 'current' | 'new' | 'confirm') => ReactNode
}) {
  return (
    <>
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="username" value={userName} autoComplete="username" readOnly hidden />
      <PasswordField name="current" label={texts.current} autoComplete="current-password" error={errorOf('current')} />
      <PasswordField name="new" label={texts.new} hint={hint} autoComplete="new-password" error={errorOf('new')} />
      <PasswordChecklist rules={rules} inputId="new" broken={isBroken} />
      <div className="mt-5">
        <PasswordField name="confirm" label={texts.confirm} autoComplete="new-password" error={errorOf('confirm')} />
      </div>
    </>
  )
}
