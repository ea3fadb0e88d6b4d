import { isCode } from '@/lib/mfa/totp'
import type { FormError, FormState } from './form-state'

/** An error for each empty member. `asks` holds the sentence for each. */
export function emptyFields(values: Readonly<Record<string, string>>, asks: Readonly<Record<string, string>>) {
  return Object.entries(asks)
    .filter(([name]) => !values[name]?.trim())
    .map(([field, message]) => ({ field, message }))
}

/** The same error for a wrong account, user, address or password, and for a user without console access (S-43). */
export function refusedSignIn(values: Readonly<Record<string, string>>, kind: 'user' | 'root'): FormState<never> {
  const names = kind === 'user' ? 'The account, the user name or the password' : 'The e-mail address or the password'
  return { status: 'failed', errors: [{ message: `${names} is not right.` }], values, code: 'SignInRefused' }
}

/** Tries come too quickly. */
export function heldBack(until: Date, now: Date): FormError {
  return { message: `There were too many failed tries. The next one is possible in ${wait(until, now)}.` }
}

/** The server is too busy: this try was not checked. */
export const BUSY: FormError = {
  message: 'Too many people are signing in at this moment. Try again in a few seconds; this try does not count.',
}

/** What is wrong with the form of a code. Checking it would only cost a try. */
export function codeProblem(code: string): string | undefined {
  if (code === '') return 'Enter the six digits that your device shows.'
  return isCode(code) ? undefined : 'A code has six digits, and nothing else.'
}

/** The same message for a wrong code and for a used one: the difference would help a thief (S-20). */
export const WRONG_CODE = 'This code is not right, or it was used before. Wait for the next code.'

function wait(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}
