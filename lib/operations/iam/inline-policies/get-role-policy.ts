import { operation } from '@/lib/gate/operation'
import { record, string } from '@/lib/shape/shape'
import { roleHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { documentText } from '../policy-document'
import { roleName } from '../roles/role-fields'
import { inlinePolicy } from './inline-policies'

/** Tells of one inline policy of a role, with its document. */
export const GetRolePolicy = operation({
  action: 'iam:GetRolePolicy',
  access: 'Read',
  summary: 'Retrieves an inline policy of a role, with its document.',

  input: record({ RoleName: roleName, PolicyName: policyName }),
  output: record({ RoleName: string({}), PolicyName: string({}), PolicyDocument: documentText }),

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run(grant) {
    const holder = await roleHolder(grant)
    return { RoleName: holder.name, ...(await inlinePolicy(grant, holder)) }
  },
})
