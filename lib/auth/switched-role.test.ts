import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { FactorDue } from '@/lib/gate/fresh-factor'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { AssumeRole } from '@/lib/operations/sts/assume-role'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withFactorDue } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import type { Caller, RequestFacts } from './caller'
import { openSession, type SignedIn, sessionOf } from './session'
import { roleCookieOf, roleSessionName, switchedSession } from './switched-role'

ownDatabase()
ownSettings({ sessionIdleMinutes: 0, sessionHours: 12, stepUpMinutes: 5 })

const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

/** The console session of a user with this name, and the cookie of the role "auditor" that the user has assumed. */
async function scene(userName = 'alice') {
  const account = await anAccount()
  const role = await aRole(account, 'auditor', { policies: [ADMINISTRATOR] })
  const signIn = async (name: string) => {
    const user = await aUser(account, name, { policies: [ADMINISTRATOR] })
    const who = { account: account.id, principalId: user.id }
    const value = await inStore((store) => openSession(store, who, null, REQUEST, NOON, at(NOON).chance))
    const session = await sessionOf(value, REQUEST, at(NOON))
    if (!session) throw new Error('There is no session.')
    return session
  }
  const session = await signIn(userName)
  const cookie = await assumed(session.caller, role.roleArn, roleSessionName(userName))
  return { account, role, session, cookie, signIn }
}

async function assumed(caller: Caller, RoleArn: string, RoleSessionName: string) {
  const { Credentials } = await call(AssumeRole, caller, { RoleArn, RoleSessionName })
  return roleCookieOf(Credentials)
}

const look = (session: SignedIn, cookie: string, now = NOON) => switchedSession(session, cookie, at(now))

describe('a user who has switched to a role', () => {
  it('is a session of the role, under the name of the user, without MFA', async () => {
    const { role, session, cookie } = await scene()
    const switched = await look(session, cookie)
    expect(switched?.caller.principal).toMatchObject({ kind: 'role', id: role.id, sessionName: 'alice' })
    expect(switched?.caller.mfaPresent).toBeUndefined()
    expect(switched?.caller.sessionHash).toBe(session.caller.sessionHash)
    expect(switched?.user).toEqual(session.caller.principal)
    expect(switched).toMatchObject({ mfa: null, devices: [] })
  })

  it('owes the code that the user owes, before a key is created', async () => {
    const { session, cookie } = await scene()
    const due = { ...session, caller: withFactorDue(session.caller), isFactorDue: true }
    const [fresh, late] = [await look(session, cookie), await look(due, cookie)]
    if (!fresh || !late) throw new Error('There is no role.')
    expect([fresh.isFactorDue, late.isFactorDue]).toEqual([false, true])
    expect(await refusal(call(CreateAccessKey, late.caller, { UserName: 'alice' }))).toBeInstanceOf(FactorDue)
    await expect(call(CreateAccessKey, fresh.caller, { UserName: 'alice' })).resolves.toBeDefined()
  })

  it.each(['alice', 'a'])('may be called %s, although STS demands two characters', async (name) => {
    const { session, cookie } = await scene(name)
    expect((await look(session, cookie))?.user.name).toBe(name)
  })

  it('is so for an hour, and no longer than the own session', async () => {
    const { session, cookie } = await scene()
    expect((await look(session, cookie, later(NOON, 3_599)))?.expiresAt).toEqual(later(NOON, 3_600))
    expect(await look(session, cookie, later(NOON, 3_600))).toBeUndefined()
    const short = { ...session, expiresAt: later(NOON, 60) }
    expect((await look(short, cookie))?.expiresAt).toEqual(later(NOON, 60))
  })

  it('is so no longer when the role is gone', async () => {
    const { role, session, cookie } = await scene()
    await inStore((store) =>
      store.role.delete({ where: { account_roleId: { account: role.account, roleId: role.id } } }),
    )
    expect(await look(session, cookie)).toBeUndefined()
  })
})

describe('the cookie of a role', () => {
  it('is of no use in the session of somebody else', async () => {
    const { cookie, signIn } = await scene()
    expect(await look(await signIn('bob'), cookie)).toBeUndefined()
  })

  it('is of no use in another account', async () => {
    const { cookie } = await scene()
    const other = await scene()
    expect(await look(other.session, cookie)).toBeUndefined()
  })

  it.each(['', '.', 'ASIAXXXXXXXXXXXXXXXX.token'])('that nobody issued is of no use: %j', async (cookie) => {
    const { session } = await scene()
    expect(await look(session, cookie)).toBeUndefined()
  })

  it('needs the whole token', async () => {
    const { session, cookie } = await scene()
    expect(await look(session, cookie.slice(0, -1))).toBeUndefined()
  })
})
