import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rootArn } from '@/lib/arns'
import { GetAccountAuthorizationDetails } from '@/lib/operations/iam/account/get-account-authorization-details'
import { ADMINISTRATOR, allowing, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { makeAccount, resetAccount } from '@/lib/worlds/accounts'
import { givenWorld } from '@/lib/worlds/given-worlds'
import { ImportAccount, MOST_CHARACTERS } from './import-account'

ownDatabase()

const PASSWORD = 'Opened-Passw0rd!'
const ALLOW = allowing('iam:Get*').document
const TRUST = { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }] }
const DETAILS = {
  UserDetailList: [
    { UserName: 'nina', Path: '/', Arn: 'arn:aws:iam::999988887777:user/nina' },
    { UserName: 'otto', Path: '/', Arn: 'arn:aws:iam::999988887777:user/otto' },
  ],
}

const input = (value: object, more: object = {}) => ({
  ...{ Files: [{ Name: 'details.json', Text: JSON.stringify(value) }], Password: PASSWORD },
  ...more,
})

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

const rootOf = (id: string) => withKey({ kind: 'root', account: id, id, arn: rootArn(id) })
const passwordsIn = (account: string) => inStore((store) => store.loginProfile.findMany({ where: { account } }))
const accounts = () => inStore((store) => store.account.count())

describe('Success', () => {
  it('makes the account that the files name, in which the root user and the chosen user have the password', async () => {
    const { account, admin } = await scene()
    const made = await call(ImportAccount, admin, input(DETAILS, { UserName: 'nina' }))
    expect(made).toEqual({
      ...{ AccountId: '999988887777', NamedAccountId: '999988887777', LeftOut: [] },
      RootEmail: expect.stringMatching(/^root@example-\w+-\d+\.example\.com$/),
      ...{ Users: 2, Groups: 0, Roles: 0, Policies: 0 },
    })
    const nina = await inStore((store) =>
      store.user.findFirstOrThrow({ where: { account: made.AccountId, name: 'nina' } }),
    )
    const principals = (await passwordsIn(made.AccountId)).map(({ principalId }) => principalId)
    expect(principals.sort()).toEqual([made.AccountId, nina.userId].sort())
    expect(await trailOf(account)).toMatchObject([{ eventName: 'ImportAccount', outcome: 'Success' }])
  })

  it('gives another account where the id is taken, and changes every mention of it', async () => {
    const { admin } = await scene()
    const first = await call(ImportAccount, admin, input({ ...DETAILS, Policies: [policyAbout('999988887777')] }))
    const second = await call(ImportAccount, admin, input({ ...DETAILS, Policies: [policyAbout('999988887777')] }))
    const third = await call(ImportAccount, admin, input({ ...DETAILS, Policies: [policyAbout('999988887777')] }))
    expect(new Set([first, second, third].map(({ AccountId }) => AccountId)).size).toBe(3)
    const details = await call(GetAccountAuthorizationDetails, rootOf(second.AccountId), {})
    expect(details.Policies[0]?.PolicyVersionList[0]?.Document).toBe(
      allowing('iam:GetUser', `arn:aws:iam::${second.AccountId}:user/nina`).document,
    )
  })

  it('can be reset', async () => {
    const { admin } = await scene()
    const { AccountId } = await call(ImportAccount, admin, input(DETAILS, { UserName: 'nina' }))
    const made = await resetAccount(AccountId)
    expect(made.users.map(({ name, password }) => [name, password])).toEqual([
      ['root', 'Root-Passw0rd!'],
      ['nina', null],
      ['otto', null],
    ])
  })

  it('keeps the password nowhere in the clear, and the files in no record (S-100)', async () => {
    const { account, admin } = await scene()
    await call(ImportAccount, admin, input(DETAILS, { UserName: 'nina' }))
    expect(JSON.stringify(await allRows())).not.toContain(PASSWORD)
    expect(JSON.stringify(await trailOf(account))).not.toContain('nina"}')
  })
})

/** Everything of an account's answer but ids and dates. */
async function answerOf(id: string) {
  const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = await call(
    GetAccountAuthorizationDetails,
    rootOf(id),
    { MaxItems: 1_000 },
  )
  const text = JSON.stringify({ UserDetailList, GroupDetailList, RoleDetailList, Policies }, (name, value) => {
    if (/(?:UserId|GroupId|RoleId|PolicyId|Date)$/.test(name)) return undefined
    // All versions of a world are of one moment.
    return name === 'PolicyVersionList' ? value.sort(byVersion) : value
  })
  return { text, isomorph: text.replaceAll(id, 'ACCOUNT') }
}

const byVersion = (a: { VersionId: string }, b: { VersionId: string }) => (a.VersionId < b.VersionId ? -1 : 1)

const RICH = {
  users: [
    {
      ...{ name: 'nina', path: '/team/', groups: ['staff'], policies: ['Limit', 'ReadOnlyAccess'] },
      ...{ inline: { Own: ALLOW }, boundary: 'Limit', tags: { Team: 'blue', Empty: '' } },
    },
    { name: 'Otto' },
  ],
  groups: [{ name: 'staff', policies: ['AdministratorAccess'], inline: { Shared: ALLOW } }],
  roles: [
    { name: 'visitor', path: '/r/', trust: TRUST, policies: ['Limit'], boundary: 'ReadOnlyAccess', tags: { a: 'b' } },
  ],
  policies: [
    {
      name: 'Limit',
      path: '/limits/',
      description: 'Ours',
      versions: { v2: ALLOW, v4: allowing('s3:*').document },
      default: 'v2',
    },
  ],
}

const name = fc.stringMatching(/^[a-z][\w+=,.@-]{0,6}$/)
const distinct = (one: fc.Arbitrary<string>) =>
  fc.uniqueArray(one, { maxLength: 3, selector: (text) => text.toLowerCase() })
const names = distinct(name)
const tags = distinct(fc.stringMatching(/^[a-z][\w+=.:@-]{0,6}$/)).map((keys) =>
  Object.fromEntries(keys.map((key, at) => [key, 'x'.repeat(at)])),
)
const document = fc.constantFrom(
  ALLOW,
  allowing('s3:*').document,
  '{ "Version" : "2012-10-17", "Statement" : { "Effect":"Deny","Action":"*","Resource":"*" } }',
)
const path = fc.constantFrom('/', '/team/', '/a/b/')

const worlds: fc.Arbitrary<object> = fc
  .record({ users: names, groups: names, roles: names, policies: names })
  .chain((all) => {
    const some = (list: readonly string[]) => fc.subarray([...list])
    const policies = [...all.policies, 'ReadOnlyAccess']
    const held = { path, policies: some(policies), inline: fc.dictionary(name, document, { maxKeys: 2 }) }
    const limited = { tags, boundary: fc.constantFrom(...policies) }
    const each = <T>(list: readonly string[], members: (one: string) => fc.Arbitrary<T>) =>
      fc.tuple(...list.map((one) => members(one)))
    return fc.record({
      users: each(all.users, (one) =>
        fc.record({ name: fc.constant(one), ...held, ...limited, groups: some(all.groups) }),
      ),
      groups: each(all.groups, (one) => fc.record({ name: fc.constant(one), ...held })),
      roles: each(all.roles, (one) =>
        fc.record({ name: fc.constant(one), ...held, ...limited, trust: fc.constant(TRUST) }),
      ),
      policies: each(all.policies, (one) =>
        fc.record({ name: fc.constant(one), path, document, description: fc.constantFrom('', 'Ours') }),
      ),
    })
  })

const policyAbout = (account: string) => ({
  ...{ PolicyName: 'About', Arn: `arn:aws:iam::${account}:policy/About`, Path: '/', DefaultVersionId: 'v1' },
  PolicyVersionList: [
    { VersionId: 'v1', Document: allowing('iam:GetUser', `arn:aws:iam::${account}:user/nina`).document },
  ],
})

describe('Round trip', () => {
  it('an account made of the answer about another gives the same answer', async () => {
    const { admin } = await scene()
    let index = 0
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        index += 1
        const { accountId } = await makeAccount(givenWorld(world), index)
        const before = await answerOf(accountId)
        if (before.text === '{"UserDetailList":[],"GroupDetailList":[],"RoleDetailList":[],"Policies":[]}') return
        const later = new Date(Date.UTC(2026, 5, index))
        const made = await call(ImportAccount, admin, input(JSON.parse(before.text)), later)
        expect(made.LeftOut).toEqual([])
        expect((await answerOf(made.AccountId)).isomorph).toBe(before.isomorph)
      }),
      { numRuns: 12, seed: 15, examples: [[RICH]] },
    )
  }, 60_000)
})

describe('Refused', () => {
  it('is decided by the policies of the caller, as any other call', async () => {
    const { account } = await scene()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY, ADMINISTRATOR] })
    const eve = await aUser(account, 'eve', { policies: [allowing('iam:*')] })
    const before = await accounts()
    for (const caller of [withoutMfa(alice), withMfa(eve)]) {
      expect(await refusal(call(ImportAccount, caller, input(DETAILS)))).toMatchObject({ code: 'AccessDenied' })
    }
    expect(await accounts()).toBe(before)
    const importer = await aUser(account, 'importer', { policies: [allowing('postern:ImportAccount')] })
    expect(await call(ImportAccount, withMfa(importer), input(DETAILS))).toMatchObject({ Users: 2 })
  })

  it.each([
    ['of which nothing can come', input({}), 'InvalidInput'],
    ['with a user who is not among them', input(DETAILS, { UserName: 'nobody' }), 'NoSuchEntity'],
    ['that are too much', input({ pad: 'a'.repeat(MOST_CHARACTERS) }), 'LimitExceeded'],
    ['that are too many', { Files: Array(501).fill({ Name: 'a', Text: '{}' }), Password: PASSWORD }, 'ValidationError'],
  ])('files %s: nothing is made', async (_, given, code) => {
    const { admin } = await scene()
    const before = await accounts()
    expect(await refusal(call(ImportAccount, admin, given))).toMatchObject({ code })
    expect(await accounts()).toBe(before)
  })

  it('of two imports at once each makes an account of its own, or none', async () => {
    const { admin } = await scene()
    const before = await accounts()
    const { successes } = await outcomes([1, 2].map(() => call(ImportAccount, admin, input(DETAILS))))
    expect(await accounts()).toBe(before + successes)
  })
})
