import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { userHolder } from '../holders'
import { arn, userName } from '../shapes'
import { attachPolicy } from './attachments'

/** Attaches a managed policy to an IAM user. Doing so twice is no error. */
export const AttachUserPolicy = operation({
  action: 'iam:AttachUserPolicy',
  access: 'Permissions management',
  summary: 'Attaches a managed policy to an IAM user.',

  input: record({ UserName: userName, PolicyArn: arn }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: async ({ UserName, PolicyArn }, names) => ({
    'iam:PolicyARN': PolicyArn,
    ...boundaryContext(await names.userBoundary(UserName)),
  }),

  async run(grant) {
    await attachPolicy(grant, await userHolder(grant))
    return {}
  },
})
