import { dictionary } from '@zxcvbn-ts/language-common'

// Nearly 50,000 from public leaks, in lower case. S-12 asks for 3,000.
const COMMON = new Set(dictionary['passwords-common'])

const SYMBOLS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * Whether a password is one of those that guessers try first (NIST SP 800-63B, 3.1.1.2). Case does not matter, nor do
 * symbols around it: `Password1!` meets the usual rules, and is the first that meets them.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase()
  return COMMON.has(folded) || COMMON.has(folded.replaceAll(SYMBOLS_AROUND, ''))
}
