import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { namedRole, roleKey, roleName } from '../roles/role-fields'

/** Takes the limit off a role. Where there is none, that is no error. */
export const DeleteRolePermissionsBoundary = operation({
  action: 'iam:DeleteRolePermissionsBoundary',
  access: 'Permissions management',
  summary: 'Removes the permissions boundary of a role.',

  input: record({ RoleName: roleName }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: async ({ RoleName }, names) => boundaryContext(await names.roleBoundary(RoleName)),

  async run({ input, account, store }) {
    const found = await namedRole(store, account.id, input.RoleName)
    await store.role.update({ where: roleKey(found), data: { boundaryArn: null } })
    return {}
  },
})
