import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { paging } from '../shapes'
import { inlinePolicyNames, policyNamesOutput } from './inline-policies'

/** Lists the names of the inline policies of a user group. */
export const ListGroupPolicies = operation({
  action: 'iam:ListGroupPolicies',
  access: 'List',
  summary: 'Lists the names of the inline policies of a user group.',

  input: record({ GroupName: groupName, ...paging }),
  output: policyNamesOutput,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run(grant) {
    return inlinePolicyNames(grant, await groupHolder(grant))
  },
})
