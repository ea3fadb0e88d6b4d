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
import type { ErrorView } from '@/lib/console/error-view'
import { eventView } from '@/lib/console/event-history'
import { demandSession } from '@/lib/console/session'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { eventTexts } from '@/lib/texts/events'
import { DeniedPanel } from '../../denied'
import { Result, yesOrNo } from '../events-table'

export const generateMetadata = (): Metadata => ({ title: eventTexts.event })

const trail = () => [{ label: eventTexts.title, href: '/audit' }]

/** One event, whole, in the form of CloudTrail's records. */
export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await demandSession(`/audit/${encodeURIComponent(id)}`)
  const answer = await eventWith(id)
  if (!answer.ok && answer.error.code !== 'ValidationError') return <EventDenied error={answer.error} />
  const found = answer.ok ? answer.output.Events[0] : undefined
  if (!found) notFound()
  const event = eventView(found)
  return (
    <>
      <Breadcrumb trail={trail()} current={event.name} />
      <PageHead
        title={event.name}
        sub={
          <span>
            {eventTexts.event} <code>{event.id}</code>
          </span>
        }
        actions={event.verdict && <ButtonLink href={`/decisions/${event.id}`}>{eventTexts.decision}</ButtonLink>}
      />
      <div className="grid gap-5">
        <Panel name="event" title={eventTexts.event}>
          <DescriptionList
            items={[
              { term: eventTexts.columns.time, value: <Time at={event.at} format="seconds" /> },
              { term: eventTexts.columns.user, value: event.user },
              { term: eventTexts.columns.result, value: <Result error={event.error} /> },
              ...(event.reason ? [{ term: eventTexts.reason, value: event.reason }] : []),
              { term: eventTexts.columns.source, value: eventTexts.from(event.entryPoint, event.sourceIp) },
              ...(event.page ? [{ term: eventTexts.page, value: <code>{event.page}</code> }] : []),
              { term: eventTexts.filter.mfa, value: event.mfa },
              ...(event.device ? [{ term: eventTexts.mfaDevice, value: event.device }] : []),
              ...(event.deviceType ? [{ term: eventTexts.mfaDeviceType, value: event.deviceType }] : []),
              { term: eventTexts.columns.readOnly, value: yesOrNo(event.isReadOnly) },
            ]}
          />
        </Panel>
        <Panel name="event-record" title={eventTexts.record}>
          <Terminal text={JSON.stringify(JSON.parse(found.CloudTrailEvent), null, 2)} label={eventTexts.copyRecord} />
        </Panel>
      </div>
    </>
  )
}

/** Whether somebody else's event exists is not told to a reader who may not see everybody's. */
function EventDenied({ error }: { error: ErrorView }) {
  return (
    <>
      <Breadcrumb trail={trail()} current={eventTexts.event} />
      <PageHead title={eventTexts.event} />
      <DeniedPanel name="event" title={eventTexts.event} error={error} />
    </>
  )
}

/** The event, if it is the reader's own or the policies let the reader see everybody's; the refusal if they do not. */
async function eventWith(EventId: string) {
  const own = await ask(ListOwnEvents, { EventId })
  if (!own.ok || own.output.Events.length > 0) return own
  return ask(LookupEvents, { EventId })
}
