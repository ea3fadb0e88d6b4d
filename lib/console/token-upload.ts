import { fileFaultTexts, tokenImportTexts as texts } from '@/lib/texts/token-import'
import type { FileFault } from '@/lib/token-files/faults'
import type { Form } from './form'
import type { FormError } from './form-state'

/** A file of hardware tokens as a form sends it, and what was said about it: input of the operations. */
type GivenFile = {
  File: Uint8Array
  Prefix?: string
  Encoding?: string
  PeriodSeconds?: string
  Password?: string
  /** Hexadecimal. */
  PreSharedKey?: string
}

/**
 * Reads `file` or `text`, `prefix`, `encoding`, `period`, `password` and `key`. What is empty was not given. Returns
 * what is wrong with them instead, as far as that shows without the file.
 */
export async function readUpload(form: Form): Promise<{ given: GivenFile } | { problem: FormError }> {
  const chosen = await form.fileBytes('file')
  const pasted = form.text('text')
  const isPasted = pasted.trim() !== ''
  if (chosen.length === 0 && !isPasted) return { problem: { field: 'file', message: texts.noFile } }
  if (chosen.length > 0 && isPasted) return { problem: { field: 'file', message: texts.twoFiles } }
  const prefix = form.text('prefix').trim()
  if (!/^[\w+=,.@-]{0,64}$/.test(prefix)) return { problem: { field: 'prefix', message: texts.prefixWrong } }
  const key = form.text('key').replaceAll(/[\s:-]/g, '')
  if (!/^(?:|[0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/i.test(key)) {
    return { problem: { field: 'key', message: texts.keyWrong } }
  }
  const settings = {
    ...{ Prefix: prefix, Encoding: form.text('encoding'), PeriodSeconds: form.text('period') },
    ...{ Password: form.text('password'), PreSharedKey: key },
  }
  const said = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''))
  return { given: { File: isPasted ? new TextEncoder().encode(pasted) : chosen, ...said } }
}

/** What is wrong with a file, in a sentence at the field that can mend it. `isPasted`: its text was pasted. */
export function uploadProblem(
  { Fault, Line, Detail = '' }: { Fault: FileFault; Line: number; Detail?: string | undefined },
  { isPasted, hasPassword }: { isPasted: boolean; hasPassword: boolean },
): FormError {
  const words = fileFaultTexts[Fault]
  const message = typeof words === 'string' ? words : words(Detail)
  const setting = settingFor(Fault, hasPassword)
  if (setting) return { field: setting, message }
  return { field: isPasted ? 'text' : 'file', message: OF_THE_WHOLE.has(Fault) ? message : texts.atLine(Line, message) }
}

function settingFor(fault: FileFault, hasPassword: boolean): string | undefined {
  if (fault === 'password-needed') return 'password'
  if (fault === 'key-needed') return 'key'
  if (fault === 'wrong-key') return hasPassword ? 'password' : 'key'
  return fault === 'hex-or-base32' ? 'encoding' : undefined
}

const OF_THE_WHOLE: ReadonlySet<FileFault> = new Set(['too-large', 'not-utf8', 'empty'])
