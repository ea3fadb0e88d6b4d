import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { attachedPolicies, attachedPoliciesInput, attachedPoliciesOutput } from './attachments'

/** Lists the managed policies that are attached to a user group by ARN. */
export const ListAttachedGroupPolicies = operation({
  action: 'iam:ListAttachedGroupPolicies',
  access: 'List',
  summary: 'Lists the managed policies that are attached to a user group.',

  input: record({ GroupName: groupName, ...attachedPoliciesInput }),
  output: attachedPoliciesOutput,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run(grant) {
    return attachedPolicies(grant, await groupHolder(grant))
  },
})
