import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { existingUserName } from '../shapes'
import { deleteInlinePolicy } from './inline-policies'

/** Removes an inline policy from an IAM user. */
export const DeleteUserPolicy = operation({
  action: 'iam:DeleteUserPolicy',
  access: 'Permissions management',
  summary: 'Deletes an inline policy of an IAM user.',

  input: record({ UserName: existingUserName, PolicyName: policyName }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: async ({ UserName }, names) => boundaryContext(await names.userBoundary(UserName)),

  async run(grant) {
    await deleteInlinePolicy(grant, await userHolder(grant))
    return {}
  },
})
