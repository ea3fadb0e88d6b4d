import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { type Deed, tell } from './tell'

/** A person is told, once, about this many wrong passwords or codes within this many seconds. */
const TOLD_AT = 5
const WINDOW_SECONDS = 10 * 60

/** The person whose password or code was wrong. */
export type Failure = { principal: { id: string; arn: string } | undefined; kind: 'password' | 'code' }

// A name that no user has is counted too, although nobody is told. Not counting would take less time and so reveal it
// (S-43).
const NOBODY = { id: '', arn: '' }

/**
 * Counts a wrong password or code. At the fifth within ten minutes it writes one notice to the person. Call it in the
 * transaction that writes the audit record. When the clock is set back, counting starts again.
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
