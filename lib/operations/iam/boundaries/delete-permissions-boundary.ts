import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { type LimitedHolderKind, roleHolder, userHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { userName } from '../shapes'

export const DeleteUserPermissionsBoundary = operation({
  action: 'iam:DeleteUserPermissionsBoundary',
  summary: 'Removes the permissions boundary of an IAM user.',
  input: record({ UserName: userName }),
  ...freeing(userHolder),
})

export const DeleteRolePermissionsBoundary = operation({
  action: 'iam:DeleteRolePermissionsBoundary',
  summary: 'Removes the permissions boundary of a role.',
  input: record({ RoleName: roleName }),
  ...freeing(roleHolder),
})

/** A holder without a boundary is not an error. Throws NoSuchEntity. */
function freeing<Named>(holder: LimitedHolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    context: holder.boundary,
    async run(grant: Grant<Named>) {
      await holder.limit(grant, await holder.find(grant), null)
      return {}
    },
  } as const
}
