import { describe, expect, it } from 'vitest'
import type { ErrorView } from './error-view'
import { DEFAULT_RULES, passwordRules, rulesInWords } from './password-rules'

const policy = {
  MinimumPasswordLength: 12,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: true,
  ExpirePasswords: true,
  MaxPasswordAge: 90,
  PasswordReusePrevention: 5,
}
const failure = (code: ErrorView['code']) => ({ ok: false, error: { code, message: '', requestId: '' } }) as const

describe('passwordRules', () => {
  it('returns the rules of the account', () => {
    expect(passwordRules({ ok: true, output: { PasswordPolicy: policy } })).toMatchObject({
      minimumLength: 12,
      requireSymbols: true,
      requireUppercase: false,
      daysValid: 90,
    })
  })

  it('returns the default rules if the account has none, and none if they may not be read', () => {
    expect(passwordRules(failure('NoSuchEntity'))).toBe(DEFAULT_RULES)
    expect(passwordRules(failure('AccessDenied'))).toBeUndefined()
  })
})

it('describes rules in sentences', () => {
  const rules = passwordRules({ ok: true, output: { PasswordPolicy: policy } })
  expect(rules && rulesInWords(rules)).toEqual([
    'At least 12 characters',
    'At least a digit and a symbol',
    'Not the name of the account or its email address',
    'Not a commonly used password',
    'Expires after 90 days',
    'Not one of the last 5 passwords',
  ])
  expect(rulesInWords(DEFAULT_RULES)).toContain('Never expires')
})
