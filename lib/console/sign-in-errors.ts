import { isCode } from '@/lib/mfa/totp'
import { codeTexts } from '@/lib/texts/mfa-codes'
import { signInTexts } from '@/lib/texts/sign-in'
import type { FormError, FormState } from './form-state'

/** An error for each empty member. `asks` holds the sentence for each. */
export function emptyFields(values: Readonly<Record<string, string>>, asks: Readonly<Record<string, string>>) {
  return Object.entries(asks)
    .filter(([name]) => !values[name]?.trim())
    .map(([field, message]) => ({ field, message }))
}

/** The same error for a wrong account, user, address or password, and for a user without console access (S-43). */
export function refusedSignIn(values: Readonly<Record<string, string>>, kind: 'user' | 'root'): FormState<never> {
  const message = kind === 'user' ? signInTexts.wrongUser : signInTexts.wrongRoot
  return { status: 'failed', errors: [{ message }], values, code: 'SignInRefused' }
}

/** Tries come too quickly. */
export function heldBack(until: Date, now: Date): FormError {
  return { message: signInTexts.heldBack(wait(until, now)) }
}

/** The server is too busy: this try was not checked. */
export const busy = (): FormError => ({ message: signInTexts.busy })

/** What is wrong with the form of a code. Checking it would only cost a try. */
export function codeProblem(code: string): string | undefined {
  if (code === '') return codeTexts.empty
  return isCode(code) ? undefined : codeTexts.malformed
}

/** The same message for a wrong code and for a used one: the difference would help a thief (S-20). */
export const wrongCode = () => codeTexts.wrong

function wait(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  if (seconds < 120) return signInTexts.seconds(seconds)
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? signInTexts.minutes(minutes) : signInTexts.hours(Math.ceil(minutes / 60))
}
