import { describe, expect, it } from 'vitest'
import {
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aUser,
  type TestAccount,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreatePolicy, POLICIES_PER_ACCOUNT } from './create-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:CreatePolicy')] })
  return { account, alice }
}

const { document } = allowing('s3:GetObject')

const create = (user: TestUser, input: object = {}) =>
  call(CreatePolicy, withMfa(user), { PolicyName: 'Readers', PolicyDocument: document, ...input })

const rowOf = ({ id: account }: TestAccount, arn: string) =>
  inStore((store) =>
    store.managedPolicy.findUnique({
      where: { account_arn: { account, arn } },
      include: { versions: { include: { text: true } }, tags: true },
    }),
  )

/** A policy of exactly this many characters, without counting blanks. */
const sized = (length: number) => {
  const empty = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '', Resource: '*' } })
  return empty.replace('""', `"s3:${'x'.repeat(length - empty.length - 3)}"`)
}

describe('Success', () => {
  it('returns the policy without document and description, and stores its text as version v1', async () => {
    const { account, alice } = await scene()
    const { Policy } = await create(alice, { Path: '/team/', Description: 'For reading.' })
    const arn = `arn:aws:iam::${account.id}:policy/team/Readers`
    expect(Policy).toEqual({
      ...{ PolicyName: 'Readers', PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/), Arn: arn, Path: '/team/' },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
      ...{ CreateDate: NOON, UpdateDate: NOON },
    })
    expect(await rowOf(account, arn)).toMatchObject({
      ...{ description: 'For reading.', lastVersion: 1 },
      versions: [{ versionId: 'v1', isDefault: true, text: { document } }],
    })
  })

  it('stores and returns tags', async () => {
    const { account, alice } = await scene()
    const Tags = [{ Key: 'Team', Value: 'red' }]
    const { Policy } = await create(alice, { Tags })
    expect(Policy.Tags).toEqual(Tags)
    expect(await rowOf(account, Policy.Arn)).toMatchObject({ tags: [{ key: 'Team', keyKey: 'team', value: 'red' }] })
  })

  it('accepts 6144 characters without counting blanks, and a text that another policy has', async () => {
    const { alice } = await scene()
    const PolicyDocument = sized(6_144).replaceAll(',', ',\n    ')
    await create(alice, { PolicyDocument })
    await create(alice, { PolicyName: 'Others', PolicyDocument })
  })

  it('gives the policies the requested tags as context keys', async () => {
    const account = await anAccount()
    const Condition = { StringEquals: { 'aws:RequestTag/Team': 'red' } }
    const alice = await aUser(account, 'alice', { policies: [allowingWhere(Condition, 'iam:CreatePolicy')] })
    expect((await refusal(create(alice))).code).toBe('AccessDenied')
    await create(alice, { Tags: [{ Key: 'Team', Value: 'red' }] })
  })
})

describe('EntityAlreadyExists', () => {
  it.each([
    ['the same name', 'Readers', '/'],
    ['one that differs in case', 'rEADERS', '/'],
    ['one under another path', 'Readers', '/team/'],
  ])('refuses %s', async (_, PolicyName, Path) => {
    const { alice } = await scene()
    await create(alice)
    const before = await allRows()
    expect(await refusal(create(alice, { PolicyName, Path }))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
      message: `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`,
      field: 'PolicyName',
    })
    expect(await allRows()).toEqual(before)
  })

  it('is not returned for a name of another account or of a built-in policy', async () => {
    const { alice } = await scene()
    await aPolicy(await anAccount(), { name: 'Readers', document })
    await create(alice)
    await create(alice, { PolicyName: 'AdministratorAccess' })
  })

  it('refuses nine of ten simultaneous calls with one name', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 10 }, () => create(alice))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['EntityAlreadyExists'] })
  })
})

describe('MalformedPolicyDocument', () => {
  it.each([
    ['{}', 'Syntax errors in policy.'],
    ['no JSON', 'Syntax errors in policy.'],
    [document.replace('2012-10-17', '2008-10-17'), 'Policy document must be version 2012-10-17 or greater.'],
    [document.replace('"Version":"2012-10-17",', ''), 'Policy document must be version 2012-10-17 or greater.'],
    [document.replace('"Action":"s3:GetObject",', ''), 'Policy statement must contain actions.'],
    [document.replace('"*"', '"bucket"'), 'Resource bucket must be in ARN format or "*".'],
    [
      document.replace('s3:GetObject', 'GetObject'),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [document.replace('"Resource"', '"Principal":"*","Resource"'), 'Policy document should not specify a principal.'],
  ])('refuses %s', async (PolicyDocument, message) => {
    const { alice } = await scene()
    const before = await allRows()
    expect(await refusal(create(alice, { PolicyDocument }))).toMatchObject({
      code: 'MalformedPolicyDocument',
      status: 400,
      message,
      field: 'PolicyDocument',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('LimitExceeded', () => {
  it('refuses a document of 6145 characters', async () => {
    const { alice } = await scene()
    expect(await refusal(create(alice, { PolicyDocument: sized(6_145) }))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for PolicySize: 6144',
    })
  })

  it('refuses when the account has as many as it may have', async () => {
    const { account, alice } = await scene()
    const rows = Array.from({ length: POLICIES_PER_ACCOUNT - 1 }, (_, number) => ({
      ...{ account: account.id, arn: `arn:aws:iam::${account.id}:policy/full-${number}`, policyId: `ANPA${number}` },
      ...{ name: `full-${number}`, path: '/', createdAt: NOON, updatedAt: NOON },
    }))
    await inStore((store) => store.managedPolicy.createMany({ data: rows }))
    expect(await refusal(create(alice))).toMatchObject({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PoliciesPerAccount: 1500',
    })
  })
})

describe('InvalidInput', () => {
  it("refuses tags whose keys differ only in case, in AWS's words for policies", async () => {
    const { alice } = await scene()
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'team', Value: 'blue' },
    ]
    expect(await refusal(create(alice, { Tags }))).toMatchObject({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found.',
    })
  })
})

describe('AccessDenied', () => {
  it('depends on the requested name and path', async () => {
    const account = await anAccount()
    const own = allowing('iam:CreatePolicy', `arn:aws:iam::${account.id}:policy/team/*`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    await create(alice, { Path: '/team/' })
    expect((await refusal(create(alice, { PolicyName: 'Others' }))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:CreatePolicy on resource: arn:aws:iam::${account.id}:policy/Others because no identity-based policy allows the iam:CreatePolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    ['PolicyName', ''],
    ['PolicyName', 'a b'],
    ['PolicyName', 'x'.repeat(129)],
    ['Path', 'team'],
    ['Path', '/team'],
    ['Path', '//'],
    ['Path', '/te*m/'],
    ['PolicyDocument', ''],
    ['PolicyDocument', '{"Version":"2012-10-17","Id":"ключ"}'],
    ['PolicyDocument', ' '.repeat(131_073)],
    ['Description', 'x'.repeat(1_001)],
  ])('refuses the %s %j', async (field, value) => {
    const { alice } = await scene()
    expect(await refusal(create(alice, { [field]: value }))).toMatchObject({ code: 'ValidationError', field })
  })
})
