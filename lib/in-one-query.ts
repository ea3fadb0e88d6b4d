import type { Store } from '@/lib/db/turn'

type Batch<Row> = { account: string; keys: Set<string>; rows: Promise<Row[]> }

/**
 * Returns a function that reads the rows of one key of an account. The calls that a transaction makes in one tick become
 * one query, as Prisma makes of `findUnique`: a page of users asks about each user in a call of its own.
 */
export function inOneQuery<Row>(
  read: (store: Store, account: string, keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): (store: Store, account: string, key: string) => Promise<Row[]> {
  const batches = new WeakMap<Store, Batch<Row>>()

  function begin(store: Store, account: string): Batch<Row> {
    const keys = new Set<string>()
    // Node runs what waits for the next tick once no promise is left to settle, so every call of this one has joined.
    const rows = new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      if (batches.get(store) === batch) batches.delete(store)
      return read(store, account, [...keys])
    })
    const batch = { account, keys, rows }
    batches.set(store, batch)
    return batch
  }

  return async (store, account, key) => {
    const open = batches.get(store)
    const { keys, rows } = open?.account === account ? open : begin(store, account)
    keys.add(key)
    return (await rows).filter((row) => keyOf(row) === key)
  }
}
