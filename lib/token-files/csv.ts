import { bytesOfBase32 } from '@/lib/mfa/base32'
import { TokenFileError } from './faults'
import type { Described } from './token'

/** How a file writes secrets. */
type SecretEncoding = 'hex' | 'base32'

/** What the file itself may not say. `period` is in seconds. */
export type CsvHints = { encoding?: SecretEncoding | undefined; period?: 30 | 60 | undefined }

type Column = 'serial' | 'secret' | 'type' | 'digits' | 'period' | 'hash' | 'manufacturer' | 'model' | 'holder'
type Row = { line: number; cells: readonly string[] }

/** Headers in use, without spaces: Entra ID, Token2, HelloID and Deepnet. An import assigns nobody: codes do. */
const HEADERS: Readonly<Record<string, Column>> = {
  upn: 'holder',
  serialnumber: 'serial',
  serial: 'serial',
  secretkey: 'secret',
  secret: 'secret',
  seed: 'secret',
  timeinterval: 'period',
  type: 'type',
  digits: 'digits',
  hash: 'hash',
  manufacturer: 'manufacturer',
  model: 'model',
}
/** Files without a header: `serial,hex` of Ping and IBM, and privacyIDEA's five columns. */
const WITHOUT_HEADER: readonly Column[] = ['serial', 'secret', 'type', 'digits', 'period']

const LONGEST_LINE = 2000

/**
 * Reads a file of lines with serial numbers and secrets, in any of the forms in use. Returns what it says about each
 * token. Throws a TokenFileError, also when the secrets could be hex as well as base32 and `hints` do not say which.
 */
export function readCsv(text: string, hints: CsvHints): Described[] {
  const [first, ...others] = rowsOf(text)
  if (!first) throw new TokenFileError('empty', 1)
  const header = columnsOf(first)
  const columns = header ?? WITHOUT_HEADER
  const rows = header ? others : [first, ...others]
  const tooLong = rows.find(({ cells }) => cells.length > columns.length)
  if (tooLong) throw new TokenFileError('columns', tooLong.line)
  const cell = ({ cells }: Row, column: Column) => cells[columns.indexOf(column)] ?? ''
  const decode = decoderOf(
    rows.map((row) => ({ line: row.line, secret: cell(row, 'secret') })),
    hints.encoding,
  )
  return rows.map((row) => ({
    line: row.line,
    serialNumber: cell(row, 'serial'),
    model: [cell(row, 'manufacturer'), cell(row, 'model')].filter(Boolean).join(' '),
    algorithm: cell(row, 'type').toLowerCase() || 'totp',
    hash: cell(row, 'hash') || 'SHA1',
    digits: Number(cell(row, 'digits') || 6),
    period: Number(cell(row, 'period') || (hints.period ?? 30)),
    driftSteps: 0,
    secret: decode(cell(row, 'secret')),
  }))
}

/** The columns that a header names, or undefined for a line that is none. */
function columnsOf({ line, cells }: Row): Column[] | undefined {
  const names = cells.map((cell) => cell.toLowerCase().replaceAll(/[\s_-]/g, ''))
  const columns = names.map((name) => HEADERS[name])
  if (!columns.includes('serial') || !columns.includes('secret')) {
    if (columns.every((column) => column === undefined)) return undefined
    throw new TokenFileError('columns', line)
  }
  return columns.map((column, at) => {
    // An unknown column may say that the token is of another kind.
    if (!column || columns.indexOf(column) !== at) throw new TokenFileError('columns', line, cells[at])
    return column
  })
}

/** The lines that hold something, split at the separator that the first of them has. Lines with "#" are comments. */
function rowsOf(text: string): Row[] {
  const lines = text.split(/\r\n|\r|\n/).map((content, at) => ({ line: at + 1, content }))
  const filled = lines.filter(({ content }) => content.trim() !== '' && !content.startsWith('#'))
  const tooLong = filled.find(({ content }) => content.length > LONGEST_LINE)
  if (tooLong) throw new TokenFileError('columns', tooLong.line)
  const separator = [',', ';', '\t'].find((one) => filled[0]?.content.includes(one)) ?? ','
  return filled.map(({ line, content }) => ({ line, cells: cellsOf(content, separator, line) }))
}

/** RFC 4180, section 2, but a cell ends with its line: no serial number or secret has a line break. */
function cellsOf(content: string, separator: string, line: number): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= content.length) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(content.slice(at))
    const end = quoted ? at + quoted[0].length : content.indexOf(separator, at)
    const stop = end === -1 ? content.length : end
    const cell = quoted?.[1]?.replaceAll('""', '"') ?? content.slice(at, stop)
    const isWhole = stop === content.length || content[stop] === separator
    if (!isWhole || (!quoted && cell.includes('"'))) throw new TokenFileError('quotes', line)
    cells.push(cell.trim())
    at = stop + 1
  }
  return cells
}

const DECODERS: Readonly<Record<SecretEncoding, (text: string) => Uint8Array | undefined>> = {
  hex: (text) => (/^(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : undefined),
  base32: bytesOfBase32,
}

/**
 * Returns the decoder for all secrets of a file. One secret alone often fits both encodings; the column as a whole
 * rarely does. Secrets that fit neither are left to be refused one by one.
 */
function decoderOf(secrets: readonly { line: number; secret: string }[], said: SecretEncoding | undefined) {
  if (said) return DECODERS[said]
  const fits = (encoding: SecretEncoding, text: string) => DECODERS[encoding](text) !== undefined
  const onlyHex = secrets.find(({ secret }) => fits('hex', secret) && !fits('base32', secret))
  const onlyBase32 = secrets.find(({ secret }) => fits('base32', secret) && !fits('hex', secret))
  if (onlyHex && onlyBase32) throw new TokenFileError('mixed-secrets', Math.max(onlyHex.line, onlyBase32.line))
  if (onlyHex) return DECODERS.hex
  if (onlyBase32) return DECODERS.base32
  throw new TokenFileError('hex-or-base32', secrets[0]?.line ?? 1)
}
