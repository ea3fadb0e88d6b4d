import { describe, expect, it } from 'vitest'
import { codeProblem, emptyFields, heldBack, refusedSignIn } from './sign-in-errors'

const at = (seconds: number) => new Date(seconds * 1000)
const fieldsOf = (errors: readonly { field?: string }[]) => errors.map(({ field }) => field)

describe('emptyFields', () => {
  it('names the empty fields, in the order of the form, and treats spaces as empty', () => {
    const asks = { account: 'Account?', username: 'User?', password: 'Password?' }
    expect(emptyFields({ account: ' ', username: 'alice' }, asks)).toEqual([
      { field: 'account', message: 'Account?' },
      { field: 'password', message: 'Password?' },
    ])
    expect(emptyFields({ account: 'a', username: 'b', password: 'c' }, asks)).toEqual([])
  })
})

describe('refusedSignIn', () => {
  it('names no field', () => {
    const { errors, values } = refusedSignIn({ account: 'example-corp' }, 'user')
    expect(fieldsOf(errors)).toEqual([undefined])
    expect(values).toEqual({ account: 'example-corp' })
  })
})

describe('codeProblem', () => {
  it.each(['123456', '000000'])('lets %s be checked', (code) => expect(codeProblem(code)).toBeUndefined())
  it.each(['', '12345', '1234567', '12345a', '123.56'])('refuses %j', (code) => expect(codeProblem(code)).toBeDefined())
})

describe('heldBack', () => {
  it.each([
    [0.2, '1 second'],
    [15, '15 seconds'],
    [900, '15 minutes'],
    [86_400, '24 hours'],
  ])('says how long %d s are', (seconds, words) => {
    expect(heldBack(at(1000 + seconds), at(1000)).message).toContain(` ${words}.`)
  })
})
