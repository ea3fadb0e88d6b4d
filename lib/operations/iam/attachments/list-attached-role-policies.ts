import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { roleHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { attachedPolicies, attachedPoliciesInput, attachedPoliciesOutput } from './attachments'

/** Lists the managed policies that are attached to a role by ARN. */
export const ListAttachedRolePolicies = operation({
  action: 'iam:ListAttachedRolePolicies',
  access: 'List',
  summary: 'Lists the managed policies that are attached to a role.',

  input: record({ RoleName: roleName, ...attachedPoliciesInput }),
  output: attachedPoliciesOutput,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run(grant) {
    return attachedPolicies(grant, await roleHolder(grant))
  },
})
