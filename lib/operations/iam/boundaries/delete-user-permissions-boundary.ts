import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { userName } from '../shapes'
import { namedUser } from '../subject'

/** Takes the limit off an IAM user. Where there is none, that is no error. */
export const DeleteUserPermissionsBoundary = operation({
  action: 'iam:DeleteUserPermissionsBoundary',
  access: 'Permissions management',
  summary: 'Removes the permissions boundary of an IAM user.',

  input: record({ UserName: userName }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: async ({ UserName }, names) => boundaryContext(await names.userBoundary(UserName)),

  async run({ input, account, store }) {
    const { userId } = await namedUser(store, account.id, input.UserName)
    await store.user.update({ where: { account_userId: { account: account.id, userId } }, data: { boundaryArn: null } })
    return {}
  },
})
