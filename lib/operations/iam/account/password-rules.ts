import { isCommonPassword } from './common-passwords'

/** The password rules of an account, with the names of GetAccountPasswordPolicy. */
export type PasswordRules = {
  MinimumPasswordLength: number
  RequireSymbols: boolean
  RequireNumbers: boolean
  RequireUppercaseCharacters: boolean
  RequireLowercaseCharacters: boolean
}

const CLASSES = [
  { name: 'uppercase letter', pattern: /[A-Z]/, switch: 'RequireUppercaseCharacters' },
  { name: 'lowercase letter', pattern: /[a-z]/, switch: 'RequireLowercaseCharacters' },
  { name: 'number', pattern: /[0-9]/, switch: 'RequireNumbers' },
  { name: 'symbol', pattern: /[!@#$%^&*()_+\-=[\]{}|']/, switch: 'RequireSymbols' },
] as const

/** The default rules: eight characters from at least three of four classes. */
export const DEFAULT_MINIMUM_LENGTH = 8
const DEFAULT_CLASSES = 3

/**
 * Returns what is wrong with a password in AWS's words; empty if nothing is. `forbidden` are names that the password
 * must not equal: the account's and the root user's address (IAM user guide, "Setting an account password policy").
 * Differs from AWS: the most common passwords are refused, whatever the account's own rules are (S-12).
 */
export function passwordProblems(
  password: string,
  rules: PasswordRules | undefined,
  forbidden: readonly string[],
): string[] {
  const minimum = rules?.MinimumPasswordLength ?? DEFAULT_MINIMUM_LENGTH
  const missing = CLASSES.filter(({ pattern }) => !pattern.test(password))
  const problems: string[] = []
  if ([...password].length < minimum) problems.push(`Password should have a minimum length of ${minimum}`)
  if (rules) {
    for (const one of missing) if (rules[one.switch]) problems.push(`Password should have at least one ${one.name}`)
  } else if (CLASSES.length - missing.length < DEFAULT_CLASSES) {
    const more = DEFAULT_CLASSES - (CLASSES.length - missing.length)
    const names = missing.map(({ name }) => `At least one ${name}`).join(', ')
    problems.push(`Password should meet ${more} more of the following requirements: ${names}`)
  }
  if (forbidden.some((name) => name.toLowerCase() === password.toLowerCase())) {
    problems.push('Password should not be the name of the account or its e-mail address')
  }
  if (isCommonPassword(password)) problems.push('Password should not be one that many people use')
  return problems
}
