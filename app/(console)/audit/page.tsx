import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { TabsNav } from '@/components/ui/tabs-nav'
import { ask } from '@/lib/console/ask'
import { eventAddress, eventView, filterInput, filterOf } from '@/lib/console/event-history'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { DeniedPanel } from '../denied'
import { EventFilterForm } from './event-filter-form'
import { EventsTable } from './events-table'

export const metadata: Metadata = { title: 'Event history' }

const PER_PAGE = 25

/** Every call of oneself, or of everybody where the policies allow that: console.md, 12.2. */
export default async function EventHistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/audit')
  const query = await searchParams
  const isEverybodys = one(query.of) === 'everybody'
  const filter = filterOf(query)
  const marker = one(query.marker)
  const input = { ...filterInput(filter), Marker: marker, MaxItems: PER_PAGE }
  const answer = await ask(isEverybodys ? LookupEvents : ListOwnEvents, input)
  const title = isEverybodys ? "Everybody's events" : 'Your events'
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      <PageHead
        title="Event history"
        sub="Every call, from the console and the API, and what the policies said to it."
      />
      <TabsNav
        label="Whose events"
        tabs={[
          { label: 'Your events', href: eventAddress(false) },
          { label: "Everybody's events", href: eventAddress(true) },
        ]}
        current={eventAddress(isEverybodys)}
      />
      {answer.ok ? (
        <Panel name="events" title={title} state={answer.output.Events.length === 0 ? 'empty' : 'ready'} flush>
          <EventFilterForm isEverybodys={isEverybodys} filter={filter} />
          {answer.output.Events.length === 0 ? (
            <div className="p-(--inset)">
              <PanelEmpty
                action={isFiltered && <ButtonLink href={eventAddress(isEverybodys)}>Show all events</ButtonLink>}
              >
                {answer.output.IsTruncated
                  ? 'No event of this stretch of the history is like this. Older ones are on the next page.'
                  : 'No event is like this.'}
              </PanelEmpty>
            </div>
          ) : (
            <EventsTable events={answer.output.Events.map(eventView)} now={session.now.getTime()} />
          )}
          {(answer.output.Marker || marker) && (
            <PanelFoot>
              <Pagination
                label="Pages of events"
                shown={`${answer.output.Events.length} events`}
                firstHref={marker ? eventAddress(isEverybodys, filter) : undefined}
                nextHref={answer.output.Marker && eventAddress(isEverybodys, filter, answer.output.Marker)}
              />
            </PanelFoot>
          )}
        </Panel>
      ) : (
        <DeniedPanel name="events" title={title} error={answer.error} retryHref={eventAddress(isEverybodys)} />
      )}
    </>
  )
}
