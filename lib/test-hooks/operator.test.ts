import { beforeEach, describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { chanceFrom } from '@/lib/ids'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { passOf } from '@/lib/worlds/operator-pass'
import { operatorToken } from '@/lib/worlds/operator-token'
import { leaveOperatorNote, proveOperator, takeOperatorNote } from './operator'

ownDatabase()
beforeEach(() => inStore((store) => store.throttle.deleteMany()))

const NOW = new Date('2026-05-05T12:00:00Z')
const at = (now: Date) => ({ clock: { now: () => now }, chance: chanceFrom('operator') })
const typed = (token: string, now = NOW, sourceIp = '192.0.2.1') => proveOperator(token, sourceIp, at(now))

describe("the operator's token in a page", () => {
  it('gives a pass, also with spaces around it', async () => {
    for (const token of [operatorToken(), ` ${operatorToken()}\n`]) {
      const answer = await typed(token)
      expect(answer.kind === 'passed' && passOf(answer.pass, NOW)).toBeTruthy()
    }
  })

  it.each(['', 'guessed', 'a b'])('gives none for %j', async (token) => {
    expect(await typed(token)).toEqual({ kind: 'wrong' })
  })

  it('is held back after five wrong tries, from their network alone', async () => {
    for (const _ of [1, 2, 3, 4, 5]) expect(await typed('guessed')).toEqual({ kind: 'wrong' })
    expect(await typed(operatorToken())).toMatchObject({ kind: 'held-back', now: NOW })
    expect(await typed(operatorToken(), NOW, '198.51.100.1')).toMatchObject({ kind: 'passed' })
    expect(await typed(operatorToken(), later(NOW, 20))).toMatchObject({ kind: 'passed' })
    expect(await typed('guessed', later(NOW, 20))).toEqual({ kind: 'wrong' })
  })
})

it('a note is taken once, by its own pass', async () => {
  const [one, other] = [
    { id: 'one', until: NOW },
    { id: 'other', until: NOW },
  ]
  await leaveOperatorNote(one, 'first')
  await leaveOperatorNote(one, 'second')
  expect(await takeOperatorNote(other)).toBeUndefined()
  expect(await takeOperatorNote(one)).toBe('second')
  expect(await takeOperatorNote(one)).toBeUndefined()
})
