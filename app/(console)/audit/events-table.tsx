import { verdicts } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EventView } from '@/lib/console/event-history'
import { eventTexts } from '@/lib/texts/events'
import { OPTIONAL_COLUMNS } from './columns'

const { columns: HEADERS } = eventTexts

/**
 * Events, each with the way to its record and to the decision behind it, in the columns that the reader chose. The reads
 * of one view of a page are one row, which opens them.
 */
export function EventsTable({
  events,
  opened,
  shown,
  order,
  viewHref,
  now,
}: {
  events: readonly EventView[]
  /** The reads of the view that is open. */
  opened: { requestId: string; events: readonly EventView[] } | undefined
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  /** `href` leads to the other order. */
  order: { isOldestFirst: boolean; href: string }
  /** The address of this page with a view open, or with none. */
  viewHref: (requestId: string | undefined) => string
  now: number
}) {
  const isOpen = (view: EventView['view']) => view !== undefined && view.requestId === opened?.requestId
  const rows = events.flatMap((event): Row[] =>
    isOpen(event.view) && opened ? [event, ...opened.events.map((read) => ({ ...read, isInside: true }))] : [event],
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: HEADERS.name,
      rowHeader: true,
      cell: (event) =>
        event.view ? (
          <ViewName event={event} isOpen={isOpen(event.view)} viewHref={viewHref} />
        ) : (
          <Link href={`/audit/${event.id}`} className={event.isInside ? 'sm:ms-5' : undefined}>
            {event.name}
          </Link>
        ),
    },
    {
      key: 'time',
      header: HEADERS.time,
      nowrap: true,
      sort: { href: order.href, direction: order.isOldestFirst ? 'ascending' : 'descending' },
      cell: ({ at }) => <Time at={at} format="seconds" now={now} />,
    },
    { key: 'user', header: HEADERS.user, cell: ({ user }) => user },
    {
      key: 'source',
      header: HEADERS.source,
      cell: ({ entryPoint, sourceIp }) => (
        <>
          {entryPoint}
          <span className="text-caption text-muted block">{sourceIp}</span>
        </>
      ),
    },
    { key: 'result', header: HEADERS.result, cell: (event) => <Ending event={event} /> },
    { key: 'mfa', header: HEADERS.mfa, cell: (event) => <Mfa event={event} /> },
    { key: 'readOnly', header: HEADERS.readOnly, cell: ({ isReadOnly }) => yesOrNo(isReadOnly) },
  ]
  return (
    <Table
      caption={eventTexts.caption}
      rows={rows}
      rowKey={({ id, view }) => view?.requestId ?? id}
      rowAttributes={({ id, name, view }) =>
        view ? { 'data-page-view': view.requestId } : { 'data-event-id': id, 'data-event-name': name }
      }
      columns={columns.filter(({ key }) => !(key in OPTIONAL_COLUMNS) || shown.includes(key))}
    />
  )
}

/** A row of the table. `isInside`: it is one of the reads of the row above. */
type Row = EventView & { isInside?: boolean }

/** The reads of one view of a page. The link opens and closes them, so it works without scripts and can be linked to. */
function ViewName({
  event: { view, page },
  isOpen,
  viewHref,
}: {
  event: EventView
  isOpen: boolean
  viewHref: (requestId: string | undefined) => string
}) {
  return (
    <>
      <Link
        href={viewHref(isOpen ? undefined : view?.requestId)}
        scroll={false}
        aria-expanded={isOpen}
        className="inline-flex items-center gap-1"
      >
        <Icon name={isOpen ? 'down' : 'chevron'} size="small" />
        {view?.title}
      </Link>
      {page && <span className="caption block wrap-anywhere">{page}</span>}
    </>
  )
}

/** How an event ended, and what the policies decided. Of reads of one view, the gravest. */
function Ending({ event }: { event: EventView }) {
  const { view, error } = event
  if (view && !view.refused) return <Result error={undefined} />
  return (
    <>
      <Result error={error} />
      {view?.refused && <span className="caption block">{view.refused}</span>}
      <Decision event={event} />
    </>
  )
}

/** How an event ended: a shape, a colour and the word. */
export function Result({ error }: { error: string | undefined }) {
  if (error === undefined) {
    return (
      <Mark icon="check" tone="success">
        {eventTexts.success}
      </Mark>
    )
  }
  return (
    <Mark icon="x" tone="danger">
      {error}
    </Mark>
  )
}

export const yesOrNo = (is: boolean) => (is ? eventTexts.yes : eventTexts.no)

/** A sign-in has no session yet, but it may have been given the codes of a device. */
function Mfa({ event: { mfa, device } }: { event: EventView }) {
  return (
    <>
      {mfa === eventTexts.absent ? <NoValue>{mfa}</NoValue> : mfa}
      {device && <span className="caption block wrap-break-word">{eventTexts.device(device)}</span>}
    </>
  )
}

function Decision({ event: { id, name, verdict, reason } }: { event: EventView }) {
  if (!verdict) return null
  const { short } = verdicts()[verdict]
  return (
    <>
      <Link
        href={`/decisions/${id}`}
        aria-label={eventTexts.decisionOn(short, name)}
        className="block whitespace-nowrap"
      >
        {short}
      </Link>
      {reason && <span className="caption block wrap-break-word">{reason}</span>}
    </>
  )
}
