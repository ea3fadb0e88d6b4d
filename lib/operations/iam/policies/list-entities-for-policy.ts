import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { goingOnAfter, pageOf } from '../paging'
import { arn, paging, path } from '../shapes'
import { policyOf } from './managed-policy'

/** Lists the groups, roles and users that a managed policy is attached to, and the roles and users that it limits. */
export const ListEntitiesForPolicy = operation({
  action: 'iam:ListEntitiesForPolicy',
  access: 'List',
  summary: 'Lists the users, groups and roles that a managed policy is attached to.',

  input: record({
    PolicyArn: arn,
    EntityFilter: optional(string({ values: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] })),
    PathPrefix: optional(path),
    PolicyUsageFilter: optional(string({ values: ['PermissionsPolicy', 'PermissionsBoundary'] })),
    ...paging,
  }),
  output: record({
    PolicyGroups: list(record({ GroupName: string({}), GroupId: string({}) })),
    PolicyUsers: list(record({ UserName: string({}), UserId: string({}) })),
    PolicyRoles: list(record({ RoleName: string({}), RoleId: string({}) })),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { input, account, store } = grant
    const { PathPrefix = '/' } = input
    const { take } = pageOf(input)
    const { arn } = await policyOf(grant)
    const most = PathPrefix === '/' ? take + 1 : SEARCHED
    const ids = await holdersOf(store, account.id, arn, input, most)
    const matching = (await entitiesOf(store, account.id, ids)).filter(({ path }) => path.startsWith(PathPrefix))
    const page = matching.slice(0, take)
    const isOf = (kind: Kind) => page.filter((entity) => entity.kind === kind).sort(byName)
    return {
      PolicyGroups: isOf('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: isOf('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: isOf('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...goingOnAfter(matching.length > take ? page.at(-1)?.id : ids.length === most ? ids.at(-1) : undefined),
    }
  },
})

/** With a path, one page searches more than the quotas allow an account to have. AWS, too, may return short pages. */
const SEARCHED = 10_000

type Kind = 'Group' | 'Role' | 'User'
type Entity = { kind: Kind; id: string; name: string; nameKey: string; path: string }

const byName = (a: Entity, b: Entity) => (a.nameKey < b.nameKey ? -1 : 1)

/** What the ids of a kind begin with (IAM user guide, "IAM identifiers"). */
const BEGINNINGS: Readonly<Record<string, string>> = { Group: 'AGPA', Role: 'AROA', User: 'AIDA' }

type Wanted = { EntityFilter?: string; PolicyUsageFilter?: string; Marker?: string }

/** The ids of those who have a policy or are limited by it, after the marker. In the order of the indexes. */
async function holdersOf(store: Store, account: string, arn: string, wanted: Wanted, most: number): Promise<string[]> {
  const { EntityFilter, PolicyUsageFilter } = wanted
  const beginning = EntityFilter === undefined ? '' : BEGINNINGS[EntityFilter]
  // Policies are no principals.
  if (beginning === undefined) return []
  const { after = beginning } = pageOf(wanted)
  const end = `${beginning}\u0080`
  const attached = PolicyUsageFilter === 'PermissionsBoundary' ? '' : arn
  const limiting = PolicyUsageFilter === 'PermissionsPolicy' ? '' : arn
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT "principalId" AS "id" FROM "PolicyAttachment"
    WHERE "account" = ${account} AND "arn" = ${attached} AND "principalId" > ${after} AND "principalId" < ${end}
    UNION SELECT "userId" FROM "User"
    WHERE "account" = ${account} AND "boundaryArn" = ${limiting} AND "userId" > ${after} AND "userId" < ${end}
    UNION SELECT "roleId" FROM "Role"
    WHERE "account" = ${account} AND "boundaryArn" = ${limiting} AND "roleId" > ${after} AND "roleId" < ${end}
    ORDER BY "id" LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** The groups, roles and users with some ids, in the order of the ids. */
async function entitiesOf(store: Store, account: string, ids: readonly string[]): Promise<Entity[]> {
  const among = { in: [...ids] }
  const facts = { name: true, nameKey: true, path: true }
  const groups = await store.group.findMany({ where: { account, groupId: among }, select: { groupId: true, ...facts } })
  const roles = await store.role.findMany({ where: { account, roleId: among }, select: { roleId: true, ...facts } })
  const users = await store.user.findMany({ where: { account, userId: among }, select: { userId: true, ...facts } })
  const entities = [
    ...groups.map((row): Entity => ({ kind: 'Group', id: row.groupId, ...row })),
    ...roles.map((row): Entity => ({ kind: 'Role', id: row.roleId, ...row })),
    ...users.map((row): Entity => ({ kind: 'User', id: row.userId, ...row })),
  ]
  return entities.sort((a, b) => (a.id < b.id ? -1 : 1))
}
