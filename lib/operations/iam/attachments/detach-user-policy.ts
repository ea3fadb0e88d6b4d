import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { userHolder } from '../holders'
import { arn, userName } from '../shapes'
import { detachPolicy } from './attachments'

/** Detaches a managed policy from an IAM user. */
export const DetachUserPolicy = operation({
  action: 'iam:DetachUserPolicy',
  access: 'Permissions management',
  summary: 'Removes a managed policy from an IAM user.',

  input: record({ UserName: userName, PolicyArn: arn }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: async ({ UserName, PolicyArn }, names) => ({
    'iam:PolicyARN': PolicyArn,
    ...boundaryContext(await names.userBoundary(UserName)),
  }),

  async run(grant) {
    await detachPolicy(grant, await userHolder(grant))
    return {}
  },
})
