import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  denying,
  putInline,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { heldPolicies, inlineDocument, ownPolicies } from './held-policies'

ownDatabase()
const { document } = allowing('s3:GetObject')

/** bob has a policy of each origin; admin reads, unless a policy denies it. */
async function scene(...denied: string[]) {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', {
    policies: denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR],
  })
  const own = await aPolicy(account, { name: 'Own', document })
  const bob = await aUser(account, 'bob', { policies: [own] })
  const group = await aGroup(account, 'readers', { members: [bob] })
  await attach(group, ADMINISTRATOR)
  await putInline(group, { name: 'OfGroup', document })
  await putInline(bob, { name: 'Inline', document })
  const role = await aRole(account, 'auditor', { policies: [own] })
  await putInline(role, { name: 'OfRole', document })
  return { own, admin: withMfa(admin), read: () => heldPolicies(withMfa(admin), 'bob') }
}

describe('the policies of a user', () => {
  it("are the user's own and those of the groups, each with its origin", async () => {
    const { own, read } = await scene()
    expect(await read()).toEqual({
      policies: [
        { name: 'Own', arn: own },
        { name: 'Inline' },
        { name: 'AdministratorAccess', arn: ADMINISTRATOR, group: 'readers' },
        { name: 'OfGroup', group: 'readers' },
      ],
      unread: [],
    })
  })

  it('are listed as far as they may be read, and what is missing is named', async () => {
    const { read } = await scene('iam:ListUserPolicies', 'iam:ListAttachedGroupPolicies')
    const { policies, unread } = await read()
    expect(policies.map(({ name }) => name)).toEqual(['Own', 'OfGroup'])
    expect(unread).toMatchObject([
      { action: 'iam:ListUserPolicies', error: { refusal: { kind: 'explicitDeny' } } },
      { action: 'iam:ListAttachedGroupPolicies', group: 'readers', error: { refusal: { kind: 'explicitDeny' } } },
    ])
  })

  it('are the own ones if the groups may not be listed', async () => {
    const { read } = await scene('iam:ListGroupsForUser')
    const { policies, unread } = await read()
    expect(policies.map(({ name }) => name)).toEqual(['Own', 'Inline'])
    expect(unread).toMatchObject([{ action: 'iam:ListGroupsForUser' }])
  })
})

describe('the policies of a group or role', () => {
  it('are those that it has itself', async () => {
    const { own, admin } = await scene()
    expect(await ownPolicies(admin, { kind: 'group', name: 'readers' })).toEqual({
      policies: [{ name: 'AdministratorAccess', arn: ADMINISTRATOR }, { name: 'OfGroup' }],
      unread: [],
    })
    expect((await ownPolicies(admin, { kind: 'role', name: 'auditor' })).policies).toEqual([
      { name: 'Own', arn: own },
      { name: 'OfRole' },
    ])
  })

  it('are named as unread where they may not be listed', async () => {
    const { admin } = await scene('iam:ListRolePolicies')
    const { policies, unread } = await ownPolicies(admin, { kind: 'role', name: 'auditor' })
    expect(policies.map(({ name }) => name)).toEqual(['Own'])
    expect(unread).toMatchObject([{ action: 'iam:ListRolePolicies', error: { refusal: { kind: 'explicitDeny' } } }])
  })
})

describe('the document of an inline policy', () => {
  it.each([
    [{ kind: 'user', name: 'bob' }, 'Inline'],
    [{ kind: 'group', name: 'readers' }, 'OfGroup'],
    [{ kind: 'role', name: 'auditor' }, 'OfRole'],
  ] as const)('of %j is read as it was written', async (holder, name) => {
    const { admin } = await scene()
    expect(await inlineDocument(admin, holder, name)).toEqual({ ok: true, output: document })
  })

  it('is refused by itself', async () => {
    const { admin } = await scene('iam:GetRolePolicy')
    expect(await inlineDocument(admin, { kind: 'role', name: 'auditor' }, 'OfRole')).toMatchObject({
      ok: false,
      error: { refusal: { action: 'iam:GetRolePolicy' } },
    })
  })
})
