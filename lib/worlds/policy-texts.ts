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
  const there = await store.policyText.findMany({
    where: { digest: { in: [...wanted.keys()] } },
    select: { digest: true },
  })
  for (const row of there) wanted.delete(row.digest)
  if (wanted.size === 0) return
  await store.policyText.createMany({ data: Array.from(wanted, ([digest, document]) => ({ digest, document })) })
}
