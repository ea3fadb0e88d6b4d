import { createElement, type ReactElement } from 'react'
import type { ErrorRefusal, ErrorView } from './error-view'

/** An error of a field or of the whole form, in words for people. `language` is that of the words, if it is not the page's. */
export type FormError = { field?: string; message: string; language?: 'en' }

/** What a form shows after it was sent. Plain data, sent to the browser or, without scripts, put into the page. */
export type FormState<Result = undefined> = {
  status: 'ready' | 'failed' | 'done'
  errors: readonly FormError[]
  /** Set if the policies or a rule of the service refused. */
  refusal?: ErrorRefusal
  /** What was typed, to fill the form again. Passwords and codes are left out. */
  values: Readonly<Record<string, string>>
  /** Codes tell forms apart what went wrong; see the error codes of AWS. */
  code?: string
  result?: Result
}

export const READY = { status: 'ready', errors: [], values: {} } as const satisfies FormState

/** The state after an error of the service. `texts` words errors for people, by code; else the service's own message. */
export function failed(
  error: ErrorView,
  values: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, FormError>> = {},
): FormState<never> {
  const said = texts[error.code] ?? saidBy(error)
  return { status: 'failed', errors: [said], refusal: error.refusal, values, code: error.code }
}

/** What the service says, as the error of the field at fault or of another one. */
export const saidBy = ({ field, message, language }: ErrorView, at = field): FormError => ({
  ...{ field: at, message },
  ...(language && { language }),
})

/** The state after input with errors, which was not sent to the service. */
export function invalid(errors: readonly FormError[], values: Readonly<Record<string, string>> = {}): FormState<never> {
  return { status: 'failed', errors, values, code: 'ValidationError' }
}

/** The error of one field, if it has one, marked if it is of another language than the page. */
export function errorAt({ errors }: Pick<FormState, 'errors'>, field: string): string | ReactElement | undefined {
  const error = errors.find((one) => one.field === field)
  if (!error?.language) return error?.message
  return createElement('span', { lang: error.language }, error.message)
}
