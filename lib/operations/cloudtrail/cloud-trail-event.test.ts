import { describe, expect, it } from 'vitest'
import { assumedRoleArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { recordLogin } from '@/lib/auth/login-event'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, anAccount, aRole, aUser, type TestAccount, trailOf } from '@/lib/testing/account'
import { inRole, withKey, withMfa, withoutMfa, withToken } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { cloudTrailEvent } from './cloud-trail-event'

ownDatabase()

/** Of the device that sessions with MFA have in tests. */
const MFAIdentifier = 'arn:aws:iam::111111111111:mfa/used'

async function lastOf(account: TestAccount): Promise<object> {
  const event = (await trailOf(account)).at(-1)
  if (!event) throw new Error('Nothing was recorded.')
  return cloudTrailEvent(event)
}

/** The record of a refused call: the caller has no policy. */
async function recordOf(account: TestAccount, caller: Caller): Promise<object> {
  await refusal(call(GetUser, caller, { UserName: 'alice' }))
  return lastOf(account)
}

async function scene() {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice', { path: '/team/' }) }
}

describe('a call', () => {
  it('has all members of a CloudTrail record', async () => {
    const { account, alice } = await scene()
    const event = await recordOf(account, withMfa(alice))
    const [row] = await trailOf(account)
    expect(event).toEqual({
      eventVersion: '1.08',
      userIdentity: {
        ...{ type: 'IAMUser', principalId: alice.id, arn: alice.arn, accountId: account.id, userName: 'alice' },
        sessionContext: { attributes: { mfaAuthenticated: 'true' } },
      },
      ...{ eventTime: '2026-01-15T12:00:00Z', eventSource: 'iam.amazonaws.com', eventName: 'GetUser' },
      ...{ awsRegion: 'us-east-1', sourceIPAddress: '127.0.0.1', userAgent: 'tests' },
      ...{ errorCode: 'AccessDenied', errorMessage: row?.errorMessage, requestParameters: { userName: 'alice' } },
      ...{ requestID: 'test-request', eventID: row?.id, readOnly: true, eventType: 'AwsApiCall' },
      ...{ managementEvent: true, recipientAccountId: account.id, eventCategory: 'Management' },
      ...{
        sessionCredentialFromConsole: 'true',
        additionalEventData: { SessionId: alice.id.slice(0, 16), MFAIdentifier },
      },
    })
  })

  it('does not name the deciding statement, which only traces may show', async () => {
    const { account } = await scene()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    await call(GetUser, withMfa(admin), { UserName: 'alice' })
    const row = (await trailOf(account)).at(-1)
    expect(JSON.parse(row?.additional ?? '{}')).toHaveProperty('DecidedBy')
    expect(await lastOf(account)).toHaveProperty('additionalEventData', {
      SessionId: admin.id.slice(0, 16),
      MFAIdentifier,
    })
  })

  it('has no error when it succeeded', async () => {
    const { account } = await scene()
    await call(GetUser, withoutMfa(account.root), { UserName: 'alice' })
    const event = await lastOf(account)
    expect(event).not.toHaveProperty('errorCode')
    expect(event).not.toHaveProperty('errorMessage')
    expect(event).toMatchObject({ userIdentity: { type: 'Root', principalId: account.id, arn: account.root.arn } })
  })
})

describe('what the identity says about MFA', () => {
  it.each([
    ['no in a session without', withoutMfa, 'false'],
    ['yes in one with', withMfa, 'true'],
    ['yes with a token that took a code', withToken, 'true'],
  ])('%s', async (_, caller, mfaAuthenticated) => {
    const { account, alice } = await scene()
    expect(await recordOf(account, caller(alice))).toMatchObject({
      userIdentity: { sessionContext: { attributes: { mfaAuthenticated } } },
    })
  })

  it('is nothing with a long-term key, which it names', async () => {
    const { account, alice } = await scene()
    const event = await recordOf(account, withKey(alice))
    expect(event).toMatchObject({ userIdentity: { accessKeyId: 'AKIATESTTESTTESTTEST' } })
    expect(event).not.toHaveProperty('userIdentity.sessionContext')
    expect(event).not.toHaveProperty('sessionCredentialFromConsole')
  })

  it('is nothing in a session of a role, whose role it names', async () => {
    const { account } = await scene()
    const role = await aRole(account, 'Auditor')
    const event = await recordOf(account, inRole(role))
    expect(event).toMatchObject({
      userIdentity: {
        ...{ type: 'AssumedRole', principalId: `${role.id}:session`, accessKeyId: 'ASIATESTTESTTESTTEST' },
        arn: assumedRoleArn(account.id, 'Auditor', 'session'),
        sessionContext: {
          sessionIssuer: { type: 'Role', principalId: role.id, accountId: account.id, userName: 'Auditor' },
        },
      },
    })
    expect(event).not.toHaveProperty('userIdentity.sessionContext.attributes')
  })
})

describe('a sign-in', () => {
  const signIn = async (
    account: TestAccount,
    event: Pick<Parameters<typeof recordLogin>[1], 'principal' | 'outcome'>,
  ) => {
    const facts = { account: account.id, eventName: 'ConsoleLogin', mfaUsed: true, ...event } as const
    const failure = event.outcome === 'Failure' && { errorMessage: 'Failed authentication' }
    const { request } = withoutMfa(account.root)
    await inStore((store) => recordLogin(store, { ...facts, ...failure }, request, NOON, at(NOON).chance))
    return lastOf(account)
  }

  it('says whether it succeeded and whether MFA was used', async () => {
    const { account, alice } = await scene()
    const event = await signIn(account, { principal: alice, outcome: 'Success' })
    expect(event).toMatchObject({
      ...{ eventSource: 'signin.amazonaws.com', eventType: 'AwsConsoleSignIn', requestParameters: null },
      ...{ responseElements: { ConsoleLogin: 'Success' }, additionalEventData: { MFAUsed: 'Yes' } },
      userIdentity: { type: 'IAMUser', userName: 'alice', arn: alice.arn },
    })
    expect(event).not.toHaveProperty('errorMessage')
  })

  it('that failed has a message but no code, and hides a name that no user has', async () => {
    const { account } = await scene()
    const event = await signIn(account, { principal: undefined, outcome: 'Failure' })
    expect(event).toMatchObject({
      ...{ responseElements: { ConsoleLogin: 'Failure' }, errorMessage: 'Failed authentication' },
    })
    expect(event).not.toHaveProperty('errorCode')
    expect(event).toHaveProperty('userIdentity', {
      ...{ type: 'IAMUser', accountId: account.id, accessKeyId: '', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    })
  })
})
