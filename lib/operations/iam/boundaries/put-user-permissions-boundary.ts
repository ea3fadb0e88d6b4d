import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { attachablePolicy, boundaryContext } from '../boundary'
import { arn, userName } from '../shapes'
import { namedUser } from '../subject'

/** Limits an IAM user by a managed policy, in place of the one that did so before. Acts at once. */
export const PutUserPermissionsBoundary = operation({
  action: 'iam:PutUserPermissionsBoundary',
  access: 'Permissions management',
  summary: 'Sets the managed policy that limits what an IAM user may do.',

  input: record({ UserName: userName, PermissionsBoundary: arn }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: ({ PermissionsBoundary }) => boundaryContext(PermissionsBoundary),

  async run({ input, account, store }) {
    const { userId } = await namedUser(store, account.id, input.UserName)
    const boundaryArn = await attachablePolicy(store, account.id, input.PermissionsBoundary)
    await store.user.update({ where: { account_userId: { account: account.id, userId } }, data: { boundaryArn } })
    return {}
  },
})
