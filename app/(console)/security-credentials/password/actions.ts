'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { renewed } from '@/lib/auth/session'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { setSessionCookie } from '@/lib/console/cookies'
import { invalid, READY } from '@/lib/console/form-state'
import { type PasswordChangeResult, passwordChangeFailed, readPasswordChange } from '@/lib/console/password-change'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'

const PAGE = '/security-credentials/password'

/**
 * Changes the user's password. Gets `current`, `new` and `confirm`. The session gets a new id before the password
 * changes: whatever happens then, no id outlives the password that it was issued for (S-50).
 */
export const changePassword = formAction<PasswordChangeResult>(PAGE, async (form, { caller }) => {
  const { input, problems } = readPasswordChange(form)
  if (problems) return invalid(problems)
  const next = await renewed(caller)
  if (!next) redirect(`/sign-in?next=${PAGE}`)
  await setSessionCookie(next.cookie)
  const answer = await askAs(next.caller, ChangePassword, input)
  if (!answer.ok) return passwordChangeFailed(answer.error)
  revalidatePath('/security-credentials')
  return { ...READY, status: 'done' }
})
