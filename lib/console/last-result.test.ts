import { describe, expect, it } from 'vitest'
import { openSession, sessionOf } from '@/lib/auth/session'
import { later } from '@/lib/clock'
import { anAccount, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { redirectWith, takeResult } from './last-result'

ownDatabase()

const DONE = { tone: 'success', title: 'Done' } as const
const noon = { now: () => NOON }

/** A session as each request loads it anew. */
async function aSession() {
  const alice = await aUser(await anAccount(), 'alice')
  const { request } = withoutMfa(alice)
  const who = { account: alice.account, principalId: alice.id }
  const cookie = await inStore((store) => openSession(store, who, null, request, NOON, at(NOON).chance))
  return async () => {
    const session = await sessionOf(cookie, request, at(NOON))
    if (!session) throw new Error('There is no session.')
    return session
  }
}

type Load = Awaited<ReturnType<typeof aSession>>

/** Does as an action does at its end. Returns where it leads. */
async function leaveFor(page: string, session: Load, result: Parameters<typeof redirectWith>[2] = DONE) {
  const thrown = await redirectWith((await session()).caller, page, result, noon).catch((thrown: unknown) => thrown)
  // As Next writes a redirect: NEXT_REDIRECT;kind;address;status;
  return thrown instanceof Error && 'digest' in thrown ? String(thrown.digest).split(';')[2] : thrown
}

const shownOn = async (page: string, session: Load, clock = noon) => takeResult(await session(), page, clock)

describe('the result of an action', () => {
  it('is shown once, on the page to which the action redirects', async () => {
    const mine = await aSession()
    expect(await leaveFor('/sessions', mine)).toBe('/sessions')
    expect(await shownOn('/mfa-devices', mine)).toBeUndefined()
    expect(await shownOn('/sessions', mine)).toEqual(DONE)
    expect(await shownOn('/sessions', mine)).toBeUndefined()
  })

  it('is shown by one of two pages that were requested at the same time', async () => {
    const mine = await aSession()
    await leaveFor('/sessions', mine)
    const both = [await mine(), await mine()]
    const shown = await Promise.all(both.map((session) => takeResult(session, '/sessions', noon)))
    expect(shown.filter((result) => result !== undefined)).toEqual([DONE])
  })

  it('is shown to no other session', async () => {
    const [mine, other] = [await aSession(), await aSession()]
    await leaveFor('/sessions', mine)
    expect(await shownOn('/sessions', other)).toBeUndefined()
    expect(await shownOn('/sessions', mine)).toEqual(DONE)
  })

  it('is replaced by the next one', async () => {
    const mine = await aSession()
    await leaveFor('/sessions', mine)
    await leaveFor('/mfa-devices', mine, { ...DONE, title: 'Deleted' })
    expect(await shownOn('/sessions', mine)).toBeUndefined()
    expect(await shownOn('/mfa-devices', mine)).toMatchObject({ title: 'Deleted' })
  })

  it('is forgotten after a minute', async () => {
    const mine = await aSession()
    await leaveFor('/sessions', mine)
    expect(await shownOn('/sessions', mine, { now: () => later(NOON, 60) })).toBeUndefined()
  })
})
