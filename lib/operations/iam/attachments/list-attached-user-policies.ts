import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { userHolder } from '../holders'
import { userName } from '../shapes'
import { attachedPolicies, attachedPoliciesInput, attachedPoliciesOutput } from './attachments'

/** Lists the managed policies that are attached to an IAM user by ARN. */
export const ListAttachedUserPolicies = operation({
  action: 'iam:ListAttachedUserPolicies',
  access: 'List',
  summary: 'Lists the managed policies that are attached to an IAM user.',

  input: record({ UserName: userName, ...attachedPoliciesInput }),
  output: attachedPoliciesOutput,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    return attachedPolicies(grant, await userHolder(grant))
  },
})
