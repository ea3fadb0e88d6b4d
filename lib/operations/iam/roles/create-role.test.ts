import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aRole, aUser, trusting } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateRole } from './create-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const AssumeRolePolicyDocument = trusting(account.root.arn)
  return { account, admin: withMfa(admin), input: { RoleName: 'auditor', AssumeRolePolicyDocument } }
}

describe('Success', () => {
  it('returns the role with its trust policy and a longest session of one hour', async () => {
    const { account, admin, input } = await scene()
    const { Role } = await call(CreateRole, admin, { ...input, Path: '/division/' })
    expect(Role).toEqual({
      Path: '/division/',
      RoleName: 'auditor',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${account.id}:role/division/auditor`,
      CreateDate: NOON,
      AssumeRolePolicyDocument: input.AssumeRolePolicyDocument,
    })
  })

  it('stores description, duration, tags and boundary', async () => {
    const { account, admin, input } = await scene()
    const { Role } = await call(CreateRole, admin, {
      ...input,
      Description: 'Looks at everything.',
      MaxSessionDuration: 43_200,
      Tags: [{ Key: 'Team', Value: 'blue' }],
      PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    })
    expect(Role).toMatchObject({ Description: 'Looks at everything.' })
    expect(Role.Tags).toEqual([{ Key: 'Team', Value: 'blue' }])
    const row = await inStore((store) => store.role.findFirst({ where: { account: account.id } }))
    expect(row).toMatchObject({ boundaryArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', maxSessionDuration: 43_200 })
    expect(Role.PermissionsBoundary?.PermissionsBoundaryArn).toBe('arn:aws:iam::aws:policy/ReadOnlyAccess')
  })
})

describe('AccessDenied', () => {
  it('if a policy requires a boundary that the request does not set', async () => {
    const { account, input } = await scene()
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        ...{ Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*' },
        Condition: { ArnEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      },
    })
    const alice = withMfa(await aUser(account, 'alice', { policies: [{ name: 'bounded', document }] }))
    expect((await refusal(call(CreateRole, alice, input))).code).toBe('AccessDenied')
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    await expect(call(CreateRole, alice, { ...input, PermissionsBoundary })).resolves.toBeDefined()
  })
})

describe('EntityAlreadyExists', () => {
  it('regardless of case', async () => {
    const { account, admin, input } = await scene()
    await aRole(account, 'auditor')
    expect(await refusal(call(CreateRole, admin, { ...input, RoleName: 'AUDITOR' }))).toMatchObject({
      code: 'EntityAlreadyExists',
      message: 'Role with name AUDITOR already exists.',
    })
  })
})

describe('MalformedPolicyDocument', () => {
  it.each([
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['no principal', allowing('sts:AssumeRole').document, expect.any(String)],
    [
      'another action',
      trusting('arn:aws:iam::111122223333:root').replaceAll('sts:AssumeRole', 's3:GetObject'),
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
  ])('for a trust policy with %s', async (_, AssumeRolePolicyDocument, message) => {
    const { admin, input } = await scene()
    const error = await refusal(call(CreateRole, admin, { ...input, AssumeRolePolicyDocument }))
    expect(error).toMatchObject({ code: 'MalformedPolicyDocument', message })
  })
})

describe('other errors', () => {
  it('LimitExceeded for a trust policy of more than 2,048 characters, without counting blanks', async () => {
    const { account, admin, input } = await scene()
    const long = trusting(account.root.arn, { StringEquals: { 'sts:ExternalId': 'x'.repeat(2_000) } })
    expect((await refusal(call(CreateRole, admin, { ...input, AssumeRolePolicyDocument: long }))).code).toBe(
      'LimitExceeded',
    )
    const spaced = `${' '.repeat(3_000)}${input.AssumeRolePolicyDocument}`
    await expect(call(CreateRole, admin, { ...input, AssumeRolePolicyDocument: spaced })).resolves.toBeDefined()
  })

  it('LimitExceeded for more than 1,000 roles', async () => {
    const { account, admin, input } = await scene()
    await aRole(account, 'first')
    await inStore(async (store) => {
      const { trustDigest } = await store.role.findFirstOrThrow({ where: { account: account.id } })
      const rows = Array.from({ length: 999 }, (_, index) => ({
        ...{ account: account.id, roleId: `AROA${index}`, name: `role-${index}`, nameKey: `role-${index}`, path: '/' },
        ...{ trustDigest, createdAt: NOON },
      }))
      await store.role.createMany({ data: rows })
    })
    expect(await refusal(call(CreateRole, admin, input))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for RolesPerAccount: 1000',
    })
  })

  it('NoSuchEntity and InvalidInput for a boundary that is not a policy', async () => {
    const { account, admin, input } = await scene()
    const PermissionsBoundary = `arn:aws:iam::${account.id}:policy/none`
    expect(await refusal(call(CreateRole, admin, { ...input, PermissionsBoundary }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Scope ARN: ${PermissionsBoundary} does not exist or is not attachable.`,
    })
    const noPolicy = `arn:aws:iam::${account.id}:user/alice`
    expect(await refusal(call(CreateRole, admin, { ...input, PermissionsBoundary: noPolicy }))).toMatchObject({
      code: 'InvalidInput',
      message: `ARN ${noPolicy} is not valid.`,
    })
  })

  it('InvalidInput for tags whose keys differ only in case', async () => {
    const { admin, input } = await scene()
    const Tags = ['Team', 'team'].map((Key) => ({ Key, Value: 'blue' }))
    expect((await refusal(call(CreateRole, admin, { ...input, Tags }))).code).toBe('InvalidInput')
  })
})
