import { isCode } from '@/lib/mfa/totp'
import type { FormError, FormState } from './form-state'

/** Members that were left empty, as errors; `asks` names each in a sentence. */
export function emptyFields(values: Readonly<Record<string, string>>, asks: Readonly<Record<string, string>>) {
  return Object.entries(asks)
    .filter(([name]) => !values[name]?.trim())
    .map(([field, message]) => ({ field, message }))
}

/** One answer for a wrong account, user, address or password, and for a user who may not use the console (S-43). */
export function refusedSignIn(values: Readonly<Record<string, string>>, kind: 'user' | 'root'): FormState<never> {
  const names = kind === 'user' ? 'The account, the user name or the password' : 'The e-mail address or the password'
  return { status: 'failed', errors: [{ message: `${names} is not right.` }], values, code: 'SignInRefused' }
}

/** Tries come too fast. */
export function heldBack(until: Date, now: Date): FormError {
  return { message: `There were too many failed tries. The next one is possible in ${wait(until, now)}.` }
}

/** More come at once than can be judged, and this try was not. */
export const BUSY: FormError = {
  message: 'Too many people are signing in at this moment. Try again in a few seconds; this try does not count.',
}

/** What is wrong with a code before it is judged; a try with it would be lost. */
export function codeProblem(code: string): string | undefined {
  if (code === '') return 'Enter the six digits that your device shows.'
  return isCode(code) ? undefined : 'A code has six digits, and nothing else.'
}

/** One message for a wrong code and for one that was used before: the difference would help a thief (S-20). */
export const WRONG_CODE = 'This code is not right, or it was used before. Wait for the next code.'

function wait(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}
