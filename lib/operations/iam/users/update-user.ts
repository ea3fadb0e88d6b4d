import { operation } from '@/lib/gate/operation'
import { lockAccount } from '@/lib/row-locks'
import { nothing, optional, record } from '@/lib/shape/shape'
import { existingUserName, path, userName } from '../shapes'
import { namedUser } from '../subject'
import { demandFreeName } from './free-name'

/** Renames or moves a user. The user keeps everything, and its sessions continue under the new ARN. */
export const UpdateUser = operation({
  action: 'iam:UpdateUser',
  access: 'Write',
  summary: 'Updates the name or the path of an IAM user.',

  input: record({ UserName: existingUserName, NewPath: optional(path), NewUserName: optional(userName) }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  // The caller must be allowed the action on the new ARN as well (API reference, "UpdateUser").
  further: async ({ UserName, NewPath, NewUserName }, _caller, names) =>
    NewPath === undefined && NewUserName === undefined
      ? []
      : [{ resource: await names.movedUser(UserName, NewPath, NewUserName) }],

  async run({ input, account, store }) {
    const { NewPath: path, NewUserName: name } = input
    if (name !== undefined) await lockAccount(store, account.id)
    const { userId, nameKey } = await namedUser(store, account.id, input.UserName)
    // Changing the case of a user's own name is no conflict.
    if (name !== undefined && name.toLowerCase() !== nameKey) {
      await demandFreeName(store, account.id, name, 'NewUserName')
    }
    await store.user.update({
      where: { account_userId: { account: account.id, userId } },
      data: { path, ...(name !== undefined && { name, nameKey: name.toLowerCase() }) },
    })
    return {}
  },
})
