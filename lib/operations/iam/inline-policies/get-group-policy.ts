import { operation } from '@/lib/gate/operation'
import { record, string } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { documentText } from '../policy-document'
import { inlinePolicy } from './inline-policies'

/** Tells of one inline policy of a user group, with its document. */
export const GetGroupPolicy = operation({
  action: 'iam:GetGroupPolicy',
  access: 'Read',
  summary: 'Retrieves an inline policy of a user group, with its document.',

  input: record({ GroupName: groupName, PolicyName: policyName }),
  output: record({ GroupName: string({}), PolicyName: string({}), PolicyDocument: documentText }),

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run(grant) {
    const holder = await groupHolder(grant)
    return { GroupName: holder.name, ...(await inlinePolicy(grant, holder)) }
  },
})
