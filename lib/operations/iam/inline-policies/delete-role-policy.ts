import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { roleHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { roleName } from '../roles/role-fields'
import { deleteInlinePolicy } from './inline-policies'

/** Removes an inline policy from a role. */
export const DeleteRolePolicy = operation({
  action: 'iam:DeleteRolePolicy',
  access: 'Permissions management',
  summary: 'Deletes an inline policy of a role.',

  input: record({ RoleName: roleName, PolicyName: policyName }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: async ({ RoleName }, names) => boundaryContext(await names.roleBoundary(RoleName)),

  async run(grant) {
    await deleteInlinePolicy(grant, await roleHolder(grant))
    return {}
  },
})
