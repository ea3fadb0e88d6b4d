import { describe, expect, it } from 'vitest'
import { type PasswordRules, passwordProblems } from './password-rules'

const lax: PasswordRules = {
  MinimumPasswordLength: 6,
  RequireSymbols: false,
  RequireNumbers: false,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
}

describe('an account without rules of its own', () => {
  const problems = (password: string) => passwordProblems(password, undefined, [])

  it.each(['Abcdefh1', 'abcdefh1!', 'ABCDEFH1!', 'Abcdefh!', 'Äbcdefg1A', 'Aa1-🔑密ж!'])('accepts %j', (password) => {
    expect(problems(password)).toEqual([])
  })

  it.each([
    ['Aa1-🔑密!', ['Password should have a minimum length of 8']],
    ['Xbqde1!', ['Password should have a minimum length of 8']],
    [
      'abcdefgh',
      [
        'Password should meet 2 more of the following requirements: At least one uppercase letter, At least one number, At least one symbol',
      ],
    ],
    [
      'Abcdefgh',
      ['Password should meet 1 more of the following requirements: At least one number, At least one symbol'],
    ],
    [
      'ab',
      [
        'Password should have a minimum length of 8',
        'Password should meet 2 more of the following requirements: At least one uppercase letter, At least one number, At least one symbol',
      ],
    ],
    [
      'ÄÖÜäöüÄÖÜ',
      [
        'Password should meet 3 more of the following requirements: At least one uppercase letter, At least one lowercase letter, At least one number, At least one symbol',
      ],
    ],
  ])('refuses %j', (password, expected) => {
    expect(problems(password)).toEqual(expected)
  })
})

describe('an account with rules of its own', () => {
  it('requires nothing that its rules do not require', () => {
    expect(passwordProblems('aaaaaa', lax, [])).toEqual([])
  })

  it.each([
    [{ MinimumPasswordLength: 12 }, 'Password should have a minimum length of 12'],
    [{ RequireUppercaseCharacters: true }, 'Password should have at least one uppercase letter'],
    [{ RequireNumbers: true }, 'Password should have at least one number'],
    [{ RequireSymbols: true }, 'Password should have at least one symbol'],
  ])('requires what its rules require: %j', (rule, expected) => {
    expect(passwordProblems('aaaaaa', { ...lax, ...rule }, [])).toEqual([expected])
  })

  it('can require lower case as well', () => {
    expect(passwordProblems('AAAAAA', { ...lax, RequireLowercaseCharacters: true }, [])).toEqual([
      'Password should have at least one lowercase letter',
    ])
  })
})

describe('any account', () => {
  it.each(['Password1!', 'QWERTYUIOP', '123456'])('refuses a common password: %j', (password) => {
    expect(passwordProblems(password, lax, [])).toEqual(['Password should not be one that many people use'])
  })

  it.each(['example-Corp1', 'ROOT@Example.com1'])('refuses its own names: %j', (password) => {
    const forbidden = ['Example-corp1', 'root@example.com1']
    expect(passwordProblems(password, lax, forbidden)).toEqual([
      'Password should not be the name of the account or its e-mail address',
    ])
  })
})
