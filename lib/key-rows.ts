import { type AccessKey, Prisma } from '@/lib/generated/sqlite/client'
import { inOneQuery } from '@/lib/in-one-query'

type ListedKey = Pick<AccessKey, 'principalId' | 'accessKeyId' | 'status' | 'createdAt'>

/** The access keys of a principal, by their ids. */
export const keysOf = inOneQuery<ListedKey>(
  (store, account, principalIds) => store.$queryRaw`
    SELECT "principalId", "accessKeyId", "status", "createdAt" FROM "AccessKey"
    WHERE "account" = ${account} AND "principalId" IN (${Prisma.join(principalIds)})
    ORDER BY "principalId", "accessKeyId"`,
  ({ principalId }) => principalId,
)
