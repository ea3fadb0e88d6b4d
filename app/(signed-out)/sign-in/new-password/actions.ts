'use server'

import { callerForNewPassword, finishNewPassword } from '@/lib/auth/new-password'
import { publicAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { invalid } from '@/lib/console/form-state'
import { type PasswordChangeResult, passwordChangeFailed, readPasswordChange } from '@/lib/console/password-change'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, proceed, startAgain } from '@/lib/console/sign-in'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'

/** Replaces a password that has to be replaced before there is a session. Gets `current`, `new` and `confirm`. */
export const setNewPassword = publicAction<PasswordChangeResult>(async (form) => {
  const { cookie } = await demandChallenge('new-password')
  const { input, problems } = readPasswordChange(form)
  if (problems) return invalid(problems)

  const request = await requestFacts()
  const caller = await callerForNewPassword(cookie, request)
  if (!caller) return startAgain()
  const answer = await askAs(caller, ChangePassword, input)
  if (!answer.ok) return passwordChangeFailed(answer.error)

  const step = await finishNewPassword(cookie, request)
  return step ? proceed(step) : startAgain()
})
