import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { userHolder } from '../holders'
import { existingUserName, paging } from '../shapes'
import { inlinePolicyNames, policyNamesOutput } from './inline-policies'

/** Lists the names of the inline policies of an IAM user. */
export const ListUserPolicies = operation({
  action: 'iam:ListUserPolicies',
  access: 'List',
  summary: 'Lists the names of the inline policies of an IAM user.',

  input: record({ UserName: existingUserName, ...paging }),
  output: policyNamesOutput,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    return inlinePolicyNames(grant, await userHolder(grant))
  },
})
