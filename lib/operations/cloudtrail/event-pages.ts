import type { Store } from '@/lib/db/store'
import type { Prisma } from '@/lib/generated/sqlite/client'
import type { Infer } from '@/lib/shape/shape'
import { archivedUntil } from './archived'
import { eventOf, type eventPage, type pageRequest, passing, type Rules, type Scope } from './events'
import { pageViewsIn } from './page-views'
import { inOrder, isBehind, stretchFrom, type TrailSpot, upTo, type Way, WHOLE_TRAIL, wayOf } from './stretch'

/** The size of a page of CloudTrail's LookupEvents. */
const USUAL_SIZE = 50

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
  const isBack = Before !== undefined
  const way = wayOf(request, (request.OldestFirst ?? false) !== isBack ? 'asc' : 'desc')
  // An event is found by its id at any age.
  const stretch = EventId === undefined ? await stretchFrom(store, scope.account, way, Before ?? Marker) : WHOLE_TRAIL
  const where = { ...(await passing(store, scope, request, stretch.within)), id: EventId }
  const { events, first, last, hasMore } = request.ByPageView
    ? await pageViewsIn(store, scope.account, where, way, MaxItems, rules)
    : await singlyIn(store, where, way, MaxItems, rules)
  const goesOnAfter = hasMore ? last?.id : stretch.goesOnAfter?.id
  // The way back ends on the first page, which may have become longer.
  if (isBack && goesOnAfter === undefined) {
    return eventsIn(store, scope, { ...request, Before: undefined, Marker: undefined }, rules)
  }
  const [top, bottom] = isBack ? [last, first] : [first, last]
  const next = isBack ? bottom?.id : goesOnAfter
  const previous = isBack ? goesOnAfter : Marker && top?.id
  const isOldest = (request.OldestFirst ? previous : next) === undefined
  return {
    Events: isBack ? events.toReversed() : events,
    ...(top && { FirstEventId: top.id }),
    IsTruncated: next !== undefined,
    ...(next !== undefined && { Marker: next }),
    ...(previous !== undefined && { PreviousMarker: previous }),
    ...(request.Count && (await countIn(store, scope, request, top))),
    ...(isOldest && (await archivedUntil(store, scope.account))),
  }
}

/** The events of a page, each by itself, in the order of the search. */
async function singlyIn(store: Store, where: Prisma.AuditEventWhereInput, way: Way, most: number, rules: Rules) {
  const found = await store.auditEvent.findMany({ where, orderBy: inOrder(way), take: most + 1 })
  const rows = found.slice(0, most)
  const events = rows.map((row) => eventOf(row, rules))
  return { events, first: rows[0], last: rows.at(-1), hasMore: found.length > most }
}

/** How many events pass among as many as one page searches, and which of them is `first`. */
async function countIn(store: Store, scope: Scope, request: Infer<typeof pageRequest>, first: TrailSpot | undefined) {
  const way = wayOf(request, request.OldestFirst ? 'asc' : 'desc')
  const { within, goesOnAfter } = await stretchFrom(store, scope.account, way, undefined)
  const where = await passing(store, scope, request, within)
  const Total = await store.auditEvent.count({ where })
  const count = { Total, IsCountPartial: goesOnAfter !== undefined }
  if (first === undefined || (goesOnAfter && isBehind(first, goesOnAfter, way))) return count
  return { ...count, First: await store.auditEvent.count({ where: { AND: [where, upTo(first, way)] } }) }
}
