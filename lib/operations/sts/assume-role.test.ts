import { describe, expect, it } from 'vitest'
import type { RoleSession } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import {
  ADMINISTRATOR,
  aDevice,
  allowing,
  anAccount,
  aRole,
  aUser,
  denying,
  deviceRow,
  trailOf,
  trusting,
} from '@/lib/testing/account'
import { inRole, withKey, withMfa, withTokenWithoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { AssumeRole } from './assume-role'

ownDatabase()

const mayAssume = allowing('sts:*')
const ONLY_WITH_MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }

async function scene({ policies = [mayAssume], condition = {} as object } = {}) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies })
  const trust = trusting(account.root.arn, { ...condition })
  const role = await aRole(account, 'auditor', { trust, policies: [allowing('iam:*')], path: '/division/' })
  const input = { RoleArn: role.roleArn, RoleSessionName: 'alice' }
  return { account, alice, role, input }
}

/** A role of that name with some path in an account, and its permissions. */
async function builderUnder(path: string) {
  const account = await anAccount()
  return { account, builder: await aRole(account, 'builder', { policies: [mayAssume], path }) }
}

const rowOf = (accessKeyId: string) =>
  inStore((store) => store.temporaryCredential.findUniqueOrThrow({ where: { accessKeyId } }))

describe('Success', () => {
  it('returns credentials of a session, named after the role without its path', async () => {
    const { account, alice, role, input } = await scene()
    const { Credentials, AssumedRoleUser } = await call(AssumeRole, withKey(alice), input)
    expect(AssumedRoleUser).toEqual({
      AssumedRoleId: `${role.id}:alice`,
      Arn: `arn:aws:sts::${account.id}:assumed-role/auditor/alice`,
    })
    expect(Credentials.Expiration).toEqual(later(NOON, 3_600))
    expect(await rowOf(Credentials.AccessKeyId)).toMatchObject({
      principalId: role.id,
      sessionName: 'alice',
      mfaSerial: null,
    })
  })

  it('needs no Allow of the caller if the trust policy names the user', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const { roleArn: RoleArn } = await aRole(account, 'mine', { trust: trusting(alice.arn) })
    await expect(call(AssumeRole, withKey(alice), { RoleArn, RoleSessionName: 'alice' })).resolves.toBeDefined()
  })

  it('with a code if the trust policy requires MFA; the code is spent', async () => {
    const { account, alice, input } = await scene({ condition: ONLY_WITH_MFA })
    const phone = await aDevice(account, 'phone', { owner: alice })
    const code = { SerialNumber: phone.serialNumber, TokenCode: codeAt(phone, NOON) }
    await expect(call(AssumeRole, withKey(alice), { ...input, ...code })).resolves.toBeDefined()
    expect((await refusal(call(AssumeRole, withKey(alice), { ...input, ...code }))).message).toContain(
      'invalid MFA one time',
    )
    const [event] = await trailOf(account)
    expect(JSON.parse(event?.context ?? '')).toContainEqual({
      ...{ key: 'aws:MultiFactorAuthPresent', value: 'true', source: 'request' },
    })
  })

  it('in a session with MFA if the trust policy requires it', async () => {
    const { alice, input } = await scene({ condition: ONLY_WITH_MFA })
    await expect(call(AssumeRole, withMfa(alice), input)).resolves.toBeDefined()
  })

  it('with a session token without MFA, which works for two operations', async () => {
    const { alice, input } = await scene()
    await expect(call(AssumeRole, withTokenWithoutMfa(alice), input)).resolves.toBeDefined()
  })

  it('stores session policies, tags and the source identity with the session', async () => {
    const { alice, input } = await scene()
    const passed = {
      Policy: allowing('iam:GetUser').document,
      PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }],
      Tags: [{ Key: 'Team', Value: 'blue' }],
      TransitiveTagKeys: ['team'],
      SourceIdentity: 'alice',
    }
    const { Credentials, PackedPolicySize, SourceIdentity } = await call(AssumeRole, withKey(alice), {
      ...input,
      ...passed,
    })
    expect(SourceIdentity).toBe('alice')
    expect(PackedPolicySize).toBeGreaterThan(0)
    const row = await rowOf(Credentials.AccessKeyId)
    expect(JSON.parse(row.sessionPolicies ?? '')).toMatchObject([
      { name: 'session policy' },
      { name: 'IAMReadOnlyAccess' },
    ])
    expect(JSON.parse(row.sessionTags ?? '')).toEqual([{ key: 'Team', value: 'blue', isTransitive: true }])
    expect(row.sourceIdentity).toBe('alice')
  })

  it('from one role to another passes on transitive tags and the source identity', async () => {
    const { account, role, input } = await scene()
    const first = await aRole(account, 'first', { policies: [mayAssume] })
    const tags = [
      { key: 'Team', value: 'blue', isTransitive: true },
      { key: 'Desk', value: '7', isTransitive: false },
    ]
    const caller = inRole(first, { tags, sourceIdentity: 'alice' })
    const { Credentials } = await call(AssumeRole, caller, input)
    const row = await rowOf(Credentials.AccessKeyId)
    expect(row).toMatchObject({ principalId: role.id, sourceIdentity: 'alice' })
    expect(JSON.parse(row.sessionTags ?? '')).toEqual([tags[0]])
  })

  it.each([
    ['its ARN, path and all', ({ roleArn }: RoleSession) => roleArn],
    ['its unique id', ({ id }: RoleSession) => id],
    ['the ARN of its session', ({ arn }: RoleSession) => arn],
  ])('for a role whose trust policy names the caller by %s', async (_, named) => {
    const { account, builder } = await builderUnder('/dev/')
    const { roleArn: RoleArn } = await aRole(account, 'release', { trust: trusting(named(builder)) })
    await expect(call(AssumeRole, inRole(builder), { RoleArn, RoleSessionName: 'ci' })).resolves.toBeDefined()
  })

  it('for a user whom the trust policy names by unique id', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const { roleArn: RoleArn } = await aRole(account, 'mine', { trust: trusting(alice.id) })
    await expect(call(AssumeRole, withKey(alice), { RoleArn, RoleSessionName: 'alice' })).resolves.toBeDefined()
  })

  it('with the external id that the trust policy requires', async () => {
    const { alice, input } = await scene({ condition: { StringEquals: { 'sts:ExternalId': 'seven' } } })
    await expect(call(AssumeRole, withKey(alice), { ...input, ExternalId: 'seven' })).resolves.toBeDefined()
    expect((await refusal(call(AssumeRole, withKey(alice), { ...input, ExternalId: 'eight' }))).code).toBe(
      'AccessDenied',
    )
  })
})

describe('AccessDenied', () => {
  it('without an Allow, if the trust policy names only the account', async () => {
    const { alice, input } = await scene({ policies: [] })
    expect((await refusal(call(AssumeRole, withKey(alice), input))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn} because no identity-based policy allows the sts:AssumeRole action`,
    )
  })

  it('with a long-term key, if the trust policy requires MFA', async () => {
    const { alice, input } = await scene({ condition: ONLY_WITH_MFA })
    expect((await refusal(call(AssumeRole, withKey(alice), input))).message).toMatch(
      /because no role trust policy allows the sts:AssumeRole action$/,
    )
  })

  it.each(['/sandbox/', '/', '/dev/x/'])('for a role of the trusted name with the path %s', async (path) => {
    const { account, builder } = await builderUnder(path)
    const trust = trusting(`arn:aws:iam::${account.id}:role/dev/builder`)
    const { roleArn: RoleArn } = await aRole(account, 'release', { trust })
    const error = await refusal(call(AssumeRole, inRole(builder), { RoleArn, RoleSessionName: 'ci' }))
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { layer: 'resource' } })
  })

  it('for a new user with the name of the one trusted by id', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [mayAssume] })
    const { roleArn: RoleArn } = await aRole(account, 'mine', { trust: trusting('AIDAFORMERALICE00000') })
    const error = await refusal(call(AssumeRole, withKey(alice), { RoleArn, RoleSessionName: 'alice' }))
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { layer: 'resource' } })
  })

  it('for a wrong code, which counts as a try', async () => {
    const { account, alice, input } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const code = { SerialNumber: phone.serialNumber, TokenCode: codeOff(phone, -20, NOON) }
    await refusal(call(AssumeRole, withKey(alice), { ...input, ...code }))
    expect(await deviceRow(phone)).toMatchObject({ failures: 1 })
  })

  // S-43: a caller who may not read roles does not learn which roles exist.
  it('for a role that does not exist, as for one that trusts nobody', async () => {
    const { account, alice } = await scene()
    const other = await aRole(account, 'closed', { trust: trusting('arn:aws:iam::111122223333:root') })
    for (const RoleArn of [`arn:aws:iam::${account.id}:role/none`, other.roleArn]) {
      const error = await refusal(call(AssumeRole, withKey(alice), { RoleArn, RoleSessionName: 'alice' }))
      expect(error.message).toBe(
        `User: ${alice.arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn} because no role trust policy allows the sts:AssumeRole action`,
      )
      expect(error.refusal).toMatchObject({ kind: 'implicitDeny', layer: 'resource' })
      expect((await trailOf(account)).at(-1)).toMatchObject({ decision: 'implicitDeny', context: null, policies: null })
    }
  })

  it('for a role of another account', async () => {
    const { alice } = await scene()
    const other = await scene()
    expect((await refusal(call(AssumeRole, withKey(alice), other.input))).code).toBe('AccessDenied')
  })

  it('for an explicit Deny of the caller', async () => {
    const { alice, input } = await scene({ policies: [mayAssume, denying('sts:AssumeRole')] })
    expect(await refusal(call(AssumeRole, withKey(alice), input))).toMatchObject({ refusal: { kind: 'explicitDeny' } })
  })

  it('for tags that the caller may not pass', async () => {
    const { alice, input } = await scene({ policies: [allowing('sts:AssumeRole')] })
    const error = await refusal(call(AssumeRole, withKey(alice), { ...input, Tags: [{ Key: 'Team', Value: 'blue' }] }))
    expect(error.message).toContain('is not authorized to perform: sts:TagSession on resource: ')
  })

  it('for the root user, whatever policies allow', async () => {
    const { account, input } = await scene()
    expect(await refusal(call(AssumeRole, withKey(account.root), input))).toMatchObject({
      message: 'Roles may not be assumed by root accounts.',
    })
  })
})

describe('ValidationError', () => {
  it.each([
    ['a role ARN that is none', { RoleArn: 'arn:aws:iam::1:role/auditor' }, 'arn:aws:iam::1:role/auditor is invalid'],
    [
      'a session name with a colon',
      { RoleSessionName: 'Session1:2' },
      "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      'longer than the role allows',
      { DurationSeconds: 7_200 },
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
  ])('for %s', async (_, more, message) => {
    const { alice, input } = await scene()
    expect(await refusal(call(AssumeRole, withKey(alice), { ...input, ...more }))).toMatchObject({
      ...{ code: 'ValidationError', message },
    })
  })

  it('for more than an hour from one role to another', async () => {
    const { account, input } = await scene()
    const first = await aRole(account, 'first', { policies: [ADMINISTRATOR] })
    const error = await refusal(call(AssumeRole, inRole(first), { ...input, DurationSeconds: 3_601 }))
    expect(error.message).toContain('1 hour session limit for roles assumed by role chaining')
  })
})

describe('other errors', () => {
  it('MalformedPolicyDocument for a session policy that is not a policy', async () => {
    const { alice, input } = await scene()
    expect((await refusal(call(AssumeRole, withKey(alice), { ...input, Policy: '{}' }))).code).toBe(
      'MalformedPolicyDocument',
    )
  })

  it('PackedPolicyTooLarge for a session policy beyond 2,048 characters', async () => {
    const { alice, input } = await scene()
    const { document: Policy } = allowing(Array.from({ length: 200 }, (_, index) => `iam:Get${index}`))
    expect((await refusal(call(AssumeRole, withKey(alice), { ...input, Policy }))).code).toBe('PackedPolicyTooLarge')
  })

  it('InvalidParameterValue for a policy that does not exist, and for a replaced transitive tag', async () => {
    const { account, alice, input } = await scene()
    const PolicyArns = [{ arn: `arn:aws:iam::${account.id}:policy/none` }]
    expect((await refusal(call(AssumeRole, withKey(alice), { ...input, PolicyArns }))).code).toBe(
      'InvalidParameterValue',
    )
    const first = await aRole(account, 'first', { policies: [mayAssume] })
    const caller = inRole(first, { tags: [{ key: 'Team', value: 'blue', isTransitive: true }] })
    const Tags = [{ Key: 'team', Value: 'red' }]
    expect((await refusal(call(AssumeRole, caller, { ...input, Tags }))).code).toBe('InvalidParameterValue')
  })

  it("AccessDenied for another source identity than the session's", async () => {
    const { account, input } = await scene()
    const caller = inRole(await aRole(account, 'first', { policies: [mayAssume] }), { sourceIdentity: 'mallory' })
    const refused = await refusal(call(AssumeRole, caller, { ...input, SourceIdentity: 'alice' }))
    expect([refused.code, refused.refusal?.kind]).toEqual(['AccessDenied', 'serviceRule'])
    const { Credentials } = await call(AssumeRole, caller, { ...input, SourceIdentity: 'mallory' })
    expect((await rowOf(Credentials.AccessKeyId)).sourceIdentity).toBe('mallory')
  })

  it('AccessDenied for a passed-on source identity without sts:SetSourceIdentity', async () => {
    const { account, input } = await scene()
    const first = await aRole(account, 'first', { policies: [allowing('sts:AssumeRole')] })
    await call(AssumeRole, inRole(first), input)
    const refused = await refusal(call(AssumeRole, inRole(first, { sourceIdentity: 'alice' }), input))
    expect([refused.code, refused.refusal?.action]).toEqual(['AccessDenied', 'sts:SetSourceIdentity'])
  })

  it('PackedPolicyTooLarge for more than fifty tags, including those of the previous session', async () => {
    const { account, input } = await scene()
    const tags = Array.from({ length: 49 }, (_, index) => ({ key: `old${index}`, value: '', isTransitive: true }))
    const caller = inRole(await aRole(account, 'first', { policies: [mayAssume] }), { tags })
    const Tags = ['a', 'b'].map((Key) => ({ Key, Value: '' }))
    await call(AssumeRole, caller, { ...input, Tags: Tags.slice(1) })
    expect((await refusal(call(AssumeRole, caller, { ...input, Tags }))).code).toBe('PackedPolicyTooLarge')
  })

  it('InvalidParameterValue for tags whose keys differ only in case', async () => {
    const { account, input } = await scene()
    const caller = inRole(await aRole(account, 'first', { policies: [mayAssume] }))
    const Tags = ['Team', 'team'].map((Key) => ({ Key, Value: '' }))
    expect((await refusal(call(AssumeRole, caller, { ...input, Tags }))).code).toBe('InvalidParameterValue')
  })

  it('InvalidParameterValue for a tag whose key AWS reserves', async () => {
    const { account, input } = await scene()
    const caller = inRole(await aRole(account, 'first', { policies: [mayAssume] }))
    const refused = await refusal(call(AssumeRole, caller, { ...input, Tags: [{ Key: 'AWS:Team', Value: 'red' }] }))
    expect([refused.code, refused.message]).toEqual([
      'InvalidParameterValue',
      'aws: prefixed tag key names are not allowed for external use.',
    ])
  })
})
