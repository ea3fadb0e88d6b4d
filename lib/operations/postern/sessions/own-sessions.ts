import { isOver } from '@/lib/auth/session-life'
import type { Grant } from '@/lib/gate/grant'
import { digest } from '@/lib/ids'
import { string } from '@/lib/shape/shape'

export const sessionId = string({ min: 32, max: 32, pattern: '[0-9a-f]+' })

/** The public id of a session: a hash of its key in the database, from which the key cannot be computed. */
export const idOf = ({ idHash }: { idHash: string }) => digest(`session ${idHash}`).slice(0, 32)

/** The caller's sessions that have not ended, the last seen first. */
export async function ownSessions({ caller, account, store, now, rules }: Grant<unknown>) {
  const rows = await store.session.findMany({
    where: { account: account.id, principalId: caller.principal.id },
    orderBy: [{ lastSeenAt: 'desc' }, { issuedAt: 'desc' }],
  })
  return rows.filter((row) => !isOver(row, now, rules.sessionIdleMinutes))
}
