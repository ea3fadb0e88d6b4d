import { beforeEach, describe, expect, it } from 'vitest'
import { sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { ownDatabase } from '@/lib/testing/database'
import { changeTime } from '@/lib/worlds/account-time'
import { makeAccount } from '@/lib/worlds/accounts'
import { eventsAfter } from './events'
import { openTestSession } from './sessions'

ownDatabase()

const REQUEST = {
  ...{ requestId: 'request', sourceIp: '127.0.0.1', userAgent: 'tests', secureTransport: true },
  entryPoint: 'console',
} as const
const AT = '2026-03-02T10:00:00.000Z'

let account = ''
beforeEach(async () => {
  account = (await makeAccount('standard', 1)).accountId
  await changeTime(account, { mode: 'fixed', at: new Date(AT) })
})

const entered = async (members: object) => {
  const { session } = await openTestSession(account, { ...members })
  return { session, signedIn: await sessionOf(session.cookie.value, REQUEST, systemSources) }
}

describe('a session that a hook opens', () => {
  it('is that of the user, and ends by the clock of the account', async () => {
    const { session, signedIn } = await entered({ user: 'alice' })
    expect(signedIn?.caller.arn).toBe(`arn:aws:iam::${account}:user/alice`)
    expect(signedIn?.mfa).toBeNull()
    expect(session).toMatchObject({ user: 'alice', mfaSerialNumber: null, expiresAt: '2026-03-02T22:00:00.000Z' })
    expect(session.cookie).toMatchObject({ name: 'postern-session', domain: 'localhost', path: '/', secure: false })
  })

  it('ends as a sign-in would: with MFA for a user who has a device', async () => {
    const { session, signedIn } = await entered({ user: 'bob' })
    expect(session.mfaSerialNumber).toBe(`arn:aws:iam::${account}:mfa/bob`)
    expect(signedIn?.mfa).toMatchObject({ serialNumber: session.mfaSerialNumber, at: new Date(AT) })
    expect((await entered({ user: 'bob', mfa: true })).signedIn?.mfa).not.toBeNull()
  })

  it('may be one without MFA of a user who has a device, as from before it was assigned', async () => {
    expect((await entered({ user: 'bob', mfa: false })).signedIn?.mfa).toBeNull()
  })

  it('may be that of the root user', async () => {
    expect((await entered({ user: 'root' })).signedIn?.caller.arn).toBe(`arn:aws:iam::${account}:root`)
  })

  it('is in the trail as a sign-in by the operator', async () => {
    await openTestSession(account, { user: 'bob' })
    const { events } = await eventsAfter(account, undefined)
    expect(events.at(-1)).toMatchObject({
      ...{ eventName: 'ConsoleLogin', outcome: 'Success', entryPoint: 'operator', at: AT },
      principalArn: `arn:aws:iam::${account}:user/bob`,
      additional: { MFAUsed: 'Yes', MFAIdentifier: `arn:aws:iam::${account}:mfa/bob` },
    })
  })

  it.each([
    [{ user: 'nobody' }, 'NoSuchEntity', 'nobody cannot be found'],
    [{ user: 'Alice' }, 'NoSuchEntity', 'Alice cannot be found'],
    [{}, 'ValidationError', '"user" must be'],
    [{ user: 'alice', mfa: 'yes' }, 'ValidationError', '"mfa" must be'],
    [{ user: 'alice', mfa: true }, 'ValidationError', 'alice has no MFA device'],
  ])('is refused for %o', async (members, code, message) => {
    await expect(openTestSession(account, members)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})
