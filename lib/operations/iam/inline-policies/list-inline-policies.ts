import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type HolderKind, roleHolder, userHolder } from '../holders'
import { cut, pageOf } from '../paging'
import { roleName } from '../roles/role-fields'
import { existingUserName, paging } from '../shapes'

const output = record({
  PolicyNames: list(string({})),
  IsTruncated: boolean,
  Marker: optional(string({})),
})

export const ListUserPolicies = operation({
  action: 'iam:ListUserPolicies',
  summary: 'Lists the names of the inline policies of an IAM user.',
  input: record({ UserName: existingUserName, ...paging }),
  ...listingOf(userHolder),
})

export const ListGroupPolicies = operation({
  action: 'iam:ListGroupPolicies',
  summary: 'Lists the names of the inline policies of a user group.',
  input: record({ GroupName: groupName, ...paging }),
  ...listingOf(groupHolder),
})

export const ListRolePolicies = operation({
  action: 'iam:ListRolePolicies',
  summary: 'Lists the names of the inline policies of a role.',
  input: record({ RoleName: roleName, ...paging }),
  ...listingOf(roleHolder),
})

function listingOf<Named>(holder: HolderKind<Named>) {
  return {
    access: 'List',
    output,
    resource: holder.resource,
    async run(grant: Grant<Named & { Marker?: string; MaxItems?: number }>) {
      const { account, principalId } = await holder.find(grant)
      const { after = '', take } = pageOf(grant.input)
      const rows = await grant.store.inlinePolicy.findMany({
        where: { account, principalId, name: { gt: after } },
        orderBy: { name: 'asc' },
        take: take + 1,
      })
      const { page, paging } = cut(rows, take, ({ name }) => name)
      return { PolicyNames: page.map(({ name }) => name), ...paging }
    },
  } as const
}
