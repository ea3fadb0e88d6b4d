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
  const earliest = later(at, -WINDOW_SECONDS)
  // One statement counts and tells the count, so of any number of simultaneous failures one is the fifth.
  const [count] = await store.$queryRaw<{ failures: number }[]>`
    INSERT INTO "FailureCount" AS "known" ("account", "principalId", "kind", "since", "failures")
    VALUES (${account}, ${principalId}, ${kind}, ${at}, 1)
    ON CONFLICT ("account", "principalId", "kind") DO UPDATE SET
      "since" = CASE WHEN "known"."since" > ${earliest} AND "known"."since" <= ${at}
        THEN "known"."since" ELSE "excluded"."since" END,
      "failures" = CASE WHEN "known"."since" > ${earliest} AND "known"."since" <= ${at}
        THEN "known"."failures" + 1 ELSE 1 END
    RETURNING "failures"`
  if (count?.failures !== TOLD_AT || principal === NOBODY) return
  await tell(store, deed, { principalId, principalArn: principal.arn, kind: `${kind}-failures`, subject: '' })
}
