import type { Store } from '@/lib/db/turn'
import { Prisma, type User } from '@/lib/generated/sqlite/client'
import { inOneQuery } from '@/lib/in-one-query'

// By a statement of our own, because most calls look a user up by its name, to decide and to act (decision 0059).
const usersNamed = inOneQuery<User>(
  (store, account, nameKeys) => store.$queryRaw`
    SELECT * FROM "User" WHERE "account" = ${account} AND "nameKey" IN (${Prisma.join(nameKeys)})`,
  ({ nameKey }) => nameKey,
)

/** Returns the user of an account with a name, in whatever case; undefined without one. */
export async function userByName(store: Store, account: string, name: string): Promise<User | undefined> {
  const [user] = await usersNamed(store, account, name.toLowerCase())
  return user
}

/** The users of an account with some ids. */
export async function usersById(store: Store, account: string, userIds: readonly string[]): Promise<User[]> {
  if (userIds.length === 0) return []
  return store.$queryRaw<User[]>`
    SELECT * FROM "User" WHERE "account" = ${account} AND "userId" IN (${Prisma.join([...userIds])})`
}

/** The tags of a user, by their keys. */
export const tagsOfUser = (store: Store, account: string, userId: string) =>
  store.$queryRaw<{ key: string; value: string }[]>`
    SELECT "key", "value" FROM "UserTag" WHERE "account" = ${account} AND "userId" = ${userId} ORDER BY "keyKey"`
