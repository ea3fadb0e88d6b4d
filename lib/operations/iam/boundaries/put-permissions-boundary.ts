import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { attachablePolicy, boundaryContext } from '../boundary'
import { type LimitedHolderKind, roleHolder, userHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { arn, userName } from '../shapes'

export const PutUserPermissionsBoundary = operation({
  action: 'iam:PutUserPermissionsBoundary',
  summary: 'Sets the managed policy that limits what an IAM user may do.',
  input: record({ UserName: userName, PermissionsBoundary: arn }),
  ...limiting(userHolder),
})

export const PutRolePermissionsBoundary = operation({
  action: 'iam:PutRolePermissionsBoundary',
  summary: 'Sets the managed policy that limits what a role may do.',
  input: record({ RoleName: roleName, PermissionsBoundary: arn }),
  ...limiting(roleHolder),
})

type Boundary = { PermissionsBoundary: string }

/** Replaces the holder's boundary, with immediate effect. Throws NoSuchEntity, InvalidInput. */
function limiting<Named>(holder: LimitedHolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    // The requested boundary, not the one that the holder has now.
    context: ({ PermissionsBoundary }: Boundary) => boundaryContext(PermissionsBoundary),
    async run(grant: Grant<Named & Boundary>) {
      const found = await holder.findLocked(grant)
      const boundaryArn = await attachablePolicy(grant.store, found.account, grant.input.PermissionsBoundary)
      await holder.limit(grant, found, boundaryArn)
      return {}
    },
  } as const
}
