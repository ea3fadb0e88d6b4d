import { describe, expect, it, vi } from 'vitest'
import { hashPassword, verifyNothing, verifyPassword } from './passwords'

// A busy machine is slow, which is no failure.
vi.setConfig({ testTimeout: 120_000 })

describe('a hash', () => {
  it('is argon2id with 64 MiB, three passes and one lane', async () => {
    expect(await hashPassword('Alice-Passw0rd!')).toMatch(
      /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
  })

  it('differs for the same password', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
  })

  it('follows from the password when a salt is given, as worlds need it', async () => {
    const salt = new Uint8Array(16).fill(1)
    expect(await hashPassword('same', salt)).toBe(await hashPassword('same', salt))
  })
})

describe('a password', () => {
  it.each(['Alice-Passw0rd!', 'ÄÖÜ äöü ÿ', ' leading and trailing ', 'x'.repeat(128), '\t\n\r'])(
    'is known again: %j',
    async (password) => {
      expect(await verifyPassword(await hashPassword(password), password)).toBe(true)
    },
  )

  it.each(['alice-Passw0rd!', 'Alice-Passw0rd', 'Alice-Passw0rd! ', ''])('is not %j', async (other) => {
    expect(await verifyPassword(await hash, other)).toBe(false)
  })

  it('of a user who does not exist is never right', async () => {
    expect(await Promise.all(['', '.', 'Alice-Passw0rd!'].map((one) => verifyNothing(one)))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is judged in turn, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, async () => verifyPassword(await hash, 'wrong')))
    expect(answers).toEqual(Array(8).fill(false))
  })

  const hash = hashPassword('Alice-Passw0rd!')
})
