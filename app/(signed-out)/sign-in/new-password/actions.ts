'use server'

import { callerForNewPassword, finishNewPassword } from '@/lib/auth/new-password'
import { publicAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormState, failed, invalid } from '@/lib/console/form-state'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, proceed, startAgain } from '@/lib/console/sign-in'
import { newPasswordErrors } from '@/lib/console/sign-in-errors'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import type { NewPasswordState } from './new-password-state'

/** Replaces a password that has to be replaced before there is a session. */
export const setNewPassword = publicAction<NewPasswordState>(async (form) => {
  const { cookie, challenge } = await demandChallenge('new-password')
  const typed = { old: form.text('old'), new: form.text('new'), confirm: form.text('confirm') }
  const problems = newPasswordErrors(typed)
  if (problems.length > 0) return invalid(problems)

  const request = await requestFacts()
  const caller = await callerForNewPassword(cookie, request)
  if (!caller) return startAgain()
  const answer = await askAs(caller, ChangePassword, { OldPassword: typed.old, NewPassword: typed.new })
  if (!answer.ok) return unchanged(answer.error, challenge.mfa !== null)

  const step = await finishNewPassword(cookie, request)
  return step ? proceed(step) : startAgain()
})

const FIELDS: Readonly<Record<string, string>> = { OldPassword: 'old', NewPassword: 'new' }

const TEXTS: Readonly<Record<string, string>> = {
  'old AccessDenied': 'The old password is not right.',
  'old ValidationError': 'The old password is not right.',
  'new ValidationError': 'Use no more than 128 characters, and no control characters.',
}

// The policies' refusal and a password that will not do are different things, and only one of them can be mended here.
function unchanged(error: ErrorView, hadMfa: boolean): FormState<NewPasswordState> {
  if (error.refusal) return { ...failed(error), result: { denied: deniedView(error.refusal), hadMfa } }
  const field = error.field && FIELDS[error.field]
  const message = field === undefined ? error.message : (TEXTS[`${field} ${error.code}`] ?? error.message)
  return { status: 'failed', errors: [{ field, message }], values: {}, code: error.code }
}
