import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { type Answer, ask } from './ask'
import { type EventView, eventView, type RecordedEvent } from './event-history'

/** One kind of call that somebody made. `at` is when last, in milliseconds since 1970. */
export type Access = { service: string; action: string; at: number; calls: number; refused: number }

/** What somebody accessed. `isPartial`: there are older events than were read. */
export type LastAccessed = { accesses: Access[]; refusals: EventView[]; isPartial: boolean }

/** As many events as one call returns. */
const EVENTS_READ = 1_000
const REFUSALS_SHOWN = 5

/**
 * What a user accessed, from the newest events of the trail: by service and action, the latest first, and the last
 * refusals. Attempts count, as in AWS (IAM user guide, "Refine permissions using last accessed information"). `userId`
 * leaves out what an earlier user of the same name did.
 */
export async function lastAccessed(UserName: string, userId: string): Promise<Answer<LastAccessed>> {
  const answer = await ask(LookupEvents, { UserName, MaxItems: EVENTS_READ })
  if (!answer.ok) return answer
  const events = answer.output.Events.filter((event) => principalOf(event) === userId)
  const refusals = events.filter(isRefused).slice(0, REFUSALS_SHOWN).map(eventView)
  return { ok: true, output: { accesses: accessesIn(events), refusals, isPartial: answer.output.IsTruncated } }
}

type Event = Pick<RecordedEvent, 'EventSource' | 'EventName' | 'EventTime' | 'Decision'>

/** Counts events, the latest first, by service and action. Each action stands where its latest event does. */
export function accessesIn(events: readonly Event[]): Access[] {
  const found = new Map<string, Access>()
  for (const event of events) {
    const [service = ''] = event.EventSource.split('.')
    const key = `${service}:${event.EventName}`
    const seen = found.get(key) ?? {
      service,
      action: event.EventName,
      at: event.EventTime.getTime(),
      calls: 0,
      refused: 0,
    }
    found.set(key, { ...seen, calls: seen.calls + 1, refused: seen.refused + (isRefused(event) ? 1 : 0) })
  }
  return [...found.values()]
}

/** Policies refused it; that a call failed in another way says nothing about them. */
const isRefused = ({ Decision }: Pick<RecordedEvent, 'Decision'>) =>
  Decision === 'explicitDeny' || Decision === 'implicitDeny'

function principalOf({ CloudTrailEvent }: RecordedEvent): string | undefined {
  const { userIdentity }: { userIdentity?: { principalId?: string } } = JSON.parse(CloudTrailEvent)
  return userIdentity?.principalId
}
