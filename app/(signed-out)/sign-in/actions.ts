'use server'

import { signIn } from '@/lib/auth/sign-in'
import { publicAction } from '@/lib/console/actions'
import { forgetAccount, rememberChoice } from '@/lib/console/cookies'
import { invalid } from '@/lib/console/form-state'
import { requestFacts } from '@/lib/console/request'
import { safeReturnTo } from '@/lib/console/return-to'
import { proceed } from '@/lib/console/sign-in'
import { BUSY, emptyFields, heldBack, refusedSignIn } from '@/lib/console/sign-in-errors'
import { signInTexts } from '@/lib/texts/sign-in'

const ASKS = {
  account: signInTexts.accountEmpty,
  username: signInTexts.userNameEmpty,
  password: signInTexts.passwordEmpty,
}

/** Proves an IAM user's password, and leads to what comes next. */
export const signInAsUser = publicAction(async (form) => {
  const typed = form.typed('account', 'username', 'remember')
  const password = form.text('password')
  const errors = emptyFields({ ...typed, password }, ASKS)
  if (errors.length > 0) return invalid(errors, typed)

  const account = form.text('account').trim()
  const userName = form.text('username').trim()
  const claim = { kind: 'user', account, userName, password } as const
  const answer = await signIn(claim, safeReturnTo(form.text('next')), await requestFacts())
  if (answer.kind === 'refused') return refusedSignIn(typed, 'user')
  if (answer.kind === 'busy') return invalid([BUSY], typed)
  if (answer.kind === 'held-back') return invalid([heldBack(answer.until, answer.now)], typed)
  await (form.isChecked('remember') ? rememberChoice({ account, userName }) : forgetAccount())
  return proceed(answer)
})
