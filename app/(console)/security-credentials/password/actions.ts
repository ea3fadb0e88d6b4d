'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import { renewed } from '@/lib/auth/session'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { setSessionCookie } from '@/lib/console/cookies'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'

/** `isBroken`: the new password breaks rules, which the list of rules then marks. */
export type PasswordResult = { denied?: RefusalView; isBroken?: true }

/**
 * Changes one's own password. Gets `current`, `new` and `confirm`. The session goes on under a new id, which it gets
 * first: whatever happens then, no id outlives the password that it was given for (S-50).
 */
export const changePassword = formAction<PasswordResult>('/security-credentials/password', async (form, { caller }) => {
  const given = { current: form.text('current'), new: form.text('new'), confirm: form.text('confirm') }
  const problems = problemsOf(given)
  if (problems.length > 0) return invalid(problems)
  const next = await renewed(caller)
  if (!next) redirect('/sign-in?next=/security-credentials/password')
  await setSessionCookie(next.cookie)
  const answer = await askAs(next.caller, ChangePassword, { OldPassword: given.current, NewPassword: given.new })
  if (answer.ok) {
    revalidatePath('/security-credentials')
    return { ...READY, status: 'done' }
  }
  const { error } = answer
  if (error.refusal) return { ...failed(error), result: { denied: deniedView(error.refusal) } }
  // The rules of the list are those that say what a password should have or meet; what it should not be is none of them.
  const isBroken = error.code === 'PasswordPolicyViolation' && /should (have|meet)/.test(error.message)
  return {
    ...failed(
      error,
      {},
      {
        // Without a refusal this code speaks of the old password and nothing else.
        AccessDenied: { field: 'current', message: 'This is not your present password.' },
        PasswordPolicyViolation: { field: 'new', message: `${error.message}.` },
        ValidationError: {
          field: error.field === 'OldPassword' ? 'current' : 'new',
          message: 'A password has at most 128 characters, and no control characters.',
        },
        NoSuchEntity: { message: 'You have no password, so there is nothing to change.' },
      },
    ),
    ...(isBroken && { result: { isBroken } }),
  }
})

function problemsOf(given: { current: string; new: string; confirm: string }): { field: string; message: string }[] {
  const problems: { field: string; message: string }[] = []
  if (given.current === '') problems.push({ field: 'current', message: 'Enter your present password.' })
  if (given.new === '') problems.push({ field: 'new', message: 'Enter a new password.' })
  else if (given.new !== given.confirm) {
    problems.push({ field: 'confirm', message: 'This is not the same as the new password.' })
  }
  return problems
}
