import { describe, expect, it, vi } from 'vitest'
import { hashOf, isPassword } from '@/lib/testing/passwords'
import { ownReadings } from '@/lib/testing/readings'
import { hashPassword, inTurn, isDated, verifyNothing } from './passwords'

// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

describe('a hash', () => {
  it('is argon2id with 64 MiB, three passes and one lane', async () => {
    expect(await hashOf('Alice-Passw0rd!')).toMatch(
      /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
  })

  it('differs for the same password', async () => {
    expect(await hashOf('same')).not.toBe(await hashOf('same'))
  })

  it('depends only on the password when a salt is given, as worlds need it', async () => {
    const salted = () => inTurn('tests', (turn) => hashPassword(turn, 'same', new Uint8Array(16).fill(1)))
    expect(await salted()).toBe(await salted())
  })

  it.each([
    ['$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', true],
    ['$argon2id$v=19$m=65536,t=3,p=16$c2FsdA$aGFzaA', true],
    ['$argon2i$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', true],
  ])('%s is dated: %j', (hash, dated) => expect(isDated(hash)).toBe(dated))
})

// 128 characters, each of the longest kind in UTF-8.
const LONGEST = '🔑'.repeat(127)

describe('a password', () => {
  it.each([
    ...['Alice-Passw0rd!', 'ÄÖÜ äöü ÿ', ' leading and trailing ', 'x'.repeat(128), '\t\n\r'],
    ...['Пароль-123!', '密码密码密码密码', `${LONGEST}a`],
  ])('is recognised: %j', async (password) => {
    expect(await isPassword(await hashOf(password), password)).toBe(true)
  })

  it.each(['alice-Passw0rd!', 'Alice-Passw0rd', 'Alice-Passw0rd! ', ''])('is not %j', async (other) => {
    expect(await isPassword(await hash, other)).toBe(false)
  })

  it('counts to its last character: nothing is cut off (S-12)', async () => {
    expect(await isPassword(await hashOf(`${LONGEST}a`), `${LONGEST}b`)).toBe(false)
  })

  it('is the same from a keyboard that sends accents separately', async () => {
    expect(await isPassword(await hashOf('Pässw0rd-é'), 'Pa\u0308ssw0rd-e\u0301')).toBe(true)
  })

  it('of a user who does not exist is never right', async () => {
    const answers = ['', '.', 'Alice-Passw0rd!'].map((one) => inTurn('tests', (turn) => verifyNothing(turn, one)))
    expect(await Promise.all(answers)).toEqual([false, false, false])
  })

  it('is checked in turn, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, async () => isPassword(await hash, 'wrong')))
    expect(answers).toEqual(Array(8).fill(false))
  })

  const hash = hashOf('Alice-Passw0rd!')
})

describe('a turn', () => {
  it('is given to three at once, across all copies of this module', async () => {
    vi.resetModules()
    const { inTurn: another } = await import('./passwords')
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => (index % 2 ? another : inTurn)('tests', work)))
    expect(most).toBe(3)
  })

  it('is refused with Throttling, or by `whenBusy`, when the queue is full', async () => {
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const waiting = Array.from({ length: 67 }, () => inTurn('tests', () => opened))
    const refusal = inTurn('tests', () => opened)
    await expect(refusal).rejects.toMatchObject({ code: 'Throttling', message: 'Rate exceeded' })
    expect(
      await inTurn<unknown>(
        'tests',
        () => opened,
        () => 'busy',
      ),
    ).toBe('busy')
    open()
    expect(await Promise.all(waiting)).toHaveLength(67)
  })

  it('ends when its work fails', async () => {
    const failures = Array.from({ length: 5 }, () => inTurn('tests', () => Promise.reject(new Error('broken'))))
    await Promise.all(failures.map((failure) => expect(failure).rejects.toThrow('broken')))
    expect(await inTurn('tests', async () => 'served')).toBe('served')
  })
})

describe('the meter', () => {
  const readings = ownReadings('queue')
  const count = (wanted: string) => readings.filter(({ step }) => step === wanted).length

  it('is told of each turn, also of one that fails, and of those for whom there is no place', async () => {
    await expect(inTurn('tests', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(['came', 'began', 'ended', 'left'].map(count)).toEqual([1, 1, 1, 0])
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const waiting = Array.from({ length: 67 }, () => inTurn('tests', () => opened))
    await expect(inTurn('tests', () => opened)).rejects.toThrow('Rate exceeded')
    open()
    await Promise.all(waiting)
    expect(['came', 'began', 'ended', 'left'].map(count)).toEqual([69, 68, 68, 1])
  })
})
