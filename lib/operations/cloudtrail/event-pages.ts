import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'
import type { Infer } from '@/lib/shape/shape'
import { archivedUntil } from './archived'
import { eventOf, type eventPage, type pageRequest, passing, type Rules, type Scope, timesOf } from './events'

/** The size of a page of CloudTrail's LookupEvents, and how many events one page searches. */
const USUAL_SIZE = 50
const EVENTS_SEARCHED = 10_000

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
  const way = wayOf(request, (request.OldestFirst ?? false) === (Before === undefined) ? 'asc' : 'desc')
  // An event is found by its id at any age.
  const stretch = EventId === undefined ? await stretchFrom(store, scope.account, way, Before ?? Marker) : WHOLE_TRAIL
  const found = await store.auditEvent.findMany({
    where: { ...(await passing(store, scope, request, stretch.within)), id: EventId },
    orderBy: inOrder(way),
    take: MaxItems + 1,
  })
  const rows = found.slice(0, MaxItems)
  const goesOnAfter = found.length > MaxItems ? rows.at(-1)?.id : stretch.goesOnAfter?.id
  // The way back ends on the first page, which may have become longer.
  if (Before !== undefined && goesOnAfter === undefined) {
    return eventsIn(store, scope, { ...request, Before: undefined, Marker: undefined }, rules)
  }
  const page = Before === undefined ? rows : rows.toReversed()
  const next = Before === undefined ? goesOnAfter : page.at(-1)?.id
  const previous = Before === undefined ? Marker && page[0]?.id : goesOnAfter
  const isOldest = (request.OldestFirst ? previous : next) === undefined
  return {
    Events: page.map((row) => eventOf(row, rules)),
    IsTruncated: next !== undefined,
    ...(next !== undefined && { Marker: next }),
    ...(previous !== undefined && { PreviousMarker: previous }),
    ...(request.Count && (await countIn(store, scope, request, page[0]))),
    ...(isOldest && (await archivedUntil(store, scope.account))),
  }
}

/** How many events pass among as many as one page searches, and which of them is `first`. */
async function countIn(store: Store, scope: Scope, request: Infer<typeof pageRequest>, first: Place | undefined) {
  const way = wayOf(request, request.OldestFirst ? 'asc' : 'desc')
  const { within, goesOnAfter } = await stretchFrom(store, scope.account, way, undefined)
  const where = await passing(store, scope, request, within)
  const Total = await store.auditEvent.count({ where })
  const count = { Total, IsCountPartial: goesOnAfter !== undefined }
  if (first === undefined || (goesOnAfter && isBehind(first, goesOnAfter, way))) return count
  return { ...count, First: await store.auditEvent.count({ where: { AND: [where, upTo(first, way)] } }) }
}

/** Where an event stands in the trail. */
type Place = { seq: number; at: Date }

/**
 * In which direction the trail is searched, and in which order: by number, or by time between two times. A stretch of
 * time, however long ago, is then a stretch of an index. The orders differ only where a clock was set back.
 */
type Way = { direction: 'asc' | 'desc'; times: ReturnType<typeof timesOf> }

const wayOf = (filter: Parameters<typeof timesOf>[0], direction: Way['direction']): Way => ({
  ...{ direction, times: timesOf(filter) },
})

const inOrder = ({ direction, times }: Way): Prisma.AuditEventOrderByWithRelationInput[] =>
  times ? [{ at: direction }, { seq: direction }] : [{ seq: direction }]

const WHOLE_TRAIL = { within: {}, goesOnAfter: undefined }

/**
 * The part of an account's trail that one page searches: behind the marker in a direction, and limited so that a page is
 * fast. `goesOnAfter` is its last event if there are more.
 */
export async function stretchFrom(store: Store, account: string, way: Way, marker: string | undefined) {
  const start = marker === undefined ? {} : behind(await placeOf(store, account, marker), way)
  const [last, more] = await store.auditEvent.findMany({
    where: { AND: [{ account, at: way.times }, start] },
    orderBy: inOrder(way),
    select: { seq: true, at: true, id: true },
    skip: EVENTS_SEARCHED - 1,
    take: 2,
  })
  const within = { AND: [start, last ? upTo(last, way) : {}] }
  return { within, goesOnAfter: more && last }
}

const behind = ({ seq, at }: Place, { direction, times }: Way): Prisma.AuditEventWhereInput => {
  if (direction === 'asc')
    return times ? { at: { gte: at }, OR: [{ at: { gt: at } }, { seq: { gt: seq } }] } : { seq: { gt: seq } }
  return times ? { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lt: seq } }] } : { seq: { lt: seq } }
}

const upTo = ({ seq, at }: Place, { direction, times }: Way): Prisma.AuditEventWhereInput => {
  if (direction === 'asc')
    return times ? { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lte: seq } }] } : { seq: { lte: seq } }
  return times ? { at: { gte: at }, OR: [{ at: { gt: at } }, { seq: { gte: seq } }] } : { seq: { gte: seq } }
}

function isBehind(one: Place, other: Place, { direction, times }: Way): boolean {
  const [earlier, later] = direction === 'asc' ? [other, one] : [one, other]
  if (!times || earlier.at.getTime() === later.at.getTime()) return earlier.seq < later.seq
  return earlier.at < later.at
}

async function placeOf(store: Store, account: string, marker: string): Promise<Place> {
  const event = await store.auditEvent.findFirst({ where: { account, id: marker }, select: { seq: true, at: true } })
  if (!event) throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  return event
}
