import { describe, expect, it } from 'vitest'
import type { ErrorRefusal, ErrorView } from './error-view'
import { Form } from './form'
import { passwordChangeFailed, readPasswordChange } from './password-change'

const formWith = (passwords: Readonly<Record<string, string>>) => {
  const data = new FormData()
  for (const [name, password] of Object.entries(passwords)) data.set(name, password)
  return new Form(data)
}

describe('readPasswordChange', () => {
  it('returns the input of ChangePassword, as it was typed', () => {
    const { input } = readPasswordChange(formWith({ current: ' old ', new: ' n\u00e9w ', confirm: ' n\u00e9w ' }))
    expect(input).toEqual({ OldPassword: ' old ', NewPassword: ' n\u00e9w ' })
  })

  it.each([
    ['nothing', {}, ['current', 'new']],
    ['no current password', { new: 'b', confirm: 'b' }, ['current']],
    ['a new password once', { current: 'a', new: 'b' }, ['confirm']],
    ['two new passwords', { current: 'a', new: 'b', confirm: 'c' }, ['confirm']],
  ])('shows %s at the field that it is about', (_, passwords, fields) => {
    const { input, problems } = readPasswordChange(formWith(passwords))
    expect(input).toBeUndefined()
    expect(problems?.map(({ field }) => field)).toEqual(fields)
  })
})

describe('passwordChangeFailed', () => {
  const error = (code: ErrorView['code'], message: string, field?: string): ErrorView => ({
    ...{ code, message, requestId: 'id' },
    ...(field && { field }),
  })

  it.each([
    [error('AccessDenied', 'The old password was incorrect.', 'OldPassword'), 'current', 'not your current password'],
    [error('ValidationError', 'Too long.', 'OldPassword'), 'current', 'at most 128 characters'],
    [error('ValidationError', 'Too long.', 'NewPassword'), 'new', 'at most 128 characters'],
    [error('PasswordPolicyViolation', 'Password cannot be one that was used before'), 'new', 'used before.'],
    [error('NoSuchEntity', 'Login Profile for User dave cannot be found.'), undefined, 'no password to change'],
    [error('Throttling', 'Wait a minute.'), undefined, 'Wait a minute.'],
  ])('shows $code at the field that it is about', (given, field, words) => {
    const { errors, result } = passwordChangeFailed(given)
    expect(errors).toEqual([{ field, message: expect.stringContaining(words) }])
    expect(result).toBeUndefined()
  })

  it.each(['Password should have at least one uppercase letter', 'Password should meet the rules'])(
    'marks the rules that "%s" is about',
    (message) => {
      expect(passwordChangeFailed(error('PasswordPolicyViolation', message)).result).toEqual({ isBroken: true })
    },
  )

  it("says which words are AWS's, on a page of another language", () => {
    const given: ErrorView = { ...error('PasswordPolicyViolation', 'Password should not be common'), language: 'en' }
    const { errors } = passwordChangeFailed(given)
    expect(errors).toEqual([{ field: 'new', message: 'Password should not be common.', language: 'en' }])
  })

  it('tells a refusal by the policies from a wrong password', () => {
    const refusal: ErrorRefusal = {
      ...{ decisionId: 'id', kind: 'implicitDeny', layer: 'identity', forWantOfMfa: false, at: 0 },
      ...{ principal: 'dave', action: 'iam:ChangePassword', resource: '*', message: 'No.' },
    }
    const { errors, result } = passwordChangeFailed({ ...error('AccessDenied', 'No.'), refusal })
    expect(errors).toEqual([{ field: undefined, message: 'No.' }])
    expect(result?.denied).toMatchObject({ action: 'iam:ChangePassword' })
  })
})
