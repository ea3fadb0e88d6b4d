import type { Grant } from '@/lib/gate/grant'

/**
 * Ends a principal's console sessions, all but the one that asks: who proved himself with what has just changed must
 * prove himself anew.
 */
export async function endOtherSessions({ caller, store }: Grant<unknown>, principalId: string): Promise<void> {
  const { credential, account } = caller
  const own = credential.kind === 'session' ? credential.sessionHash : ''
  await store.session.deleteMany({ where: { account, principalId, idHash: { not: own } } })
  await store.challenge.deleteMany({ where: { account, principalId, idHash: { not: own } } })
}
