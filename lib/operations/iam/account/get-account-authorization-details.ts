import { nameInArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { operation } from '@/lib/gate/operation'
import { boolean, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { boundaryFields } from '../boundary'
import { groupFields } from '../groups/group-fields'
import { pageOf } from '../paging'
import { asManaged, defaultIn, type PolicyFacts, type VersionRow } from '../policies/managed-policy'
import { policyFields } from '../policies/policy-fields'
import { usageOf } from '../policies/usage'
import { documentText } from '../policy-document'
import { roleFields } from '../roles/role-fields'
import { attachedBoundary, paging, tagList } from '../shapes'
import { tagFields } from '../tags/tag-rules'
import { userFields } from '../users/user-fields'
import { type Cursor, cursorOf, pagingOf, taken } from './kinds-in-turn'

/** In the order of the answer, page after page. */
const KINDS = ['User', 'Group', 'Role', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const
type Kind = (typeof KINDS)[number]

const named = { Path: string({}), Arn: string({}), CreateDate: timestamp }
const policies = list(record({ PolicyName: string({}), PolicyDocument: documentText }))
const attached = list(record({ PolicyName: string({}), PolicyArn: string({}) }))
const limited = { PermissionsBoundary: optional(attachedBoundary), Tags: optional(tagList) }

const userDetail = record({
  ...{ ...named, UserName: string({}), UserId: string({}), ...limited },
  ...{ UserPolicyList: policies, GroupList: list(string({})), AttachedManagedPolicies: attached },
})
const groupDetail = record({
  ...{ ...named, GroupName: string({}), GroupId: string({}) },
  ...{ GroupPolicyList: policies, AttachedManagedPolicies: attached },
})
const roleDetail = record({
  ...{ ...named, RoleName: string({}), RoleId: string({}), ...limited, AssumeRolePolicyDocument: documentText },
  /** Always empty: there are no instance profiles here. */
  InstanceProfileList: list(string({})),
  ...{ RolePolicyList: policies, AttachedManagedPolicies: attached },
  RoleLastUsed: record({ LastUsedDate: optional(timestamp), Region: optional(string({})) }),
})
const policyVersion = record({
  ...{ Document: documentText, VersionId: string({}), IsDefaultVersion: boolean, CreateDate: timestamp },
})
const policyDetail = record({
  ...{ ...named, PolicyName: string({}), PolicyId: string({}), DefaultVersionId: optional(string({})) },
  ...{ AttachmentCount: integer(), PermissionsBoundaryUsageCount: integer(), IsAttachable: boolean },
  ...{ Description: optional(string({})), UpdateDate: timestamp, PolicyVersionList: list(policyVersion) },
})

/**
 * Returns the users, groups, roles and managed policies of the account with all their policies: a picture of who may do
 * what. A page counts all of them together. Of AWS's own policies it has those that are in use.
 */
export const GetAccountAuthorizationDetails = operation({
  action: 'iam:GetAccountAuthorizationDetails',
  access: 'List',
  summary: 'Retrieves all users, groups, roles and managed policies with their relations and policies.',

  input: record({ Filter: optional(list(string({ values: KINDS }))), ...paging }),
  output: record({
    ...{ UserDetailList: list(userDetail), GroupDetailList: list(groupDetail), RoleDetailList: list(roleDetail) },
    ...{ Policies: list(policyDetail), IsTruncated: boolean, Marker: optional(string({})) },
  }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  async run({ input, account: { id: account }, store }) {
    const { after, take } = pageOf(input)
    const cursor = cursorOf(kindsIn(input.Filter), after, take)
    if (!cursor) throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
    const users = await usersOf(store, account, cursor)
    const groups = await groupsOf(store, account, cursor)
    const roles = await rolesOf(store, account, cursor)
    const managed = [...(await ownPolicies(store, account, cursor)), ...(await builtInPolicies(store, account, cursor))]
    const ids = [
      ...users.map(({ userId }) => userId),
      ...groups.map(({ groupId }) => groupId),
      ...roles.map(({ roleId }) => roleId),
    ]
    const held = await heldBy(store, account, ids)
    const usage = await usageOf(
      store,
      account,
      managed.map(({ arn }) => arn),
    )
    return {
      UserDetailList: users.map((row) => userOf(row, held(row.userId))),
      GroupDetailList: groups.map((row) => {
        const { inline, attachments } = held(row.groupId)
        return { ...groupFields(row), GroupPolicyList: inline, AttachedManagedPolicies: attachments }
      }),
      RoleDetailList: roles.map((row) => roleOf(row, held(row.roleId))),
      Policies: managed.map(({ versions, ...facts }) => ({
        ...policyFields(facts, defaultIn(versions), usage(facts.arn)),
        ...(facts.description !== null && { Description: facts.description }),
        PolicyVersionList: versions.map(({ versionId, isDefault, createdAt, document }) => ({
          ...{ Document: document, VersionId: versionId, IsDefaultVersion: isDefault, CreateDate: createdAt },
        })),
      })),
      ...pagingOf(cursor),
    }
  },
})

const kindsIn = (filter: readonly Kind[] = []) =>
  filter.length === 0 ? KINDS : KINDS.filter((kind) => filter.includes(kind))

const inOrder = { orderBy: { nameKey: 'asc' } } as const
const tags = { orderBy: { keyKey: 'asc' } } as const

const usersOf = (store: Store, account: string, cursor: Cursor) =>
  taken(
    cursor,
    'User',
    (after, take) =>
      store.user.findMany({
        ...{ where: { account, nameKey: { gt: after } }, ...inOrder, take },
        include: { tags, groups: { include: { group: true }, orderBy: { group: { nameKey: 'asc' } } } },
      }),
    ({ nameKey }) => nameKey,
  )

const groupsOf = (store: Store, account: string, cursor: Cursor) =>
  taken(
    cursor,
    'Group',
    (after, take) => store.group.findMany({ where: { account, nameKey: { gt: after } }, ...inOrder, take }),
    ({ nameKey }) => nameKey,
  )

const rolesOf = (store: Store, account: string, cursor: Cursor) =>
  taken(
    cursor,
    'Role',
    (after, take) =>
      store.role.findMany({
        ...{ where: { account, nameKey: { gt: after } }, ...inOrder, take },
        include: { tags, trust: true },
      }),
    ({ nameKey }) => nameKey,
  )

type Managed = PolicyFacts & { versions: readonly (VersionRow & { document: string })[] }

const ownPolicies = (store: Store, account: string, cursor: Cursor): Promise<Managed[]> =>
  taken(
    cursor,
    'LocalManagedPolicy',
    async (after, take) => {
      const rows = await store.managedPolicy.findMany({
        ...{ where: { account, arn: { gt: after } }, orderBy: { arn: 'asc' }, take },
        include: { versions: { include: { text: true }, orderBy: { createdAt: 'desc' } } },
      })
      return rows.map(({ versions, ...facts }) => ({
        ...facts,
        versions: versions.map(({ text, ...version }) => ({ ...version, document: text.document })),
      }))
    },
    ({ arn }) => arn,
  )

const builtInPolicies = (store: Store, account: string, cursor: Cursor): Promise<Managed[]> =>
  taken(
    cursor,
    'AWSManagedPolicy',
    async (after, take) => {
      const all = [...BUILT_IN_POLICIES.values()].filter(({ arn }) => arn > after)
      const usage = await usageOf(
        store,
        account,
        all.map(({ arn }) => arn),
      )
      const used = all.filter(({ arn }) => usage(arn).attachments + usage(arn).boundaries > 0)
      return used
        .sort((a, b) => (a.arn < b.arn ? -1 : 1))
        .slice(0, take)
        .map((policy) => {
          const { versions, ...facts } = asManaged(policy)
          return { ...facts, versions: versions.map((version) => ({ ...version, document: policy.document })) }
        })
    },
    ({ arn }) => arn,
  )

type Held = {
  inline: { PolicyName: string; PolicyDocument: string }[]
  attachments: { PolicyName: string; PolicyArn: string }[]
}

/** The policies of each of some users, groups and roles, read together. */
async function heldBy(store: Store, account: string, ids: readonly string[]): Promise<(id: string) => Held> {
  const where = { account, principalId: { in: [...ids] } }
  const inline = await store.inlinePolicy.findMany({ where, include: { text: true }, orderBy: { name: 'asc' } })
  const attachments = await store.policyAttachment.findMany({ where, orderBy: { arn: 'asc' } })
  const held = new Map<string, Held>(ids.map((id) => [id, { inline: [], attachments: [] }]))
  for (const { principalId, name, text } of inline) {
    held.get(principalId)?.inline.push({ PolicyName: name, PolicyDocument: text.document })
  }
  for (const { principalId, arn } of attachments) {
    held.get(principalId)?.attachments.push({ PolicyName: nameInArn(arn), PolicyArn: arn })
  }
  return (id) => held.get(id) ?? { inline: [], attachments: [] }
}

function userOf(row: Awaited<ReturnType<typeof usersOf>>[number], { inline, attachments }: Held) {
  const { PasswordLastUsed: _, ...fields } = userFields(row)
  return {
    ...{ ...fields, ...boundaryFields(row.boundaryArn), ...tagFields(row.tags) },
    UserPolicyList: inline,
    GroupList: row.groups.map(({ group }) => group.name),
    AttachedManagedPolicies: attachments,
  }
}

function roleOf(row: Awaited<ReturnType<typeof rolesOf>>[number], { inline, attachments }: Held) {
  const { MaxSessionDuration: _, Description: __, ...fields } = roleFields(row)
  return {
    ...{ ...fields, ...boundaryFields(row.boundaryArn), ...tagFields(row.tags) },
    InstanceProfileList: [],
    RolePolicyList: inline,
    AttachedManagedPolicies: attachments,
    RoleLastUsed: {
      ...(row.lastUsedAt && { LastUsedDate: row.lastUsedAt }),
      ...(row.lastUsedRegion !== null && { Region: row.lastUsedRegion }),
    },
  }
}
