import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { roleHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { policyDocument } from '../policy-document'
import { roleName } from '../roles/role-fields'
import { putInlinePolicy } from './inline-policies'

/** Embeds a policy in a role, or replaces the one of that name. */
export const PutRolePolicy = operation({
  action: 'iam:PutRolePolicy',
  access: 'Permissions management',
  summary: 'Adds an inline policy to a role, or replaces it.',

  input: record({ RoleName: roleName, PolicyName: policyName, PolicyDocument: policyDocument }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: async ({ RoleName }, names) => boundaryContext(await names.roleBoundary(RoleName)),

  async run(grant) {
    await putInlinePolicy(grant, await roleHolder(grant))
    return {}
  },
})
