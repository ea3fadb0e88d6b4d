'use server'

import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormError, type FormState, failed, invalid, READY } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { readUpload, uploadProblem } from '@/lib/console/token-upload'
import { CheckHardwareTokenFile } from '@/lib/operations/postern/tokens/check-hardware-token-file'
import { ImportHardwareTokens } from '@/lib/operations/postern/tokens/import-hardware-tokens'
import type { Infer } from '@/lib/shape/shape'
import { codeTexts } from '@/lib/texts/mfa-codes'
import { tokenImportTexts as texts, tokenFaultTexts } from '@/lib/texts/token-import'
import type { FoundTokens, ImportResult } from './found-tokens'

const INVENTORY = '/mfa-devices'
const HERE = '/mfa-devices/import'

/** Refused rows that are listed. A file of another kind of token has thousands, all for one reason. */
const MOST_SHOWN = 50

/**
 * Reads a file and says what is in it, or imports it if a code came with it. Gets the file and what was said about it
 * (`readUpload`), `skip`, and in the second step `found`, the token whose `code` is given. The file comes both times.
 */
export const importTokens = formAction<ImportResult>(HERE, async (form, { caller }) => {
  const values = form.typed('prefix', 'encoding', 'period', 'skip')
  const upload = await readUpload(form)
  if ('problem' in upload) return invalid([upload.problem], values)
  const { given } = upload
  const skipsKnown = form.isChecked('skip')
  const code = form.code('code')

  let problem: FormError | undefined
  if (form.text('found') !== '') {
    const answer = await askAs(caller, ImportHardwareTokens, {
      ...{ ...given, AuthenticationCode: code, SkipKnown: skipsKnown },
    })
    if (answer.ok) {
      const { SerialNumbers, Skipped } = answer.output
      const text = Skipped > 0 ? texts.skipped(Skipped) : undefined
      return redirectWith(caller, INVENTORY, { tone: 'success', title: texts.imported(SerialNumbers.length), text })
    }
    if (answer.error.refusal) return refused(answer.error, values)
    problem = code === '' ? { field: 'code', message: codeTexts.empty } : notImported(answer.error)
  }

  const checked = await askAs(caller, CheckHardwareTokenFile, given)
  if (!checked.ok) return refused(checked.error, values)
  const { FileFault, Known } = checked.output
  const [known] = skipsKnown ? [] : Known
  if (FileFault) {
    const about = { isPasted: form.text('text') !== '', hasPassword: given.Password !== undefined }
    return invalid([uploadProblem(FileFault, about)], values)
  }
  if (known) return invalid([{ field: 'skip', message: texts.known(known.SerialNumber, known.Line) }], values)
  const found = foundIn(checked.output)
  if (found.first === undefined) problem = { field: 'file', message: texts.noneUsable }
  return { ...(problem ? invalid([problem], values) : { ...READY, values }), result: { found } }
})

function refused(error: ErrorView, values: Readonly<Record<string, string>>): FormState<ImportResult> {
  return { ...failed(error, values), result: { denied: error.refusal && deniedView(error.refusal) } }
}

function notImported({ code, message }: ErrorView): FormError {
  if (code === 'InvalidAuthenticationCode' || code === 'ValidationError')
    return { field: 'code', message: texts.codeWrong }
  return { message }
}

function foundIn(output: Infer<(typeof CheckHardwareTokenFile)['output']>): FoundTokens {
  const { New, FirstSerialNumber, Refused } = output
  return {
    first: FirstSerialNumber,
    tokens: New,
    refused: Refused.slice(0, MOST_SHOWN).map(({ Line, SerialNumber, Fault }) => {
      return { line: Line, serialNumber: SerialNumber, why: tokenFaultTexts[Fault] }
    }),
    moreRefused: Math.max(0, Refused.length - MOST_SHOWN),
  }
}
