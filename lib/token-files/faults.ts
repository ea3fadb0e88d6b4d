/** Why a file cannot be read. Nothing of it is imported then. */
export const FILE_FAULTS = [
  'too-large',
  'not-utf8',
  'empty',
  'too-many-tokens',
  'same-serial',
  // XML
  'not-xml',
  'document-type',
  'instruction',
  'too-deep',
  'too-many-elements',
  // PSKC
  'not-pskc',
  'method',
  'iterations',
  'key-needed',
  'password-needed',
  'wrong-key',
  'no-mac',
  // CSV
  'quotes',
  'columns',
  'mixed-secrets',
  'hex-or-base32',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** Why one token of a file cannot be imported. */
export const TOKEN_FAULTS = [
  'no-serial',
  'serial-length',
  'serial-characters',
  'algorithm',
  'hash',
  'digits',
  'period',
  'drift',
  'secret-form',
  'secret-length',
  'restricted',
  'not-valid-now',
] as const
export type TokenFault = (typeof TOKEN_FAULTS)[number]

/** Thrown for a file that cannot be read, with the line where that shows. */
export class TokenFileError extends Error {
  override readonly name = 'TokenFileError'
  readonly fault: FileFault
  /** Counted from 1. */
  readonly line: number
  /** What the fault is about: the line with the same serial number, or the name of a column or method. */
  readonly detail: string | undefined

  constructor(fault: FileFault, line: number, detail?: string) {
    super(`line ${line}: ${fault}${detail === undefined ? '' : ` (${detail})`}`)
    this.fault = fault
    this.line = line
    this.detail = detail
  }
}
