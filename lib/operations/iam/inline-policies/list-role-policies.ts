import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { roleHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { paging } from '../shapes'
import { inlinePolicyNames, policyNamesOutput } from './inline-policies'

/** Lists the names of the inline policies of a role. */
export const ListRolePolicies = operation({
  action: 'iam:ListRolePolicies',
  access: 'List',
  summary: 'Lists the names of the inline policies of a role.',

  input: record({ RoleName: roleName, ...paging }),
  output: policyNamesOutput,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run(grant) {
    return inlinePolicyNames(grant, await roleHolder(grant))
  },
})
