'use server'

import { signIn } from '@/lib/auth/sign-in'
import { publicAction } from '@/lib/console/actions'
import { invalid } from '@/lib/console/form-state'
import { requestFacts } from '@/lib/console/request'
import { safeReturnTo } from '@/lib/console/return-to'
import { proceed } from '@/lib/console/sign-in'
import { busy, emptyFields, heldBack, refusedSignIn } from '@/lib/console/sign-in-errors'
import { signInTexts } from '@/lib/texts/sign-in'
import type { RootStep } from './root-step'

/** Takes the root user's address, then the password. Whether the address is known comes out with the password only. */
export const signInAsRoot = publicAction<RootStep>(async (form) => {
  const typed = form.typed('email')
  const step = form.text('step')
  if (form.isChecked('back')) return { status: 'ready', errors: [], values: typed }

  const noAddress = emptyFields(typed, { email: signInTexts.emailEmpty })
  if (noAddress.length > 0) return invalid(noAddress, typed)
  if (step !== 'password') return { status: 'ready', errors: [], values: typed, result: 'password' }

  const password = form.text('password')
  const noPassword = emptyFields({ password }, { password: signInTexts.passwordEmpty })
  if (noPassword.length > 0) return { ...invalid(noPassword, typed), result: 'password' }

  const claim = { kind: 'root', email: form.text('email'), password } as const
  const answer = await signIn(claim, safeReturnTo(form.text('next')), await requestFacts())
  if (answer.kind === 'refused') return { ...refusedSignIn(typed, 'root'), result: 'password' }
  if (answer.kind === 'busy') return { ...invalid([busy()], typed), result: 'password' }
  if (answer.kind === 'held-back')
    return { ...invalid([heldBack(answer.until, answer.now)], typed), result: 'password' }
  return proceed(answer)
})
