import { describe, expect, it } from 'vitest'
import { redact, redactMessage } from './redact'
import { optional, record, string } from './shape'

const shape = record({ UserName: string({}), Password: optional(string({ secret: true })) })

describe('Parameters for the trail', () => {
  it('hold neither secrets nor what the operation does not know', () => {
    expect(redact(shape, { UserName: 'alice', Password: 'Passw0rd!', Other: 'x' })).toEqual({ UserName: 'alice' })
    expect(redact(shape, undefined)).toEqual({})
  })

  it('hold the beginning of long texts', () => {
    expect(redact(shape, { UserName: 'a'.repeat(300) })).toEqual({ UserName: 'a'.repeat(256) })
  })
})

describe('A message for the trail', () => {
  it('has stars for every secret it repeats', () => {
    const input = { UserName: 'alice', Password: '$& 1' }
    expect(redactMessage(shape, input, '$& 1 of alice: not $& 1')).toBe('*** of alice: not ***')
  })

  it('stays as it is without secrets', () => {
    for (const input of [undefined, {}, { UserName: 'alice' }, { Password: '' }, { Password: 7 }]) {
      expect(redactMessage(shape, input, 'alice is wrong')).toBe('alice is wrong')
    }
  })
})
