import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Infer } from '@/lib/shape/shape'
import { eventOf, type eventPage, type pageRequest, passing, type Rules, type Scope } from './events'

/** The size of a page of CloudTrail's LookupEvents, and how many events one page searches. */
const USUAL_SIZE = 50
const EVENTS_SEARCHED = 10_000

type Direction = 'asc' | 'desc'

/**
 * One page of the events in a scope that pass a filter. Throws ValidationError for a marker that is not an event of the
 * account, and for a time that does not exist.
 */
export async function eventsIn(
  store: Store,
  scope: Scope,
  request: Infer<typeof pageRequest>,
  rules: Rules,
): Promise<Infer<typeof eventPage>> {
  const { EventId, Before, Marker, MaxItems = USUAL_SIZE } = request
  const direction: Direction = (request.OldestFirst ?? false) === (Before === undefined) ? 'asc' : 'desc'
  // An event is found by its id at any age.
  const stretch =
    EventId === undefined ? await stretchFrom(store, scope.account, direction, Before ?? Marker) : WHOLE_TRAIL
  const found = await store.auditEvent.findMany({
    where: { ...(await passing(store, scope, request, stretch.seq)), id: EventId },
    orderBy: { seq: direction },
    take: MaxItems + 1,
  })
  const rows = found.slice(0, MaxItems)
  const goesOnAfter = found.length > MaxItems ? rows.at(-1)?.id : stretch.goesOnAfter
  // The way back ends on the first page, which may have become longer.
  if (Before !== undefined && goesOnAfter === undefined) {
    return eventsIn(store, scope, { ...request, Before: undefined, Marker: undefined }, rules)
  }
  const page = Before === undefined ? rows : rows.toReversed()
  const next = Before === undefined ? goesOnAfter : page.at(-1)?.id
  const previous = Before === undefined ? Marker && page[0]?.id : goesOnAfter
  return {
    Events: page.map((row) => eventOf(row, rules)),
    IsTruncated: next !== undefined,
    ...(next !== undefined && { Marker: next }),
    ...(previous !== undefined && { PreviousMarker: previous }),
    ...(request.Count && (await countIn(store, scope, request, page[0]?.seq))),
  }
}

/** How many events pass among as many as one page searches, and which of them has `seq`. */
async function countIn(store: Store, scope: Scope, request: Infer<typeof pageRequest>, seq: number | undefined) {
  const direction: Direction = request.OldestFirst ? 'asc' : 'desc'
  const { seq: counted, goesOnAfter } = await stretchFrom(store, scope.account, direction, undefined)
  const where = await passing(store, scope, request, counted)
  const Total = await store.auditEvent.count({ where })
  const count = { Total, IsCountPartial: goesOnAfter !== undefined }
  const { gte = 0, lte = Number.MAX_SAFE_INTEGER } = counted
  if (seq === undefined || seq < gte || seq > lte) return count
  const upTo = direction === 'asc' ? { lte: seq } : { gte: seq }
  return { ...count, First: await store.auditEvent.count({ where: { AND: [where, { seq: upTo }] } }) }
}

type Stretch = { gt?: number; gte?: number; lt?: number; lte?: number }

const WHOLE_TRAIL = { seq: undefined, goesOnAfter: undefined }

/**
 * The part of an account's trail that one page searches: behind the marker in a direction, and limited so that a page is
 * fast. `goesOnAfter` is the id of its last event if there are more.
 */
export async function stretchFrom(store: Store, account: string, direction: Direction, marker: string | undefined) {
  const start = marker === undefined ? undefined : await seqOf(store, account, marker)
  const [last, more] = await store.auditEvent.findMany({
    where: { account, seq: direction === 'asc' ? { gt: start } : { lt: start } },
    orderBy: { seq: direction },
    select: { seq: true, id: true },
    skip: EVENTS_SEARCHED - 1,
    take: 2,
  })
  const seq: Stretch = direction === 'asc' ? { gt: start, lte: last?.seq } : { lt: start, gte: last?.seq }
  return { seq, goesOnAfter: more && last?.id }
}

async function seqOf(store: Store, account: string, marker: string): Promise<number> {
  const event = await store.auditEvent.findFirst({ where: { account, id: marker }, select: { seq: true } })
  if (!event) throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  return event.seq
}
