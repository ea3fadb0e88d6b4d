import { insertRows } from '@/lib/db/insert'
import { join } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { digest } from '@/lib/ids'

/** Stores the texts of the built-in policies by their digests, because traces look them up that way. */
export function ensureBuiltInTexts(store: Store): Promise<void> {
  return keepTexts(
    store,
    [...BUILT_IN_POLICIES.values()].map(({ document }) => document),
  )
}

/**
 * Stores those texts that are not stored yet, by their digests. Texts are never deleted, because old traces show them.
 */
export async function keepTexts(store: Store, documents: readonly string[]): Promise<void> {
  const wanted = new Map(documents.map((document) => [digest(document), document]))
  if (wanted.size === 0) return
  const there = await store.$queryRaw<{ digest: string }[]>`
    SELECT "digest" FROM "PolicyText" WHERE "digest" IN (${join([...wanted.keys()])})`
  for (const row of there) wanted.delete(row.digest)
  await insertRows(
    store,
    'PolicyText',
    Array.from(wanted, ([digest, document]) => ({ digest, document })),
  )
}
