import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newUserId } from '@/lib/ids'
import { lockAccount } from '@/lib/row-locks'
import { userRow } from '@/lib/rows'
import { optional, record } from '@/lib/shape/shape'
import { attachablePolicy, boundaryContext, boundaryFields } from '../boundary'
import { arn, path, tagList, user, userName } from '../shapes'
import { acceptedTags, requestTags, tagRows } from '../tags/tag-rules'
import { demandFreeName } from './free-name'
import { userFields } from './user-fields'

/** IAM user guide, "IAM and AWS STS quotas". */
export const USERS_PER_ACCOUNT = 5_000

/** Creates a user, who can do nothing until a policy allows it. */
export const CreateUser = operation({
  action: 'iam:CreateUser',
  access: 'Write',
  summary: 'Creates an IAM user for the account.',

  input: record({
    Path: optional(path),
    UserName: userName,
    PermissionsBoundary: optional(arn),
    Tags: optional(tagList),
  }),
  output: record({ User: user }),

  resource: ({ Path, UserName }, _caller, names) => names.newUser(Path ?? '/', UserName),
  context: ({ PermissionsBoundary, Tags }) => ({ ...boundaryContext(PermissionsBoundary), ...requestTags(Tags) }),

  async run({ input, account, store, now, chance }) {
    const { UserName: name, Path = '/', PermissionsBoundary, Tags = [] } = input
    const tags = acceptedTags(Tags)
    await lockAccount(store, account.id)
    await demandFreeName(store, account.id, name, 'UserName')
    // No further than to the quota, which a database from elsewhere may exceed.
    if ((await store.user.count({ where: { account: account.id }, take: USERS_PER_ACCOUNT })) >= USERS_PER_ACCOUNT) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for UsersPerAccount: ${USERS_PER_ACCOUNT}`)
    }
    const boundaryArn =
      PermissionsBoundary === undefined ? null : await attachablePolicy(store, account.id, PermissionsBoundary)
    const created = await store.user.create({
      data: {
        ...userRow({ account: account.id, userId: newUserId(chance), name, path: Path, createdAt: now }),
        boundaryArn,
        tags: { create: tagRows(tags) },
      },
    })
    return { User: { ...userFields(created), ...boundaryFields(boundaryArn), ...(tags.length > 0 && { Tags: tags }) } }
  },
})
