import { type Operator, unreadable, yesNo } from './operator'

/** BinaryEquals: the decoded bytes are equal, so padding and its spelling do not count. */
export const binaryEquals: Operator = {
  family: 'binary',
  negated: false,
  read: (source) => {
    const hex = readBase64(source)
    return hex === undefined ? { kind: 'unreadable', source, why: 'not-base64' } : { kind: 'bytes', source, hex }
  },
  test: (operand, value) => {
    const hex = readBase64(value)
    if (operand.kind !== 'bytes' || hex === undefined) return unreadable(operand, 'not-base64')
    return yesNo(hex === operand.hex)
  },
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648, section 4) -> the bytes in hexadecimal; undefined when it is none. Left-over bits are ignored. */
export function readBase64(text: string): string | undefined {
  const body = text.replace(/={1,2}$/, '')
  const padded = text.length !== body.length
  if (padded ? text.length % 4 !== 0 : body.length % 4 === 1) return undefined
  let bits = 0
  let held = 0
  let hex = ''
  for (const letter of body) {
    const value = ALPHABET.indexOf(letter)
    if (value === -1) return undefined
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    hex += ((bits >>> held) & 0xff).toString(16).padStart(2, '0')
  }
  return hex
}
