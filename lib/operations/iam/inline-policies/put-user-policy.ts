import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { policyDocument } from '../policy-document'
import { existingUserName } from '../shapes'
import { putInlinePolicy } from './inline-policies'

/** Embeds a policy in an IAM user, or replaces the one of that name. */
export const PutUserPolicy = operation({
  action: 'iam:PutUserPolicy',
  access: 'Permissions management',
  summary: 'Adds an inline policy to an IAM user, or replaces it.',

  input: record({ UserName: existingUserName, PolicyName: policyName, PolicyDocument: policyDocument }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: async ({ UserName }, names) => boundaryContext(await names.userBoundary(UserName)),

  async run(grant) {
    await putInlinePolicy(grant, await userHolder(grant))
    return {}
  },
})
