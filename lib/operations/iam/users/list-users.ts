import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging, pathPrefix, user } from '../shapes'
import { userFields } from './user-fields'

/** Lists the users of the account by name, or with a prefix by path and name, without the root user. */
export const ListUsers = operation({
  action: 'iam:ListUsers',
  access: 'List',
  summary: 'Lists the IAM users whose path begins with the given prefix.',

  input: record({ PathPrefix: optional(pathPrefix), ...paging }),
  output: record({ Users: list(user), IsTruncated: boolean, Marker: optional(string({})) }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:user/`,

  async run({ input, account, store }) {
    const { PathPrefix = '/' } = input
    const { after = '', take } = pageOf(input)
    // Every path begins with a slash.
    const isByPath = PathPrefix !== '/'
    const [path = '', name = ''] = after.split(' ')
    const rows = await store.user.findMany({
      where: isByPath
        ? { account: account.id, AND: [{ path: beginningWith(PathPrefix) }, behind(path, name)] }
        : { account: account.id, nameKey: { gt: after } },
      // By path first where paths are searched: an index has that order, so no page reads more than its rows.
      orderBy: isByPath ? [{ path: 'asc' }, { nameKey: 'asc' }] : { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ path, nameKey }) => (isByPath ? `${path} ${nameKey}` : nameKey))
    return { Users: page.map(userFields), ...paging }
  },
})

/** The condition for users behind one in the order of paths and names. Neither contains a space. */
const behind = (path: string, nameKey: string) => ({
  path: { gte: path },
  OR: [{ path: { gt: path } }, { nameKey: { gt: nameKey } }],
})
