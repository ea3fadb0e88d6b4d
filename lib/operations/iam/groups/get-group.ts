import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import type { User } from '@/lib/generated/sqlite/client'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, user } from '../shapes'
import { userFields } from '../users/user-fields'
import { group, groupFields, groupName, namedGroup } from './group-fields'

/** Returns a group and its members by name. */
export const GetGroup = operation({
  action: 'iam:GetGroup',
  access: 'Read',
  summary: 'Retrieves information about a user group, with its users.',

  input: record({ GroupName: groupName, ...paging }),
  output: record({ Group: group, Users: list(user), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run({ input, account, store }) {
    const { after = '', take } = pageOf(input)
    const found = await namedGroup(store, account.id, input.GroupName)
    const members = await membersAfter(store, found, after, take + 1)
    const { page, paging } = cut(members, take, ({ nameKey }) => nameKey)
    return { Group: groupFields(found), Users: page.map(userFields), ...paging }
  },
})

/** The first members of a group whose names follow `after`. A membership has the name, and an index by it (decision 0085). */
const membersAfter = (
  store: Store,
  { account, groupId }: { account: string; groupId: string },
  after: string,
  count: number,
) =>
  // "Cross" lets SQLite begin with the members.
  store.$queryRaw<User[]>`
    SELECT "User".* FROM "GroupMember" CROSS JOIN "User"
    WHERE "GroupMember"."account" = ${account} AND "GroupMember"."groupId" = ${groupId}
      AND "GroupMember"."nameKey" > ${after}
      AND "User"."account" = ${account} AND "User"."userId" = "GroupMember"."userId"
    ORDER BY "GroupMember"."nameKey" LIMIT ${count}`
