import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Terminal } from '@/components/iam/terminal'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import { ask } from '@/lib/console/ask'
import { eventView } from '@/lib/console/event-history'
import { demandSession } from '@/lib/console/session'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { eventTexts } from '@/lib/texts/events'
import { Result } from '../events-table'

export const metadata: Metadata = { title: 'Event' }

/** One event, whole, in the form of CloudTrail's records: console.md, 12.2. */
export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await demandSession(`/audit/${encodeURIComponent(id)}`)
  const found = await eventWith(id)
  if (!found) notFound()
  const event = eventView(found)
  return (
    <>
      <Breadcrumb
        trail={[
          { label: 'Home', href: '/' },
          { label: 'Event history', href: '/audit' },
        ]}
        current={event.name}
      />
      <PageHead
        title={event.name}
        sub={
          <span>
            Event <code>{event.id}</code>
          </span>
        }
        actions={event.verdict && <ButtonLink href={`/decisions/${event.id}`}>Show the decision</ButtonLink>}
      />
      <div className="grid gap-5">
        <Panel name="event" title="Event">
          <DescriptionList
            items={[
              { term: 'Time', value: <Time at={event.at} format="seconds" /> },
              { term: 'User', value: event.user },
              { term: 'Result', value: <Result error={event.error} /> },
              ...(event.reason ? [{ term: eventTexts.reason, value: event.reason }] : []),
              { term: 'Source', value: `${event.entryPoint}, ${event.sourceIp}` },
              { term: 'MFA in session', value: event.mfa },
              ...(event.device ? [{ term: eventTexts.mfaDevice, value: event.device }] : []),
              { term: 'Read-only', value: event.isReadOnly ? 'Yes' : 'No' },
            ]}
          />
        </Panel>
        <Panel name="event-record" title="Event record">
          <Terminal text={JSON.stringify(JSON.parse(found.CloudTrailEvent), null, 2)} label="Copy event record" />
        </Panel>
      </div>
    </>
  )
}

/** The event, if it is one's own or the policies let one see everybody's. */
async function eventWith(EventId: string) {
  for (const operation of [ListOwnEvents, LookupEvents]) {
    const answer = await ask(operation, { EventId })
    const event = answer.ok && answer.output.Events[0]
    if (event) return event
    // An id that is none is none for the other operation too.
    if (!answer.ok && answer.error.code === 'ValidationError') return undefined
  }
  return undefined
}
