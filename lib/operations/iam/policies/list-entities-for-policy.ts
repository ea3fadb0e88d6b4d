import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
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
    const { EntityFilter, PathPrefix = '/' } = input
    const { after = '', take } = pageOf(input)
    const { arn } = await policyOf(grant)
    const entities = await entitiesWith(store, account.id, arn, input.PolicyUsageFilter)
    const rows = entities
      .filter(({ kind, path }) => (EntityFilter ?? kind) === kind && path.startsWith(PathPrefix))
      .map((entity) => ({ ...entity, key: `${entity.kind}/${entity.nameKey}` }))
      .filter(({ key }) => key > after)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const { page, paging } = cut(rows, take, ({ key }) => key)
    const isOf = (kind: Entity['kind']) => page.filter((entity) => entity.kind === kind)
    return {
      PolicyGroups: isOf('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: isOf('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: isOf('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...paging,
    }
  },
})

type Entity = { kind: 'Group' | 'Role' | 'User'; id: string; name: string; nameKey: string; path: string }

async function entitiesWith(store: Store, account: string, arn: string, usage: string | undefined): Promise<Entity[]> {
  const attached =
    usage === 'PermissionsBoundary' ? [] : await store.policyAttachment.findMany({ where: { account, arn } })
  const ids = { in: attached.map(({ principalId }) => principalId) }
  const boundaryArn = { in: usage === 'PermissionsPolicy' ? [] : [arn] }
  const groups = await store.group.findMany({ where: { account, groupId: ids } })
  // Read one at a time: only a plain list of ids may have any length.
  const roles = [
    ...(await store.role.findMany({ where: { account, roleId: ids } })),
    ...(await store.role.findMany({ where: { account, boundaryArn } })),
  ]
  const users = [
    ...(await store.user.findMany({ where: { account, userId: ids } })),
    ...(await store.user.findMany({ where: { account, boundaryArn } })),
  ]
  const entities = [
    ...groups.map((row): Entity => ({ kind: 'Group', id: row.groupId, ...row })),
    ...roles.map((row): Entity => ({ kind: 'Role', id: row.roleId, ...row })),
    ...users.map((row): Entity => ({ kind: 'User', id: row.userId, ...row })),
  ]
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()]
}
