import type { RequestFacts } from '@/lib/auth/caller'
import { signIn } from '@/lib/auth/sign-in'
import { AwsError } from '@/lib/errors'
import { signInTexts } from '@/lib/texts/sign-in'
import { type CookieChange, dropped, rememberedChoice } from './cookie-changes'
import { errorView } from './error-view'
import { Form } from './form'
import { type FormState, failed, invalid } from './form-state'
import { safeReturnTo } from './return-to'
import { busy, emptyFields, heldBack, refusedSignIn } from './sign-in-errors'
import { nextStep } from './sign-in-steps'

const asks = () => ({
  account: signInTexts.accountEmpty,
  username: signInTexts.userNameEmpty,
  password: signInTexts.passwordEmpty,
})

/** What follows a sign-in form: the next page with its cookies, or the state in which the form is shown again. */
type FormOutcome = { to: string; cookies: readonly CookieChange[] } | { state: FormState }

/**
 * Proves an IAM user's password. `before` is the value of the session's cookie that came with the form. An error of the
 * service is shown in the form; anything else is thrown. The caller has checked where the form comes from (S-54).
 */
export async function signInAsUser(
  data: FormData,
  before: string | undefined,
  request: RequestFacts,
): Promise<FormOutcome> {
  try {
    return await proven(new Form(data), before, request)
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    return { state: failed(errorView(thrown, request.requestId)) }
  }
}

async function proven(form: Form, before: string | undefined, request: RequestFacts): Promise<FormOutcome> {
  const typed = form.typed('account', 'username', 'remember')
  const password = form.text('password')
  const errors = emptyFields({ ...typed, password }, asks())
  if (errors.length > 0) return { state: invalid(errors, typed) }

  const account = form.text('account').trim()
  const userName = form.text('username').trim()
  const claim = { kind: 'user', account, userName, password } as const
  const answer = await signIn(claim, safeReturnTo(form.text('next')), request)
  if (answer.kind === 'refused') return { state: refusedSignIn(typed, 'user') }
  if (answer.kind === 'busy') return { state: invalid([busy()], typed) }
  if (answer.kind === 'held-back') return { state: invalid([heldBack(answer.until, answer.now)], typed) }
  const { to, cookies } = await nextStep(answer, before)
  const choice = form.isChecked('remember') ? rememberedChoice({ account, userName }) : dropped('account')
  return { to, cookies: [choice, ...cookies] }
}
