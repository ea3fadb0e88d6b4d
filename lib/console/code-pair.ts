import type { CodePairHelpView } from '@/components/iam/code-pair-errors'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { CodePairFault } from '@/lib/errors'
import { isCode } from '@/lib/mfa/totp'
import { codePairTexts as texts } from '@/lib/texts/mfa-codes'
import { deniedView } from './denied'
import type { ErrorView } from './error-view'
import type { Form } from './form'
import { type FormError, type FormState, failed } from './form-state'

/** Two codes to send to the service, or errors at their fields. */
type CodePairReading =
  | { codes: readonly [string, string]; problems?: undefined }
  | { problems: readonly FormError[]; codes?: undefined }

/** Reads `code1` and `code2` of a form. Errors that are visible without the device are found here and cost no try. */
export function readCodePair(form: Form): CodePairReading {
  const codes = [form.code('code1'), form.code('code2')] as const
  const problems = codes.map((code, index) => problemOf(code, index + 1)).filter((problem) => problem !== undefined)
  if (problems.length > 0) return { problems }
  if (codes[0] === codes[1]) return { problems: [same()] }
  return { codes }
}

function problemOf(code: string, number: number): FormError | undefined {
  const field = `code${number}`
  if (code === '') return { field, message: texts.missing(number) }
  return isCode(code) ? undefined : { field, message: texts.notSixDigits(number) }
}

const same = (): FormError => ({ field: 'code2', message: texts.same })

const words = (): Readonly<Record<CodePairFault | 'unchecked', { message: string; hint: string }>> => ({
  wrong: { message: texts.wrong, hint: texts.wrongHint },
  swapped: { message: texts.wrong, hint: texts.swappedHint },
  spent: { message: texts.wrong, hint: texts.spentHint },
  unchecked: { message: texts.unchecked, hint: texts.uncheckedHint },
})

/** What a form for two codes shows besides its errors. */
export type CodePairResult = { denied?: RefusalView; help?: CodePairHelpView }

/**
 * The state of a form after the service refused two codes, or the call. `texts` words other errors, by code.
 * `serverTime` is shown beside wrong codes, in milliseconds since 1970.
 */
export function codePairFailed(
  error: ErrorView,
  texts: Readonly<Record<string, FormError>>,
  serverTime?: number,
): FormState<CodePairResult> {
  if (error.code !== 'InvalidAuthenticationCode') {
    return { ...failed(error, {}, texts), result: { denied: error.refusal && deniedView(error.refusal) } }
  }
  const { message, hint } = words()[error.codePairFault ?? 'unchecked']
  return { ...failed(error, {}, { [error.code]: { message } }), result: { help: { hint, serverTime } } }
}
