import type { Grant } from '@/lib/gate/grant'

type Store = Grant<unknown>['store']
type Batch<Row> = { principalIds: Set<string>; rows: Promise<Row[]> }

/**
 * Returns a function that reads the rows of one principal. The calls that a transaction makes in one tick become one
 * query, as Prisma makes of `findUnique`: a page of users asks about each user in a call of its own.
 */
export function inOneQuery<Row extends { principalId: string | null }>(
  read: (store: Store, account: string, principalIds: string[]) => Promise<Row[]>,
): (grant: Grant<unknown>, principalId: string) => Promise<Row[]> {
  // INVARIANT: a transaction is of one account, its caller's.
  const batches = new WeakMap<Store, Batch<Row>>()

  function begin({ store, account }: Grant<unknown>): Batch<Row> {
    const principalIds = new Set<string>()
    // Node runs what waits for the next tick once no promise is left to settle, so every call of this one has joined.
    const rows = new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      batches.delete(store)
      return read(store, account.id, [...principalIds])
    })
    const batch = { principalIds, rows }
    batches.set(store, batch)
    return batch
  }

  return async (grant, principalId) => {
    const { principalIds, rows } = batches.get(grant.store) ?? begin(grant)
    principalIds.add(principalId)
    return (await rows).filter((row) => row.principalId === principalId)
  }
}
