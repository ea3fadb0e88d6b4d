import { operation } from '@/lib/gate/operation'
import { record, string } from '@/lib/shape/shape'
import { userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { documentText } from '../policy-document'
import { existingUserName } from '../shapes'
import { inlinePolicy } from './inline-policies'

/** Tells of one inline policy of an IAM user, with its document. */
export const GetUserPolicy = operation({
  action: 'iam:GetUserPolicy',
  access: 'Read',
  summary: 'Retrieves an inline policy of an IAM user, with its document.',

  input: record({ UserName: existingUserName, PolicyName: policyName }),
  output: record({ UserName: string({}), PolicyName: string({}), PolicyDocument: documentText }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const holder = await userHolder(grant)
    return { UserName: holder.name, ...(await inlinePolicy(grant, holder)) }
  },
})
