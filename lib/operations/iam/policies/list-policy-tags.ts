import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { arn, paging, tag } from '../shapes'
import { policyOf } from './managed-policy'

/** Lists the tags of a managed policy by key. */
export const ListPolicyTags = operation({
  action: 'iam:ListPolicyTags',
  access: 'List',
  summary: 'Lists the tags of a managed policy.',

  input: record({ PolicyArn: arn, ...paging }),
  output: record({ Tags: list(tag), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { input, account, store } = grant
    const { arn } = await policyOf(grant)
    const { after, take } = pageOf(input)
    const rows = await store.managedPolicyTag.findMany({
      where: { account: account.id, arn, ...(after !== undefined && { keyKey: { gt: after } }) },
      orderBy: { keyKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ keyKey }) => keyKey)
    return { Tags: page.map(({ key, value }) => ({ Key: key, Value: value })), ...paging }
  },
})
