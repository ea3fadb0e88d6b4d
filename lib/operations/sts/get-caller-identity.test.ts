import { describe, expect, it } from 'vitest'
import { anAccount, aRole, aUser, denying, trailOf } from '@/lib/testing/account'
import { inRole, withKey, withToken, withTokenWithoutMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetCallerIdentity } from './get-caller-identity'

ownDatabase()

describe('Success', () => {
  it('returns a user, for a long-term key and for a session token', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { path: '/division/' })
    const identity = { UserId: alice.id, Account: account.id, Arn: alice.arn }
    for (const caller of [withKey(alice), withToken(alice), withTokenWithoutMfa(alice)]) {
      expect(await call(GetCallerIdentity, caller, {})).toEqual(identity)
    }
  })

  it('returns the account for the root user', async () => {
    const account = await anAccount()
    expect(await call(GetCallerIdentity, withKey(account.root), {})).toEqual({
      ...{ UserId: account.id, Account: account.id, Arn: `arn:aws:iam::${account.id}:root` },
    })
  })

  it('returns a session of a role', async () => {
    const account = await anAccount()
    const role = await aRole(account, 'auditor', { path: '/division/' })
    expect(await call(GetCallerIdentity, inRole(role), {})).toEqual({
      UserId: `${role.id}:session`,
      Account: account.id,
      Arn: `arn:aws:sts::${account.id}:assumed-role/auditor/session`,
    })
  })

  it('cannot be denied, and is recorded', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [denying('*')] })
    expect(await call(GetCallerIdentity, withKey(alice), {})).toMatchObject({ Arn: alice.arn })
    expect(await trailOf(account)).toMatchObject([{ eventName: 'GetCallerIdentity', outcome: 'Success' }])
  })
})
