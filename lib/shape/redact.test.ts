import { describe, expect, it } from 'vitest'
import { redact } from './redact'
import { optional, record, string } from './shape'

const shape = record({ UserName: string({}), Password: optional(string({ secret: true })) })

describe('Parameters for the trail', () => {
  it('contain neither secrets nor members that the operation does not know', () => {
    expect(redact(shape, { UserName: 'alice', Password: 'Passw0rd!', Other: 'x' })).toEqual({ UserName: 'alice' })
    expect(redact(shape, undefined)).toEqual({})
  })

  it('contain the beginning of long texts', () => {
    expect(redact(shape, { UserName: 'a'.repeat(300) })).toEqual({ UserName: 'a'.repeat(256) })
  })
})
