import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { Caller } from './caller'

/** Leaves a text with the session of the caller, in place of the one before. A session that has ended keeps none. */
export async function leaveNote(caller: Caller, note: string): Promise<void> {
  const idHash = hashOf(caller)
  await inTransaction(NO_ACCOUNT, (store) => store.session.updateMany({ where: { idHash }, data: { note } }))
}

/** Takes the text away, and returns whether it was still there: of several that take it, the first gets it. */
export async function takeNote(caller: Caller, note: string): Promise<boolean> {
  const idHash = hashOf(caller)
  const { count } = await inTransaction(NO_ACCOUNT, (store) =>
    store.session.updateMany({ where: { idHash, note }, data: { note: null } }),
  )
  return count > 0
}

// Also of a user who has switched to a role: the page that follows is in the same session.
function hashOf({ sessionHash }: Caller): string {
  if (sessionHash !== undefined) return sessionHash
  throw new Error('Only a console session keeps notes.')
}
