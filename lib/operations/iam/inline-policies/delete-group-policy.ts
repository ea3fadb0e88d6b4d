import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { deleteInlinePolicy } from './inline-policies'

/** Removes an inline policy from a user group. */
export const DeleteGroupPolicy = operation({
  action: 'iam:DeleteGroupPolicy',
  access: 'Permissions management',
  summary: 'Deletes an inline policy of a user group.',

  input: record({ GroupName: groupName, PolicyName: policyName }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run(grant) {
    await deleteInlinePolicy(grant, await groupHolder(grant))
    return {}
  },
})
