import { dictionary } from '@zxcvbn-ts/language-common'

// Nearly 50,000 passwords from public leaks, in lower case. S-12 requires 3,000.
const COMMON = new Set(dictionary['passwords-common'])

const SYMBOLS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * Reports whether a password is one of those that attackers try first (NIST SP 800-63B, 3.1.1.2). Ignores case and
 * symbols around it: `Password1!` meets the usual rules, and is the first guess that does.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase()
  return COMMON.has(folded) || COMMON.has(folded.replaceAll(SYMBOLS_AROUND, ''))
}
