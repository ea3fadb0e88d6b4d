import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { keyIdOf, type SealKeys, seal, sealKeys, unseal } from '@/lib/seal'
import { forEachPage, type SealedValue } from './columns'

/** A page that was sealed again and committed: its table, the number of values, and those that no key opens. */
export type Resealed = { table: string; count: number; closed: string[] }

/**
 * Seals every secret again with the first of the keys, one page per transaction. Values that already use that key are
 * left alone, so an interrupted run can simply be repeated. A server that knows both keys may run meanwhile.
 */
export function resealAll(
  kept: (page: Resealed) => void,
  { keys = sealKeys(), page = 500 }: { keys?: SealKeys; page?: number } = {},
): Promise<void> {
  return forEachPage(inTransaction, page, (table, values, store) => reseal(table, values, store, keys), kept)
}

async function reseal(table: string, values: readonly SealedValue<unknown>[], store: Store, keys: SealKeys) {
  const result: Resealed = { table, count: 0, closed: [] }
  for (const value of values) {
    if (keyIdOf(value.sealed) === keys[0]?.id) continue
    const secret = open(value, keys)
    if (secret) await value.replace(store, seal(secret, value.place, keys))
    if (secret) result.count += 1
    else result.closed.push(value.place)
  }
  return result
}

function open({ sealed, place }: SealedValue<unknown>, keys: SealKeys): Buffer | undefined {
  try {
    return unseal(sealed, place, keys)
  } catch {
    return undefined
  }
}

const NOTE = 'server-seal-key'

/** Stores the id of the key that the starting server will seal with. */
export async function noteServerKey(): Promise<void> {
  const value = sealKeys()[0]?.id ?? ''
  await inTransaction(NO_ACCOUNT, (store) =>
    store.setting.upsert({ where: { key: NOTE }, create: { key: NOTE, value }, update: { value } }),
  )
}

/** Returns the id of the key that the most recently started server seals with. */
export async function serverKey(): Promise<string | undefined> {
  return (await inTransaction(NO_ACCOUNT, (store) => store.setting.findUnique({ where: { key: NOTE } })))?.value
}
