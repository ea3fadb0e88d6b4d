import { VERDICTS } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EventView } from '@/lib/console/event-history'
import { eventTexts } from '@/lib/texts/events'
import { OPTIONAL_COLUMNS } from './columns'

const { columns: HEADERS } = eventTexts

/** Events, each with the way to its record and to the decision behind it, in the columns that the reader chose. */
export function EventsTable({
  events,
  shown,
  order,
  now,
}: {
  events: readonly EventView[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  /** `href` leads to the other order. */
  order: { isOldestFirst: boolean; href: string }
  now: number
}) {
  const columns: Column<EventView>[] = [
    {
      key: 'name',
      header: HEADERS.name,
      rowHeader: true,
      cell: ({ id, name }) => <Link href={`/audit/${id}`}>{name}</Link>,
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
    { key: 'result', header: HEADERS.result, cell: ({ error }) => <Result error={error} /> },
    { key: 'mfa', header: HEADERS.mfa, cell: (event) => <Mfa event={event} /> },
    { key: 'readOnly', header: HEADERS.readOnly, cell: ({ isReadOnly }) => yesOrNo(isReadOnly) },
    { key: 'decision', header: HEADERS.decision, cell: (event) => <Decision event={event} /> },
  ]
  return (
    <Table
      caption={eventTexts.caption}
      rows={events}
      rowKey={({ id }) => id}
      rowAttributes={({ id, name }) => ({ 'data-event-id': id, 'data-event-name': name })}
      columns={columns.filter(({ key }) => !(key in OPTIONAL_COLUMNS) || shown.includes(key))}
    />
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
  if (!verdict) return <NoValue />
  const { short } = VERDICTS[verdict]
  return (
    <>
      <Link href={`/decisions/${id}`} aria-label={eventTexts.decisionOn(short, name)} className="whitespace-nowrap">
        {short}
      </Link>
      {reason && <span className="caption block wrap-break-word">{reason}</span>}
    </>
  )
}
