import type { RefusalView } from '@/components/iam/refusal-view'
import { changePasswordTexts as texts } from '@/lib/texts/change-password'
import { deniedView } from './denied'
import type { ErrorView } from './error-view'
import type { Form } from './form'
import { type FormError, type FormState, failed, saidBy } from './form-state'

/** The input of ChangePassword, or errors at the fields. */
type PasswordChangeReading =
  | { input: { OldPassword: string; NewPassword: string }; problems?: undefined }
  | { problems: readonly FormError[]; input?: undefined }

/** Reads `current`, `new` and `confirm` of a form. */
export function readPasswordChange(form: Form): PasswordChangeReading {
  const current = form.text('current')
  const next = form.text('new')
  const problems = [
    current === '' && { field: 'current', message: texts.enterCurrent },
    next === '' && { field: 'new', message: texts.enterNew },
    next !== '' && form.text('confirm') !== next && { field: 'confirm', message: texts.notTheSame },
  ].filter((problem) => problem !== false)
  return problems.length > 0 ? { problems } : { input: { OldPassword: current, NewPassword: next } }
}

/**
 * What the form shows besides its errors. `denied`: the policies refused the change, so no other password helps.
 * `isBroken`: the new password breaks rules, which the list of rules then marks.
 */
export type PasswordChangeResult = { denied?: RefusalView; isBroken?: true }

/** The state of the form after the service refused to change the password. */
export function passwordChangeFailed(error: ErrorView): FormState<PasswordChangeResult> {
  if (error.refusal) return { ...failed(error), result: { denied: deniedView(error.refusal) } }
  // The list has the rules on what a password should have or meet, and not those on what it should not be.
  const isBroken = error.code === 'PasswordPolicyViolation' && /should (have|meet)/.test(error.message)
  return { ...failed(error, {}, textsFor(error)), ...(isBroken && { result: { isBroken } }) }
}

const textsFor = (error: ErrorView): Readonly<Record<string, FormError>> => ({
  // Without a refusal this code is about the current password and nothing else.
  AccessDenied: { field: 'current', message: texts.wrongCurrent },
  PasswordPolicyViolation: saidBy({ ...error, message: `${error.message}.` }, 'new'),
  ValidationError: {
    field: error.field === 'OldPassword' ? 'current' : 'new',
    message: texts.wrongForm,
  },
  NoSuchEntity: { message: texts.none },
})
