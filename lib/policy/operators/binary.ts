import { type Operator, spendOnReading, unreadable, yesNo } from './operator'

/** BinaryEquals: the decoded bytes are equal; padding does not matter. */
export const binaryEquals: Operator = {
  family: 'binary',
  negated: false,
  read: (source) => {
    const hex = readBase64(source)
    return hex === undefined ? { kind: 'unreadable', source, why: 'not-base64' } : { kind: 'bytes', source, hex }
  },
  against: (value, work) => {
    spendOnReading(value, work)
    const hex = readBase64(value)
    return (operand) => {
      if (operand.kind !== 'bytes' || hex === undefined) return unreadable(operand, 'not-base64')
      return yesNo(hex === operand.hex)
    }
  },
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const SEXTETS: ReadonlyMap<number, number> = new Map([...ALPHABET].map((letter, i) => [letter.charCodeAt(0), i]))
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Decodes base64 (RFC 4648, section 4) to hexadecimal; undefined if the text is not base64. Left-over bits are ignored. */
function readBase64(text: string): string | undefined {
  const body = text.replace(/={1,2}$/, '')
  const padded = text.length !== body.length
  if (padded ? text.length % 4 !== 0 : body.length % 4 === 1) return undefined
  let bits = 0
  let held = 0
  let hex = ''
  for (let at = 0; at < body.length; at++) {
    const value = SEXTETS.get(body.charCodeAt(at))
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    hex += HEX[(bits >>> held) & 0xff]
  }
  return hex
}
