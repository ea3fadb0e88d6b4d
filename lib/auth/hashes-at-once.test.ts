import { verify } from '@node-rs/argon2'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTurn, verifyPassword } from './passwords'

vi.mock('@node-rs/argon2', { spy: true })

/** The passwords whose hashes are computed, in order, and what ends each. */
let computed: { password: string; end: () => void }[] = []

beforeEach(() => {
  vi.mocked(verify).mockImplementation(
    (_, password) =>
      new Promise((resolve) => void computed.push({ password: String(password), end: () => resolve(true) })),
  )
})
afterEach(() => {
  computed = []
})

/** Waits until nothing more can happen before a hash ends. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const passwords = () => computed.map(({ password }) => password)

async function endAll(): Promise<void> {
  for (let at = 0; at < computed.length; at++) {
    computed[at]?.end()
    await settle()
  }
}

it('are two, in whichever copies of this module, although three have a turn (S-10)', async () => {
  vi.resetModules()
  const another = await import('./passwords')
  const checks = ['a', 'b', 'c', 'd', 'e', 'f'].map((password, index) =>
    index % 2
      ? inTurn('tests', (turn) => verifyPassword(turn, 'hash', password))
      : another.inTurn('tests', (turn) => another.verifyPassword(turn, 'hash', password)),
  )
  await settle()
  expect(passwords()).toEqual(['a', 'b'])
  computed[0]?.end()
  await settle()
  expect(passwords()).toEqual(['a', 'b', 'c'])
  await endAll()
  expect(await Promise.all(checks)).toEqual(Array(6).fill(true))
})

it('take turns by network, as those who wait for a turn do (S-34)', async () => {
  const check = (from: string, password: string) => inTurn(from, (turn) => verifyPassword(turn, 'hash', password))
  const checks = [1, 2, 3, 4, 5, 6].map((index) => check('flood', `flood ${index}`))
  await settle()
  checks.push(check('owner', 'owner'))
  await endAll()
  await Promise.all(checks)
  expect(passwords().indexOf('owner')).toBeLessThanOrEqual(4)
})

it('make room for the next when one fails', async () => {
  vi.mocked(verify).mockRejectedValue(new Error('not a hash'))
  const checks = Array.from({ length: 5 }, () => inTurn('tests', (turn) => verifyPassword(turn, 'hash', 'a')))
  await Promise.all(checks.map((check) => expect(check).rejects.toThrow('not a hash')))
})

it('go on while somebody in a turn waits for something else', async () => {
  let answer = () => {}
  const disk = new Promise<void>((resolve) => {
    answer = resolve
  })
  const waiting = inTurn('tests', () => disk)
  const checks = ['a', 'b'].map((password) => inTurn('tests', (turn) => verifyPassword(turn, 'hash', password)))
  await settle()
  expect(passwords()).toEqual(['a', 'b'])
  answer()
  await endAll()
  await Promise.all([waiting, ...checks])
})
