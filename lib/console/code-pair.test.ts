import { describe, expect, it } from 'vitest'
import { codePairFailed, readCodePair } from './code-pair'
import type { ErrorRefusal, ErrorView } from './error-view'
import { Form } from './form'

const formWith = (codes: Readonly<Record<string, string>>) => {
  const data = new FormData()
  for (const [name, code] of Object.entries(codes)) data.set(name, code)
  return new Form(data)
}

describe('readCodePair', () => {
  it('returns two different codes, without what people type between the digits', () => {
    expect(readCodePair(formWith({ code1: '123 456', code2: '６５４-３２１' }))).toEqual({
      codes: ['123456', '654321'],
    })
  })

  it.each([
    ['', '', ['code1', 'code2']],
    ['12345', '654321', ['code1']],
    ['123456', '65432x', ['code2']],
    ['123456', '123456', ['code2']],
    ['1234', '1234', ['code1', 'code2']],
  ])('finds what is wrong with "%s" and "%s", at the right field', (code1, code2, fields) => {
    const { codes, problems } = readCodePair(formWith({ code1, code2 }))
    expect(codes).toBeUndefined()
    expect(problems?.map(({ field }) => field)).toEqual(fields)
  })

  it('says at code 2 that it must be the next one', () => {
    const { problems } = readCodePair(formWith({ code1: '123456', code2: '123456' }))
    expect(problems).toEqual([{ field: 'code2', message: 'Both codes are the same. Code 2 must be the next one.' }])
  })
})

describe('codePairFailed', () => {
  const refused: ErrorView = { code: 'InvalidAuthenticationCode', message: 'Not valid.', requestId: 'id' }

  it.each([
    ['swapped', 'not two new, consecutive codes', 'reverse order'],
    ['spent', 'not two new, consecutive codes', 'each code works once'],
    ['wrong', 'not two new, consecutive codes', 'Check that both come from this device'],
    [undefined, 'not checked', 'longer each time'],
  ] as const)('has words for codes that are %s', (codePairFault, message, hint) => {
    const state = codePairFailed({ ...refused, codePairFault }, {}, 5)
    expect(state).toMatchObject({ status: 'failed', code: 'InvalidAuthenticationCode' })
    expect(state.errors).toEqual([{ message: expect.stringContaining(message) }])
    expect(state.result?.help).toEqual({ hint: expect.stringContaining(hint), serverTime: 5 })
  })

  it('shows the given text for other errors, and no help', () => {
    const gone = codePairFailed({ ...refused, code: 'NoSuchEntity' }, { NoSuchEntity: { message: 'It is gone.' } }, 5)
    expect(gone.errors).toEqual([{ message: 'It is gone.' }])
    expect(gone.result).toEqual({})
  })

  it('shows a refusal by the policies', () => {
    const refusal: ErrorRefusal = {
      ...{ decisionId: 'id', kind: 'implicitDeny', layer: 'identity', forWantOfMfa: false, at: 0 },
      ...{ principal: 'alice', action: 'iam:EnableMFADevice', resource: '*', message: 'No.' },
    }
    const { result } = codePairFailed({ ...refused, code: 'AccessDenied', refusal }, {})
    expect(result?.denied).toMatchObject({ action: 'iam:EnableMFADevice' })
    expect(result?.help).toBeUndefined()
  })
})
