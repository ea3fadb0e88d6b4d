import { describe, expect, it } from 'vitest'
import {
  aGroup,
  allowing,
  allowingWhere,
  anAccount,
  aRole,
  aUser,
  putInline,
  type TestUser,
  trusting,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { GetContextKeysForPrincipalPolicy } from './get-context-keys-for-principal-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetContextKeysForPrincipalPolicy')] })
  const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
  return { account, alice, bob }
}

const keysOf = (who: TestUser, input: object) => call(GetContextKeysForPrincipalPolicy, withMfa(who), input)

describe('Success', () => {
  it("returns the keys that the user's policies use, and those of the given policies", async () => {
    const { alice, bob } = await scene()
    const further = allowing('s3:GetObject', 'arn:aws:s3:::files/${aws:PrincipalTag/Team}/${aws:UserName}').document
    expect(await keysOf(alice, { PolicySourceArn: bob.arn })).toEqual({
      ContextKeyNames: ['aws:username', 'aws:MultiFactorAuthPresent'],
    })
    expect(await keysOf(alice, { PolicySourceArn: bob.arn, PolicyInputList: [further] })).toEqual({
      ContextKeyNames: ['aws:username', 'aws:MultiFactorAuthPresent', 'aws:PrincipalTag/Team'],
    })
  })
})

describe('Success for groups and roles', () => {
  it("returns the keys of a group's policies, for its members too", async () => {
    const { account, alice, bob } = await scene()
    const policies = [allowingWhere({ Bool: { 'aws:SecureTransport': 'true' } }, 's3:*')]
    await aGroup(account, 'Team', { members: [bob], policies })
    const PolicySourceArn = `arn:aws:iam::${account.id}:group/Team`
    expect((await keysOf(alice, { PolicySourceArn })).ContextKeyNames).toEqual(['aws:SecureTransport'])
    const { ContextKeyNames } = await keysOf(alice, { PolicySourceArn: bob.arn })
    expect(ContextKeyNames).toContain('aws:SecureTransport')
  })

  it("returns the keys of a role's policies without its trust policy", async () => {
    const { account, alice } = await scene()
    const trust = trusting(account.root.arn, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })
    const role = await aRole(account, 'Auditor', { trust })
    await putInline(role, allowing('s3:GetObject', 'arn:aws:s3:::files/${aws:PrincipalTag/Team}'))
    expect((await keysOf(alice, { PolicySourceArn: role.roleArn })).ContextKeyNames).toEqual(['aws:PrincipalTag/Team'])
  })
})

describe('NoSuchEntity', () => {
  it('refuses an ARN that nobody has', async () => {
    const { account, alice } = await scene()
    const PolicySourceArn = `arn:aws:iam::${account.id}:user/nobody`
    expect(await refusal(keysOf(alice, { PolicySourceArn }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})

describe('InvalidInput', () => {
  it('refuses a text that is not a policy', async () => {
    const { alice, bob } = await scene()
    expect(await refusal(keysOf(alice, { PolicySourceArn: bob.arn, PolicyInputList: ['alice'] }))).toMatchObject({
      code: 'InvalidInput',
      message: 'Syntax errors in policy. (PolicyInputList.1, line 1, column 1)',
    })
  })
})
