import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { existingUserName, tagKeyList } from '../shapes'
import { namedUser } from '../subject'

/** Removes tags from a user. A key that is not there is no error. */
export const UntagUser = operation({
  action: 'iam:UntagUser',
  access: 'Tagging',
  summary: 'Removes tags from an IAM user.',

  input: record({ UserName: existingUserName, TagKeys: tagKeyList }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),

  async run({ input, account, store }) {
    const { userId } = await namedUser(store, account.id, input.UserName)
    const keys = input.TagKeys.map((key) => key.toLowerCase())
    await store.userTag.deleteMany({ where: { account: account.id, userId, keyKey: { in: keys } } })
    return {}
  },
})
