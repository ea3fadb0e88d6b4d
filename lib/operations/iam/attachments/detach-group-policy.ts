import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { arn } from '../shapes'
import { detachPolicy } from './attachments'

/** Detaches a managed policy from a user group. */
export const DetachGroupPolicy = operation({
  action: 'iam:DetachGroupPolicy',
  access: 'Permissions management',
  summary: 'Removes a managed policy from a user group.',

  input: record({ GroupName: groupName, PolicyArn: arn }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),
  context: ({ PolicyArn }) => ({ 'iam:PolicyARN': PolicyArn }),

  async run(grant) {
    await detachPolicy(grant, await groupHolder(grant))
    return {}
  },
})
