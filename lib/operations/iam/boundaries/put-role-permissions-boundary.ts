import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { attachablePolicy, boundaryContext } from '../boundary'
import { namedRole, roleKey, roleName } from '../roles/role-fields'
import { arn } from '../shapes'

/** Limits a role by a managed policy, in place of the one that did so before. Acts at once. */
export const PutRolePermissionsBoundary = operation({
  action: 'iam:PutRolePermissionsBoundary',
  access: 'Permissions management',
  summary: 'Sets the managed policy that limits what a role may do.',

  input: record({ RoleName: roleName, PermissionsBoundary: arn }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: ({ PermissionsBoundary }) => boundaryContext(PermissionsBoundary),

  async run({ input, account, store }) {
    const found = await namedRole(store, account.id, input.RoleName)
    const boundaryArn = await attachablePolicy(store, account.id, input.PermissionsBoundary)
    await store.role.update({ where: roleKey(found), data: { boundaryArn } })
    return {}
  },
})
