import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { timesOf } from './events'

/** How many events one page of the history searches. */
const EVENTS_SEARCHED = 10_000

/** Where an event stands in the trail. */
export type TrailSpot = { seq: bigint; at: Date }

/**
 * In which direction the trail is searched, and in which order: by number, or by time between two times. A stretch of
 * time, however long ago, is then a stretch of an index. The orders differ only where a clock was set back.
 */
export type Way = { direction: 'asc' | 'desc'; times: ReturnType<typeof timesOf> }

export const wayOf = (filter: Parameters<typeof timesOf>[0], direction: Way['direction']): Way => ({
  ...{ direction, times: timesOf(filter) },
})

export const inOrder = ({ direction, times }: Way): Prisma.AuditEventOrderByWithRelationInput[] =>
  times ? [{ at: direction }, { seq: direction }] : [{ seq: direction }]

export const WHOLE_TRAIL = { within: {}, goesOnAfter: undefined }

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

export const behind = ({ seq, at }: TrailSpot, { direction, times }: Way): Prisma.AuditEventWhereInput => {
  if (direction === 'asc')
    return times ? { at: { gte: at }, OR: [{ at: { gt: at } }, { seq: { gt: seq } }] } : { seq: { gt: seq } }
  return times ? { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lt: seq } }] } : { seq: { lt: seq } }
}

export const upTo = ({ seq, at }: TrailSpot, { direction, times }: Way): Prisma.AuditEventWhereInput => {
  if (direction === 'asc')
    return times ? { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lte: seq } }] } : { seq: { lte: seq } }
  return times ? { at: { gte: at }, OR: [{ at: { gt: at } }, { seq: { gte: seq } }] } : { seq: { gte: seq } }
}

export function isBehind(one: TrailSpot, other: TrailSpot, { direction, times }: Way): boolean {
  const [earlier, later] = direction === 'asc' ? [other, one] : [one, other]
  if (!times || earlier.at.getTime() === later.at.getTime()) return earlier.seq < later.seq
  return earlier.at < later.at
}

async function placeOf(store: Store, account: string, marker: string): Promise<TrailSpot> {
  const event = await store.auditEvent.findFirst({ where: { account, id: marker }, select: { seq: true, at: true } })
  if (!event) throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  return event
}
