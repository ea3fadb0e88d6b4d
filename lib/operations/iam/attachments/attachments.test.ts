import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  aRole,
  aUser,
  type TestAccount,
  type TestHolder,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { AttachGroupPolicy } from './attach-group-policy'
import { AttachRolePolicy } from './attach-role-policy'
import { AttachUserPolicy } from './attach-user-policy'
import { DetachGroupPolicy } from './detach-group-policy'
import { DetachRolePolicy } from './detach-role-policy'
import { DetachUserPolicy } from './detach-user-policy'
import { ListAttachedGroupPolicies } from './list-attached-group-policies'
import { ListAttachedRolePolicies } from './list-attached-role-policies'
import { ListAttachedUserPolicies } from './list-attached-user-policies'

ownDatabase()

// What is the same whoever the holder is. What differs stands in the tests of the operations.
type Kind = {
  quota: string
  make: (account: TestAccount) => Promise<TestHolder>
  attach: (account: TestAccount, PolicyArn: unknown) => Promise<unknown>
  detach: (account: TestAccount, PolicyArn: unknown) => Promise<unknown>
  list: (
    account: TestAccount,
    input?: object,
  ) => Promise<{ AttachedPolicies: { PolicyName: string; PolicyArn: string }[]; IsTruncated: boolean; Marker?: string }>
}

const user = { UserName: 'holder' }
const group = { GroupName: 'holder' }
const role = { RoleName: 'holder' }

const KINDS: readonly (readonly [string, Kind])[] = [
  [
    'a user',
    {
      quota: 'PoliciesPerUser',
      make: (account) => aUser(account, 'holder'),
      attach: ({ root }, PolicyArn) => call(AttachUserPolicy, withMfa(root), { ...user, PolicyArn }),
      detach: ({ root }, PolicyArn) => call(DetachUserPolicy, withMfa(root), { ...user, PolicyArn }),
      list: ({ root }, input) => call(ListAttachedUserPolicies, withMfa(root), { ...user, ...input }),
    },
  ],
  [
    'a group',
    {
      quota: 'PoliciesPerGroup',
      make: (account) => aGroup(account, 'holder'),
      attach: ({ root }, PolicyArn) => call(AttachGroupPolicy, withMfa(root), { ...group, PolicyArn }),
      detach: ({ root }, PolicyArn) => call(DetachGroupPolicy, withMfa(root), { ...group, PolicyArn }),
      list: ({ root }, input) => call(ListAttachedGroupPolicies, withMfa(root), { ...group, ...input }),
    },
  ],
  [
    'a role',
    {
      quota: 'PoliciesPerRole',
      make: (account) => aRole(account, 'holder'),
      attach: ({ root }, PolicyArn) => call(AttachRolePolicy, withMfa(root), { ...role, PolicyArn }),
      detach: ({ root }, PolicyArn) => call(DetachRolePolicy, withMfa(root), { ...role, PolicyArn }),
      list: ({ root }, input) => call(ListAttachedRolePolicies, withMfa(root), { ...role, ...input }),
    },
  ],
]

const { document } = allowing('s3:GetObject')

const attachedTo = ({ account, id }: TestHolder) =>
  inStore((store) => store.policyAttachment.findMany({ where: { account, principalId: id }, orderBy: { arn: 'asc' } }))

describe.each(KINDS)('of %s', (_, { quota, make, attach, detach, list }) => {
  const scene = async () => {
    const account = await anAccount()
    return { account, holder: await make(account), arn: await aPolicy(account, { name: 'Readers', document }) }
  }

  it("attaches the account's own policies and those that the product brings along", async () => {
    const { account, holder, arn } = await scene()
    expect(await attach(account, arn)).toEqual({})
    await attach(account, ADMINISTRATOR)
    expect(await attachedTo(holder)).toMatchObject([
      { arn, attachedAt: NOON },
      { arn: ADMINISTRATOR, attachedAt: NOON },
    ])
  })

  it('attaches twice without a word, also where no more would fit', async () => {
    const { account, holder, arn } = await scene()
    await attach(account, arn)
    for (let number = 2; number <= 10; number++) {
      await attach(account, await aPolicy(account, { name: `Policy-${number}`, document }))
    }
    const before = await allRows()
    expect(await attach(account, arn)).toEqual({})
    expect(await refusal(attach(account, ADMINISTRATOR))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: `Cannot exceed quota for ${quota}: 10`,
    })
    expect(await allRows()).toEqual(before)
    expect(await attachedTo(holder)).toHaveLength(10)
  })

  it('attaches no more than fit to those who ask at once', async () => {
    const { account, holder } = await scene()
    const arns: string[] = []
    for (let number = 1; number <= 12; number++) {
      arns.push(await aPolicy(account, { name: `Policy-${number}`, document }))
    }
    expect(await outcomes(arns.map((arn) => attach(account, arn)))).toEqual({ successes: 10, codes: ['LimitExceeded'] })
    expect(await attachedTo(holder)).toHaveLength(10)
  })

  it("attaches no policy that is not there, or another account's", async () => {
    const { account, arn } = await scene()
    const stranger = await aPolicy(await anAccount(), { name: 'Readers', document })
    for (const unknown of [`${arn}X`, stranger, 'arn:aws:iam::aws:policy/NoSuchAccess']) {
      expect(await refusal(attach(account, unknown))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `Policy ${unknown} does not exist or is not attachable.`,
        field: 'PolicyArn',
      })
    }
  })

  it('takes no ARN of something else, in either direction', async () => {
    const { account } = await scene()
    for (const odd of ['arn:aws:iam::111122223333:user/alice', 'longpolicynamebutnoarn']) {
      for (const work of [attach(account, odd), detach(account, odd)]) {
        expect(await refusal(work)).toMatchObject({
          code: 'ValidationError',
          message: `ARN ${odd} is not valid.`,
          field: 'PolicyArn',
        })
      }
    }
  })

  it('detaches one policy and leaves the others', async () => {
    const { account, holder, arn } = await scene()
    for (const one of [arn, ADMINISTRATOR]) await attach(account, one)
    expect(await detach(account, arn)).toEqual({})
    expect(await attachedTo(holder)).toMatchObject([{ arn: ADMINISTRATOR }])
  })

  it('detaches no policy that is not attached, there or not', async () => {
    const { account, arn } = await scene()
    for (const one of [arn, `${arn}X`]) {
      expect(await refusal(detach(account, one))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `Policy ${one} was not found.`,
        field: 'PolicyArn',
      })
    }
  })

  it('lists names and ARNs, by page', async () => {
    const { account, arn } = await scene()
    const audit = await aPolicy(account, { name: 'Auditors', document }, { path: '/team/audit/' })
    for (const one of [ADMINISTRATOR, arn, audit]) await attach(account, one)
    const first = await list(account, { MaxItems: 2 })
    expect(first).toEqual({
      AttachedPolicies: [
        { PolicyName: 'Readers', PolicyArn: arn },
        { PolicyName: 'Auditors', PolicyArn: audit },
      ],
      IsTruncated: true,
      Marker: expect.any(String),
    })
    expect(await list(account, { MaxItems: 2, Marker: first.Marker })).toEqual({
      AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }],
      IsTruncated: false,
    })
  })

  it.each([
    ['/', ['Readers', 'Auditors', 'Shouters', 'AdministratorAccess']],
    ['/team/', ['Auditors']],
    ['/team/audit/', ['Auditors']],
    ['/TEAM/', ['Shouters']],
    ['/te_m/', []],
  ])('lists those whose path begins with %j, letter by letter', async (PathPrefix, expected) => {
    const { account, arn } = await scene()
    const audit = await aPolicy(account, { name: 'Auditors', document }, { path: '/team/audit/' })
    const shout = await aPolicy(account, { name: 'Shouters', document }, { path: '/TEAM/' })
    for (const one of [ADMINISTRATOR, arn, audit, shout]) await attach(account, one)
    const { AttachedPolicies } = await list(account, { PathPrefix })
    expect(AttachedPolicies.map(({ PolicyName }) => PolicyName).sort()).toEqual(expected.toSorted())
  })

  it.each([
    [{ PathPrefix: '/team' }, 'PathPrefix'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('does not list for %j', async (input, field) => {
    const { account } = await scene()
    expect(await refusal(list(account, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
