import type { Grant } from '@/lib/gate/grant'

/**
 * Ends a principal's console sessions except the calling one: sessions opened with the old credentials must sign in
 * again.
 */
export async function endOtherSessions({ caller, store }: Grant<unknown>, principalId: string): Promise<void> {
  const { credential, account } = caller
  const own = credential.kind === 'session' ? credential.sessionHash : ''
  await store.session.deleteMany({ where: { account, principalId, idHash: { not: own } } })
  await store.challenge.deleteMany({ where: { account, principalId, idHash: { not: own } } })
}
