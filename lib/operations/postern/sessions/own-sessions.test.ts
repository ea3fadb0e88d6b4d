import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { anAccount, aSession, aUser, denying, putInline, sessionsOf, trailOf } from '@/lib/testing/account'
import { sessionHash, withKey, withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { EndOwnSession } from './end-own-session'
import { EndOwnSessions } from './end-own-sessions'
import { ListOwnSessions } from './list-own-sessions'

ownDatabase()

const set = ownSettings({ sessionIdleMinutes: 0 })

/** alice in three browsers, bob in one. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  const bob = await aUser(account, 'bob')
  for (const name of ['own', 'laptop', 'stolen']) await aSession(alice, name)
  await aSession(bob, 'own')
  return { account, alice, bob }
}

const list = async (caller: Parameters<typeof call>[1], now = NOON) =>
  (await call(ListOwnSessions, caller, {}, now)).Sessions
const note = (idHash: string, data: { lastSeenAt?: Date; expiresAt?: Date; mfaSerial?: string }) =>
  inStore((store) => store.session.update({ where: { idHash }, data }))

describe('the list', () => {
  it('has the sessions of the caller, the last seen first, and marks the current one', async () => {
    const { alice } = await scene()
    await note(sessionHash(alice, 'laptop'), { lastSeenAt: later(NOON, 60), mfaSerial: 'arn:aws:iam::1:mfa/phone' })
    const sessions = await list(withMfa(alice), later(NOON, 120))
    expect(sessions).toHaveLength(3)
    expect(sessions[0]).toEqual({
      ...{ SessionId: expect.stringMatching(/^[0-9a-f]{32}$/), IssuedAt: NOON, LastSeenAt: later(NOON, 60) },
      ...{ SourceIp: '127.0.0.1', UserAgent: 'tests', MfaSerial: 'arn:aws:iam::1:mfa/phone', IsThisOne: false },
    })
    expect(sessions.filter(({ IsThisOne }) => IsThisOne)).toHaveLength(1)
    expect(new Set(sessions.map(({ SessionId }) => SessionId)).size).toBe(3)
  })

  it("has nobody else's, and discloses no key of a session", async () => {
    const { alice, bob } = await scene()
    const [only, ...others] = await list(withMfa(bob))
    expect(others).toEqual([])
    expect(JSON.stringify(await list(withMfa(alice)))).not.toContain(only?.SessionId)
    expect(JSON.stringify(only)).not.toContain(sessionHash(bob, 'own'))
  })

  it('leaves out sessions that are too old or were idle too long', async () => {
    const { alice } = await scene()
    await note(sessionHash(alice, 'stolen'), { expiresAt: later(NOON, 3600) })
    await note(sessionHash(alice, 'own'), { lastSeenAt: later(NOON, 3600) })
    const now = later(NOON, 3600)
    expect(await list(withMfa(alice), now)).toHaveLength(2)
    set({ sessionIdleMinutes: 30 })
    expect(await list(withMfa(alice), now)).toHaveLength(1)
  })

  it('needs no policy, ignores a Deny, and is not recorded', async () => {
    const { account, alice } = await scene()
    await putInline(alice, denying('*'))
    expect(await list(withMfa(alice))).toHaveLength(3)
    expect(await trailOf(account)).toEqual([])
  })
})

describe('ending one', () => {
  it('ends only that one, at once, and is recorded', async () => {
    const { account, alice } = await scene()
    await note(sessionHash(alice, 'stolen'), { lastSeenAt: later(NOON, 1) })
    const [stolen] = await list(withMfa(alice), later(NOON, 2))
    expect(await call(EndOwnSession, withMfa(alice), { SessionId: stolen?.SessionId })).toEqual({})
    expect(await sessionsOf(alice)).toEqual(['laptop', 'own'])
    expect(await trailOf(account)).toMatchObject([
      { eventSource: 'signin.amazonaws.com', eventName: 'EndSession', outcome: 'Success', principalId: alice.id },
    ])
  })

  it("cannot end another user's session, even with its id", async () => {
    const { alice, bob } = await scene()
    const [bobs] = await list(withMfa(bob))
    const before = await allRows()
    const error = await refusal(call(EndOwnSession, withMfa(alice), { SessionId: bobs?.SessionId }))
    expect(error.code).toBe('NoSuchEntity')
    expect(await allRows()).toEqual(before)
  })

  it.each(['', 'x', '%', '0'.repeat(31), '0'.repeat(33), 'G'.repeat(32)])(
    'refuses an id that is not valid: %j',
    async (id) => {
      const { alice } = await scene()
      expect((await refusal(call(EndOwnSession, withMfa(alice), { SessionId: id }))).code).toBe('ValidationError')
      expect(await sessionsOf(alice)).toHaveLength(3)
    },
  )

  it('says so if it has ended meanwhile', async () => {
    const { alice } = await scene()
    const [one] = await list(withMfa(alice))
    await call(EndOwnSession, withMfa(alice), { SessionId: one?.SessionId })
    const again = call(EndOwnSession, withMfa(alice), { SessionId: one?.SessionId })
    expect((await refusal(again)).code).toBe('NoSuchEntity')
  })
})

describe('ending all', () => {
  it('of the others ends unfinished sign-ins too, but not the current session', async () => {
    const { account, alice, bob } = await scene()
    const challenge = { account: account.id, principalId: alice.id, purpose: 'mfa', issuedAt: NOON, expiresAt: NOON }
    await inStore((store) => store.challenge.create({ data: { ...challenge, idHash: 'half-done', returnTo: '/' } }))
    await call(EndOwnSessions, withMfa(alice), {})
    expect([await sessionsOf(alice), await sessionsOf(bob)]).toEqual([['own'], ['own']])
    expect(await inStore((store) => store.challenge.count({ where: { account: account.id } }))).toBe(0)
    expect(await trailOf(account)).toMatchObject([{ eventName: 'EndSessions', outcome: 'Success' }])
  })

  it('everywhere leaves none', async () => {
    const { alice, bob } = await scene()
    await call(EndOwnSessions, withMfa(alice), { IncludingThisOne: true })
    expect([await sessionsOf(alice), await sessionsOf(bob)]).toEqual([[], ['own']])
  })

  it('cannot be denied by a policy', async () => {
    const { alice } = await scene()
    await putInline(alice, denying('*'))
    await call(EndOwnSessions, withMfa(alice), {})
    expect(await sessionsOf(alice)).toEqual(['own'])
  })

  it('with an access key ends all of them', async () => {
    const { alice } = await scene()
    await call(EndOwnSessions, withKey(alice), {})
    expect(await sessionsOf(alice)).toEqual([])
  })
})
