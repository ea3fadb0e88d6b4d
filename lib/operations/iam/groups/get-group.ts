import { sql } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
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
    const key = { account: account.id, groupId: found.groupId }
    const members = await firstMembers(store, key, after, take + 1)
    const users = await store.user.findMany({
      where: {
        ...{ account: account.id, nameKey: { gt: after } },
        ...(members ? { userId: { in: members } } : { groups: { some: { groupId: key.groupId } } }),
      },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(users, take, ({ nameKey }) => nameKey)
    return { Group: groupFields(found), Users: page.map(userFields), ...paging }
  },
})

const FEW = 1_000

/**
 * The ids of the members whose names follow `after`, as many as are asked for, if the group is small: else the database would
 * read users by their names until a page is full, which in a small group is every user of the account.
 */
async function firstMembers(
  store: Store,
  { account, groupId }: { account: string; groupId: string },
  after: string,
  count: number,
) {
  const ofGroup = sql`"GroupMember"."account" = ${account} AND "GroupMember"."groupId" = ${groupId}`
  const [found] = await store.$queryRaw<{ members: bigint }[]>`
    SELECT count(*) AS "members" FROM (SELECT 1 FROM "GroupMember" WHERE ${ofGroup} LIMIT ${FEW + 1}) AS "some"`
  if (found === undefined || found.members > FEW) return undefined
  // "Cross" lets SQLite begin with the members.
  const rows = await store.$queryRaw<{ userId: string }[]>`
    SELECT "User"."userId" FROM "GroupMember" CROSS JOIN "User"
    WHERE ${ofGroup} AND "User"."account" = ${account} AND "User"."userId" = "GroupMember"."userId"
      AND "User"."nameKey" > ${after}
    ORDER BY "User"."nameKey" LIMIT ${count}`
  return rows.map(({ userId }) => userId)
}
