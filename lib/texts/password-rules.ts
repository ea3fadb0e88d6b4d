import { count } from './count'
import { localized } from './localized'

const KINDS = 'upper-case letters, lower-case letters, digits, symbols'

/** The rules of an account for passwords. */
export const passwordRuleTexts = localized('passwordRuleTexts', {
  minimum: (length: number) => `At least ${count(length, 'character')}`,
  kinds: { upper: 'an upper-case letter', lower: 'a lower-case letter', digit: 'a digit', symbol: 'a symbol' },
  atLeast: (kinds: string) => `At least ${kinds}`,
  atLeastKinds: (number: number) => `At least ${number} of these kinds: ${KINDS}`,
  notTheName: 'Not the name of the account or its email address',
  notCommon: 'Not a commonly used password',
  neverExpires: 'Never expires',
  expires: (days: number) => `Expires after ${count(days, 'day')}`,
  notUsedBefore: (passwords: number) => `Not one of the last ${passwords} passwords`,

  list: 'Password rules',
  upper: 'An upper-case letter, A to Z',
  lower: 'A lower-case letter, a to z',
  digit: 'A digit, 0 to 9',
  symbol: "A symbol: ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
  someKinds: (number: number) => `${number} of these kinds: ${KINDS}`,
  met: ': met',
  notMet: ': not met yet',
  common: 'Commonly used passwords, such as Password1!, are not accepted.',
  metCount: (met: number, all: number) => `${met} of ${all} password rules are met.`,
})
