import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { pageOf } from '../paging'
import { paging } from '../shapes'

/** Lists the alias of the account, of which there is at most one. */
export const ListAccountAliases = operation({
  action: 'iam:ListAccountAliases',
  access: 'List',
  summary: 'Lists the alias of the account.',

  input: record(paging),
  output: record({ AccountAliases: list(string({})), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: () => '*',

  async run({ input, account }) {
    // There is only one page, so no marker is valid.
    pageOf(input)
    return { AccountAliases: account.alias === null ? [] : [account.alias], IsTruncated: false }
  },
})
