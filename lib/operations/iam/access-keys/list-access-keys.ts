import { operation } from '@/lib/gate/operation'
import { keysOf } from '@/lib/key-rows'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { subjectOf } from '../subject'

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
    const keys = await keysOf(grant.store, grant.account.id, principalId)
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
