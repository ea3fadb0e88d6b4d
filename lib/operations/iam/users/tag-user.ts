import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { existingUserName, tagList } from '../shapes'
import { namedUser } from '../subject'
import { acceptedTags, demandTagQuota, requestTags, tagRows } from '../tags'

/** Sets tags on a user. The console keeps descriptions of access keys here, under the key's id, as AWS's does. */
export const TagUser = operation({
  action: 'iam:TagUser',
  access: 'Tagging',
  summary: 'Adds tags to an IAM user, or changes their values.',

  input: record({ UserName: existingUserName, Tags: tagList }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: ({ Tags }) => requestTags(Tags),

  async run({ input, account, store }) {
    const { userId } = await namedUser(store, account.id, input.UserName)
    for (const { keyKey, ...tag } of tagRows(acceptedTags(input.Tags))) {
      const id = { account: account.id, userId, keyKey }
      await store.userTag.upsert({ where: { account_userId_keyKey: id }, create: { ...id, ...tag }, update: tag })
    }
    demandTagQuota(await store.userTag.count({ where: { account: account.id, userId } }))
    return {}
  },
})
