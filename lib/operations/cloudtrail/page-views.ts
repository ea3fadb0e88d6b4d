import type { Store } from '@/lib/db/store'
import type { AuditEvent, Prisma } from '@/lib/generated/sqlite/client'
import { eventOf, QUIET, type Rules } from './events'
import { behind, inOrder, type TrailSpot, type Way } from './stretch'

/** How many events are read at a time. A page of the console makes up to a hundred reads. */
const CHUNK = 500

/** What is read of an event to find out with which others it stands. */
const FACTS = {
  ...{
    seq: true,
    at: true,
    id: true,
    readOnly: true,
    entryPoint: true,
    requestId: true,
    outcome: true,
    decision: true,
  },
} as const
type Facts = Pick<AuditEvent, keyof typeof FACTS>

/** Events that are listed as one. `lead` is the one that is shown: the first of the gravest. */
type PageView = { lead: Facts; reads: number; refused: number }

/**
 * The events of a page, where the reads of one view of a page of the console are one. Up to `most` of them, in the order
 * of the search. `first` and `last` are the outermost of all their events. Another request may have been recorded in
 * between, so that a page ends within a view: the rest is then listed by itself on the next page.
 */
export async function pageViewsIn(
  store: Store,
  account: string,
  where: Prisma.AuditEventWhereInput,
  way: Way,
  most: number,
  rules: Rules,
) {
  const { views, ...edges } = await search(store, where, way, most)
  const ids = views.map(({ lead }) => lead.id)
  const rows = await store.auditEvent.findMany({ where: { account, id: { in: ids } } })
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const events = views.flatMap(({ lead, reads, refused }) => {
    const row = rowOf.get(lead.id)
    if (!row) return []
    const event = eventOf(row, rules)
    return reads < 2 ? [event] : [{ ...event, PageView: { RequestId: lead.requestId, Reads: reads, Refused: refused } }]
  })
  return { events, ...edges }
}

async function search(store: Store, where: Prisma.AuditEventWhereInput, way: Way, most: number) {
  const views = new Map<string, PageView>()
  let first: Facts | undefined
  let last: Facts | undefined
  for (;;) {
    const rows = await next(last)
    for (const row of rows) {
      const key = keyOf(row)
      const view = views.get(key)
      if (!view && views.size === most) return { views: [...views.values()], first, last, hasMore: true }
      views.set(key, view ? joined(view, row) : viewOf(row))
      first ??= row
      last = row
    }
    if (rows.length < CHUNK) return { views: [...views.values()], first, last, hasMore: false }
  }

  function next(after: TrailSpot | undefined): Promise<Facts[]> {
    const rest = after ? behind(after, way) : {}
    return store.auditEvent.findMany({
      where: { AND: [where, rest] },
      orderBy: inOrder(way),
      select: FACTS,
      take: CHUNK,
    })
  }
}

/** A change is always listed by itself, and so is a call of the API, which is a request of its own. */
const keyOf = ({ id, readOnly, entryPoint, requestId }: Facts) =>
  readOnly && entryPoint === 'console' ? requestId : id

const isRefused = ({ outcome }: Facts) => !QUIET.has(outcome)
const viewOf = (row: Facts): PageView => ({ lead: row, reads: 1, refused: isRefused(row) ? 1 : 0 })

function joined({ lead, reads, refused }: PageView, row: Facts): PageView {
  const isGraver = gravityOf(row) > gravityOf(lead)
  return { lead: isGraver ? row : lead, reads: reads + 1, refused: refused + (isRefused(row) ? 1 : 0) }
}

/** A denial by policies is what readers look for; that something does not exist is the least. */
function gravityOf(row: Facts): number {
  if (row.outcome === 'NoSuchEntity') return 0
  if (row.outcome === 'Success') return 1
  return row.decision === 'explicitDeny' || row.decision === 'implicitDeny' ? 3 : 2
}
