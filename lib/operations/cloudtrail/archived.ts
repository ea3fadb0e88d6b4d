import type { Store } from '@/lib/db/store'

/**
 * When the newest of the account's archived events happened, for an output; nothing if none are archived. An archived
 * event has left the database for a file of the operator's (docs/decisions/0050).
 */
export async function archivedUntil(store: Store, account: string): Promise<{ ArchivedUntil?: Date }> {
  const cut = await store.auditCut.findUnique({ where: { account }, select: { at: true } })
  return cut ? { ArchivedUntil: cut.at } : {}
}
