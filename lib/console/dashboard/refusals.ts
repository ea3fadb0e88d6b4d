import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { type Answer, askAs } from '../ask'
import { type EventFilter, eventView, filterInput } from '../event-history'

const texts = dashboardTexts.refusals

/** As many as one call returns. */
const MOST_READ = 1_000

/** The events that the panel counts, as the address of the history says it. */
export const REFUSALS_FILTER: EventFilter = { errors: 'only', period: 'day' }

/** How many calls were refused by what, the most frequent first. */
type RefusalCounts = { groups: readonly { reason: string; calls: number }[]; total: number; hasMore: boolean }

/** Counts the refused calls of the last 24 hours by the statement that decided, among the newest thousand errors. */
export async function refusalsByReason(
  caller: Caller,
  now: Date,
  moment: Moment = newMoment(),
): Promise<Answer<RefusalCounts>> {
  const input = { ...filterInput(REFUSALS_FILTER, now), MaxItems: MOST_READ }
  const answer = await askAs(caller, LookupEvents, input, moment)
  if (!answer.ok) return answer
  const counts = new Map<string, number>()
  for (const { verdict, reason } of answer.output.Events.map(eventView)) {
    if (verdict === undefined || verdict === 'allowed') continue
    const by = reason ?? (verdict === 'service-rule' ? texts.rule : texts.unknown)
    counts.set(by, (counts.get(by) ?? 0) + 1)
  }
  const groups = [...counts].map(([reason, calls]) => ({ reason, calls })).toSorted((a, b) => b.calls - a.calls)
  const total = groups.reduce((sum, { calls }) => sum + calls, 0)
  return { ok: true, output: { groups, total, hasMore: answer.output.IsTruncated } }
}
