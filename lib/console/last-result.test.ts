import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { withKey, withoutMfa } from '@/lib/testing/callers'
import { NOON } from '@/lib/testing/time'
import { keepResult, takeResult } from './last-result'

const DONE = { tone: 'success', title: 'Done' } as const
const noon = { now: () => NOON }

const root = (id: string) => ({ kind: 'root', account: id, id, arn: `arn:aws:iam::${id}:root` }) as const
/** The only session of a user. */
const session = (id: string) => withoutMfa(root(id))

describe('the result of an action', () => {
  it('is shown once, on the page to which the action redirects', () => {
    const mine = session('1')
    keepResult(mine, '/sessions', DONE, noon)
    expect(takeResult(mine, '/mfa-devices', noon)).toBeUndefined()
    expect(takeResult(mine, '/sessions', noon)).toEqual(DONE)
    expect(takeResult(mine, '/sessions', noon)).toBeUndefined()
  })

  it('is shown to no other session', () => {
    keepResult(session('1'), '/sessions', DONE, noon)
    expect(takeResult(session('2'), '/sessions', noon)).toBeUndefined()
    expect(takeResult(session('1'), '/sessions', noon)).toEqual(DONE)
  })

  it('is replaced by the next one', () => {
    const mine = session('1')
    keepResult(mine, '/sessions', DONE, noon)
    keepResult(mine, '/mfa-devices', { ...DONE, title: 'Deleted' }, noon)
    expect(takeResult(mine, '/sessions', noon)).toBeUndefined()
    expect(takeResult(mine, '/mfa-devices', noon)).toMatchObject({ title: 'Deleted' })
  })

  it('is forgotten after a minute', () => {
    keepResult(session('1'), '/sessions', DONE, noon)
    expect(takeResult(session('1'), '/sessions', { now: () => later(NOON, 60) })).toBeUndefined()
  })

  it('is kept for a thousand sessions; the oldest is dropped first', () => {
    for (let count = 0; count <= 1000; count++) keepResult(session(`a${count}`), '/sessions', DONE, noon)
    expect(takeResult(session('a0'), '/sessions', noon)).toBeUndefined()
    expect(takeResult(session('a1'), '/sessions', noon)).toEqual(DONE)
  })

  it('needs a session', () => {
    expect(() => keepResult(withKey(root('1')), '/sessions', DONE, noon)).toThrow('Only a console session')
  })
})
