import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder } from '../holders'
import { arn } from '../shapes'
import { attachPolicy } from './attachments'

/** Attaches a managed policy to a user group. Doing so twice is no error. */
export const AttachGroupPolicy = operation({
  action: 'iam:AttachGroupPolicy',
  access: 'Permissions management',
  summary: 'Attaches a managed policy to a user group.',

  input: record({ GroupName: groupName, PolicyArn: arn }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),
  context: ({ PolicyArn }) => ({ 'iam:PolicyARN': PolicyArn }),

  async run(grant) {
    await attachPolicy(grant, await groupHolder(grant))
    return {}
  },
})
