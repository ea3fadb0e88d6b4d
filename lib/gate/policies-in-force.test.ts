import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aRole,
  attach,
  aUser,
  denying,
  keepText,
  putInline,
  setBoundary,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { inRole, withKey, withToken, withTokenWithoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'

ownDatabase()

const list = (caller: Caller) => call(ListUsers, caller, {})
const listRefusal = async (caller: Caller) => (await refusal(list(caller))).message

const recordOf = async (account: TestAccount) => {
  const [event] = await trailOf(account)
  return JSON.parse(event?.policies ?? '[]')
}

describe('the policies of a group', () => {
  it('govern its members, and nobody else', async () => {
    const account = await anAccount()
    const [alice, bob] = [await aUser(account, 'alice'), await aUser(account, 'bob')]
    await aGroup(account, 'readers', { members: [alice], policies: [allowing('iam:ListUsers')] })
    expect((await list(withKey(alice))).Users).toHaveLength(2)
    expect(await listRefusal(withKey(bob))).toContain('because no identity-based policy allows')
    expect(await recordOf(account)).toMatchObject([{ type: 'group-managed', group: 'readers', version: 'v1' }])
  })

  it('deny what a policy of the user allows', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
    const group = await aGroup(account, 'closed', { members: [alice] })
    await putInline(group, { ...denying('iam:ListUsers'), name: 'no-lists' })
    expect(await listRefusal(withKey(alice))).toMatch(/with an explicit deny in an identity-based policy$/)
  })
})

describe('an inline policy', () => {
  it('governs its user, and is recorded by its holder and name', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await putInline(alice, { ...allowing('iam:ListUsers'), name: 'lists' })
    await list(withKey(alice))
    expect(await recordOf(account)).toMatchObject([{ id: `${alice.id}/lists`, name: 'lists', type: 'inline' }])
  })
})

describe('a permissions boundary', () => {
  it('allows nothing by itself, and limits what the policies allow', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await setBoundary(alice, allowing('iam:GetUser'))
    expect(await listRefusal(withKey(alice))).toContain('because no ')
    await attach(alice, ADMINISTRATOR)
    expect(await listRefusal(withKey(alice))).toMatch(
      /because no permissions boundary allows the iam:ListUsers action$/,
    )
    expect((await call(GetUser, withKey(alice), {})).User.UserName).toBe('alice')
  })
})

describe('a role session', () => {
  it('is governed by the policies of the role, under the name of the session', async () => {
    const account = await anAccount()
    const role = await aRole(account, 'auditor', { policies: [allowing('iam:ListUsers')] })
    await list(inRole(role))
    expect(await trailOf(account)).toMatchObject([
      { principalArn: `arn:aws:sts::${account.id}:assumed-role/auditor/session`, mfaAuthenticated: null },
    ])
  })

  it('is limited by the policies that were passed to it', async () => {
    const account = await anAccount()
    const role = await aRole(account, 'auditor', { policies: [ADMINISTRATOR] })
    const digest = await inStore((store) => keepText(store, allowing('iam:GetUser').document))
    const limited = inRole(role, { policies: [{ id: `${role.id}/session/1`, name: 'session policy', digest }] })
    expect(await listRefusal(limited)).toMatch(/because no session policy allows the iam:ListUsers action$/)
  })

  it('has no MFA facts: the code only served to assume the role', async () => {
    const account = await anAccount()
    const role = await aRole(account, 'auditor', { policies: [ADMINISTRATOR] })
    await list(inRole(role))
    const [event] = await trailOf(account)
    expect(event?.context).not.toContain('MultiFactorAuth')
    expect(event?.context).toContain(`${role.id}:session`)
  })

  it('ends with its role', async () => {
    const account = await anAccount()
    const role = await aRole(account, 'auditor', { policies: [ADMINISTRATOR] })
    await inStore((store) => store.role.deleteMany({ where: { account: account.id } }))
    expect((await refusal(list(inRole(role)))).code).toBe('InvalidClientTokenId')
  })
})

describe('temporary credentials', () => {
  it('with MFA are governed like the user', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
    expect((await list(withToken(alice))).Users).toHaveLength(1)
  })

  it('without MFA cannot call IAM, whatever the policies allow, and the record names the service rule', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
    expect(await refusal(list(withTokenWithoutMfa(alice)))).toMatchObject({
      code: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid',
      refusal: { kind: 'serviceRule', forWantOfMfa: true },
    })
    expect(await trailOf(account)).toMatchObject([
      { decision: 'serviceRule', outcome: 'InvalidClientTokenId', mfaAuthenticated: 'false' },
    ])
  })
})

describe('tags of the resource', () => {
  const where = (key: string) => ({
    name: 'tagged',
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        ...{ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' },
        Condition: { StringEquals: { [key]: 'blue' } },
      },
    }),
  })

  it.each(['aws:ResourceTag/Team', 'iam:ResourceTag/team'])('can be used in a condition on %s', async (key) => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [where(key)] })
    const bob = await aUser(account, 'bob')
    await aUser(account, 'carol')
    const tag = { account: account.id, userId: bob.id, key: 'Team', keyKey: 'team', value: 'blue' }
    await inStore((store) => store.userTag.create({ data: tag }))
    expect((await call(GetUser, withKey(alice), { UserName: 'bob' })).User.UserName).toBe('bob')
    expect((await refusal(call(GetUser, withKey(alice), { UserName: 'carol' }))).code).toBe('AccessDenied')
    expect((await refusal(call(GetUser, withKey(alice), { UserName: 'nobody' }))).code).toBe('AccessDenied')
  })
})
