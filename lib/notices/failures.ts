import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { type Deed, tell } from './tell'

/** So many wrong passwords or codes within so many seconds are told of, once. */
const TOLD_AT = 5
const WINDOW_SECONDS = 10 * 60

/** Whose password or code was given wrongly. */
export type Failure = { principal: { id: string; arn: string } | undefined; kind: 'password' | 'code' }

// A name that nobody has is counted like any other, and told to nobody: it must not take less time (S-43).
const NOBODY = { id: '', arn: '' }

/**
 * Counts a wrong password or code, and tells the person at the fifth within ten minutes: one notice, not one for each.
 * Belongs in the transaction of its record. A clock that was set back begins anew.
 */
export async function countFailure(store: Store, deed: Deed, failure: Failure): Promise<void> {
  const { account, at } = deed
  const { principal = NOBODY, kind } = failure
  const principalId = principal.id
  const where = { account_principalId_kind: { account, principalId, kind } }
  const found = await store.failureCount.findUnique({ where })
  const goesOn = found !== null && found.since <= at && at < later(found.since, WINDOW_SECONDS)
  const count = goesOn ? { since: found.since, failures: found.failures + 1 } : { since: at, failures: 1 }
  await store.failureCount.upsert({ where, create: { account, principalId, kind, ...count }, update: count })
  if (count.failures !== TOLD_AT || principal === NOBODY) return
  await tell(store, deed, { principalId, principalArn: principal.arn, kind: `${kind}-failures`, subject: '' })
}
