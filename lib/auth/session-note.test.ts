import { describe, expect, it } from 'vitest'
import { anAccount, aUser } from '@/lib/testing/account'
import { withKey } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import type { Principal, RequestFacts } from './caller'
import { openSession, renewed, sessionOf } from './session'
import { leaveNote, takeNote } from './session-note'

ownDatabase()

const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

const look = async (cookie: string) => {
  const session = await sessionOf(cookie, REQUEST, at(NOON))
  if (!session) throw new Error('There is no session.')
  return session
}

async function open({ account, id: principalId }: Principal) {
  const who = { account, principalId }
  const cookie = await inStore((store) => openSession(store, who, null, REQUEST, NOON, at(NOON).chance))
  return { cookie, caller: (await look(cookie)).caller }
}

const alice = async () => aUser(await anAccount(), 'alice')

describe('a note', () => {
  it('stays with its session alone, in place of the one before', async () => {
    const user = await alice()
    const [mine, other] = [await open(user), await open(user)]
    await leaveNote(mine.caller, 'first')
    await leaveNote(mine.caller, 'second')
    expect((await look(mine.cookie)).note).toBe('second')
    expect((await look(other.cookie)).note).toBeNull()
  })

  it('is taken once, by the first of several', async () => {
    const { cookie, caller } = await open(await alice())
    await leaveNote(caller, 'done')
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeNote(caller, 'done')))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect((await look(cookie)).note).toBeNull()
  })

  it('is not taken in place of a newer one', async () => {
    const { cookie, caller } = await open(await alice())
    await leaveNote(caller, 'older')
    await leaveNote(caller, 'newer')
    expect(await takeNote(caller, 'older')).toBe(false)
    expect((await look(cookie)).note).toBe('newer')
  })

  it('stays when the session gets a new id', async () => {
    const { caller } = await open(await alice())
    await leaveNote(caller, 'done')
    const next = await renewed(caller, at(NOON))
    expect((await look(next?.cookie ?? '')).note).toBe('done')
  })

  it('needs a session', async () => {
    await expect(leaveNote(withKey(await alice()), 'done')).rejects.toThrow('Only a console session')
  })
})
