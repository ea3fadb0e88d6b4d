import type { FormState } from './form-state'

type FieldError = { field?: string; message: string }

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
export function heldBack(until: Date, now: Date): FieldError {
  return { message: `There were too many failed tries. The next one is possible in ${wait(until, now)}.` }
}

/** More come at once than can be judged, and this try was not. */
export const BUSY: FieldError = {
  message: 'Too many people are signing in at this moment. Try again in a few seconds; this try does not count.',
}

/** What is wrong with a code before it is judged; a try with it would be lost. */
export function codeProblem(code: string, ask = 'Enter the six digits that your device shows.'): string | undefined {
  if (code === '') return ask
  return /^\d{6}$/.test(code) ? undefined : 'A code has six digits, and nothing else.'
}

/** What is wrong with a pair of codes before it is judged, at its fields. */
export function pairProblems(first: string, second: string): FieldError[] {
  const errors = [
    { field: 'code1', message: codeProblem(first, 'Enter code 1, the one that is shown now.') },
    { field: 'code2', message: codeProblem(second, 'Enter code 2, the one that follows.') },
  ].filter((error): error is { field: string; message: string } => error.message !== undefined)
  if (errors.length > 0 || first !== second) return errors
  return [{ field: 'code2', message: 'Both codes are the same. Code 2 must be the next one.' }]
}

/** What is wrong with the passwords of a change before the policies are asked. */
export function newPasswordErrors(typed: { old: string; new: string; confirm: string }): FieldError[] {
  const errors = emptyFields(typed, {
    old: 'Enter the old password.',
    new: 'Enter a new password.',
    confirm: 'Enter the new password again.',
  })
  if (errors.length > 0 || typed.new === typed.confirm) return errors
  return [{ field: 'confirm', message: 'This is not the same as the new password.' }]
}

/** One message for a wrong code and for one that was used before: the difference would help a thief (S-20). */
export const WRONG_CODE = 'This code is not right, or it was used before. Wait for the next code.'

export const WRONG_PAIR =
  'These are not two codes in a row, or one was used before. Enter the code shown now, then the one that follows it.'

function wait(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}
