import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { inOneQuery } from '../in-one-query'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { subjectOf } from '../subject'

const keysOf = inOneQuery((store, account, principalIds) =>
  store.accessKey.findMany({
    where: { account, principalId: { in: principalIds } },
    orderBy: [{ principalId: 'asc' }, { accessKeyId: 'asc' }],
    select: { principalId: true, accessKeyId: true, status: true, createdAt: true },
  }),
)

/** Lists the access keys of a user. Secrets are never returned. */
export const ListAccessKeys = operation({
  action: 'iam:ListAccessKeys',
  access: 'List',
  summary: 'Lists the access keys of an IAM user.',

  input: record({ UserName: optional(existingUserName), ...paging }),
  output: record({
    AccessKeyMetadata: list(
      record({ UserName: string({}), AccessKeyId: string({}), Status: string({}), CreateDate: timestamp }),
    ),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { after = '', take } = pageOf(grant.input)
    const { principalId, userName } = await subjectOf(grant)
    const keys = await keysOf(grant, principalId)
    const further = keys.filter(({ accessKeyId }) => accessKeyId > after)
    const { page, paging } = cut(further, take, ({ accessKeyId }) => accessKeyId)
    return {
      AccessKeyMetadata: page.map(({ accessKeyId, status, createdAt }) => ({
        UserName: userName ?? 'root',
        AccessKeyId: accessKeyId,
        Status: status,
        CreateDate: createdAt,
      })),
      ...paging,
    }
  },
})
