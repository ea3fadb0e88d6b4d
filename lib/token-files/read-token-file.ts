import { type CsvHints, readCsv } from './csv'
import { type TokenFault, TokenFileError } from './faults'
import { readPskc } from './pskc'
import type { FileSecrets } from './pskc-protection'
import { type HardwareToken, judged } from './token'

/** 16 MB, which 10,000 encrypted tokens in PSKC take. */
export const LARGEST_FILE = 16 * 1024 * 1024
export const MOST_TOKENS = 10_000

/** What is said beside the file. `prefix` is put before each serial number, as many are shorter than AWS takes. */
export type ReadingOptions = FileSecrets & CsvHints & { prefix?: string | undefined; now: Date }

/** A token that nobody here could use, and why. */
type Refused = { line: number; serialNumber: string; fault: TokenFault }

/** The tokens that a file describes, both in the order of the file. */
export type TokenFile = { tokens: readonly HardwareToken[]; refused: readonly Refused[] }

/**
 * Reads the tokens in a file: PSKC (RFC 6030), or CSV in the forms in use. The content decides which, never a name.
 * Throws a TokenFileError, with the line, for a file that is damaged, hostile or protected by another key: then nothing
 * of it can be trusted.
 */
export async function readTokenFile(file: Uint8Array, options: ReadingOptions): Promise<TokenFile> {
  const { prefix = '', now } = options
  const text = textOf(file)
  const described = text.trimStart().startsWith('<') ? await readPskc(text, options, now) : readCsv(text, options)
  if (described.length === 0) throw new TokenFileError('empty', 1)
  const tooMany = described[MOST_TOKENS]
  if (tooMany) throw new TokenFileError('too-many-tokens', tooMany.line)
  const tokens: HardwareToken[] = []
  const refused: Refused[] = []
  for (const one of described) {
    const serialNumber = one.serialNumber && prefix + one.serialNumber
    const judgement = judged({ ...one, serialNumber })
    if (typeof judgement === 'string') refused.push({ line: one.line, serialNumber, fault: judgement })
    else tokens.push(judgement)
  }
  refuseSameSerials(tokens)
  return { tokens, refused }
}

function textOf(file: Uint8Array): string {
  if (file.length > LARGEST_FILE) throw new TokenFileError('too-large', 1)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    throw new TokenFileError('not-utf8', 1)
  }
}

function refuseSameSerials(tokens: readonly HardwareToken[]): void {
  const lines = new Map<string, number>()
  for (const { serialNumber, line } of tokens) {
    const earlier = lines.get(serialNumber)
    if (earlier !== undefined) throw new TokenFileError('same-serial', line, String(earlier))
    lines.set(serialNumber, line)
  }
}
