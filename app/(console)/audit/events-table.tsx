import { VERDICTS } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { EventView } from '@/lib/console/event-history'
import { eventTexts } from '@/lib/texts/events'

/** Events, each with the way to its record and to the decision behind it. */
export function EventsTable({ events, now }: { events: readonly EventView[]; now: number }) {
  return (
    <Table
      caption="Events, the latest first"
      rows={events}
      rowKey={({ id }) => id}
      rowAttributes={({ id, name }) => ({ 'data-event-id': id, 'data-event-name': name })}
      columns={[
        {
          key: 'name',
          header: 'Event name',
          rowHeader: true,
          cell: ({ id, name }) => <Link href={`/audit/${id}`}>{name}</Link>,
        },
        { key: 'time', header: 'Time', nowrap: true, cell: ({ at }) => <Time at={at} format="seconds" now={now} /> },
        { key: 'user', header: 'User', cell: ({ user }) => user },
        {
          key: 'source',
          header: 'Source',
          cell: ({ entryPoint, sourceIp }) => (
            <>
              {entryPoint}
              <span className="text-caption text-muted block">{sourceIp}</span>
            </>
          ),
        },
        { key: 'result', header: 'Result', cell: ({ error }) => <Result error={error} /> },
        { key: 'mfa', header: 'MFA', cell: (event) => <Mfa event={event} /> },
        { key: 'read-only', header: 'Read-only', cell: ({ isReadOnly }) => (isReadOnly ? 'Yes' : 'No') },
        { key: 'decision', header: 'Decision', cell: (event) => <Decision event={event} /> },
      ]}
    />
  )
}

/** How an event ended: a shape, a colour and the word. */
export function Result({ error }: { error: string | undefined }) {
  if (error === undefined) {
    return (
      <Mark icon="check" tone="success">
        Success
      </Mark>
    )
  }
  return (
    <Mark icon="x" tone="danger">
      {error}
    </Mark>
  )
}

/** A sign-in has no session yet, but it may have been given the codes of a device. */
function Mfa({ event: { mfa, device } }: { event: EventView }) {
  return (
    <>
      {mfa === 'Absent' ? <NoValue>{mfa}</NoValue> : mfa}
      {device && <span className="caption block wrap-anywhere">{eventTexts.device(device)}</span>}
    </>
  )
}

function Decision({ event: { id, name, verdict, reason } }: { event: EventView }) {
  if (!verdict) return <NoValue />
  const { short } = VERDICTS[verdict]
  return (
    <>
      <Link href={`/decisions/${id}`} aria-label={`${short}: the decision on ${name}`} className="whitespace-nowrap">
        {short}
      </Link>
      {reason && <span className="caption block wrap-anywhere">{reason}</span>}
    </>
  )
}
