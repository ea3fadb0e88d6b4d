import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { policyDocument } from '../policy-document'
import { putInlinePolicy } from './inline-policies'

/** Embeds a policy in a user group, or replaces the one of that name. */
export const PutGroupPolicy = operation({
  action: 'iam:PutGroupPolicy',
  access: 'Permissions management',
  summary: 'Adds an inline policy to a user group, or replaces it.',

  input: record({ GroupName: groupName, PolicyName: policyName, PolicyDocument: policyDocument }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run(grant) {
    await putInlinePolicy(grant, await groupHolder(grant))
    return {}
  },
})
