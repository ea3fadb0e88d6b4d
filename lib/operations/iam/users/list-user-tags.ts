import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging, tag } from '../shapes'
import { namedUser } from '../subject'

/** Lists the tags of a user by key. */
export const ListUserTags = operation({
  action: 'iam:ListUserTags',
  access: 'List',
  summary: 'Lists the tags of an IAM user.',

  input: record({ UserName: existingUserName, ...paging }),
  output: record({ Tags: list(tag), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run({ input, account, store }) {
    const { userId } = await namedUser(store, account.id, input.UserName)
    const { after, take } = pageOf(input)
    const rows = await store.userTag.findMany({
      where: { account: account.id, userId, ...(after !== undefined && { keyKey: { gt: after } }) },
      orderBy: { keyKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ keyKey }) => keyKey)
    return { Tags: page.map(({ key, value }) => ({ Key: key, Value: value })), ...paging }
  },
})
