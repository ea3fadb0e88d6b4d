import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { TabsNav } from '@/components/ui/tabs-nav'
import { ask } from '@/lib/console/ask'
import {
  type EventFilter,
  type EventPlace,
  type EventView,
  eventAddress,
  eventFileAddress,
  eventPlaceOf,
  eventView,
  filterInput,
  filterOf,
} from '@/lib/console/event-history'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { type TableChoice, tableChoice } from '@/lib/console/table-choice'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import type { Infer } from '@/lib/shape/shape'
import { eventTexts } from '@/lib/texts/events'
import { DeniedPanel } from '../denied'
import { TableChoiceForm } from '../table-choice-form'
import { chooseEventColumns } from './actions'
import { OPTIONAL_COLUMNS } from './columns'
import { EventFilterForm } from './event-filter-form'
import { EventsTable } from './events-table'
import { FollowEvents } from './follow-events'

export const generateMetadata = (): Metadata => ({ title: eventTexts.title })

/** As many as one call returns. */
const MOST_READS = 1_000
const isRead = ({ ReadOnly }: { ReadOnly: boolean }) => ReadOnly

type Asked = { isEverybodys: boolean; filter: EventFilter; place: EventPlace }

/** Every call of oneself, or of everybody where the policies allow that. */
export default async function EventHistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/audit')
  const query = await searchParams
  const isEverybodys = one(query.of) === 'everybody'
  const asked: Asked = { isEverybodys, filter: filterOf(query), place: eventPlaceOf(query) }
  const choice = await tableChoice('events', OPTIONAL_COLUMNS)
  const operation = isEverybodys ? LookupEvents : ListOwnEvents
  const { isOldestFirst: OldestFirst, marker: Marker, before: Before, open } = asked.place
  const input = { ...filterInput(asked.filter, session.now), OldestFirst, Marker, Before }
  const answer = await ask(operation, { ...input, MaxItems: choice.size, ByPageView: true, Count: true })
  const isListed = answer.ok && answer.output.Events.some(({ PageView }) => PageView && PageView.RequestId === open)
  const reads = isListed ? await ask(operation, { ...input, MaxItems: MOST_READS, RequestId: open }) : undefined
  const opened =
    open && reads?.ok ? { requestId: open, events: reads.output.Events.filter(isRead).map(eventView) } : undefined
  const title = isEverybodys ? eventTexts.everybodys : eventTexts.own
  return (
    <>
      <PageHead title={eventTexts.title} sub={eventTexts.lead} />
      <TabsNav
        label={eventTexts.whose}
        tabs={[
          { label: eventTexts.own, href: eventAddress(false) },
          { label: eventTexts.everybodys, href: eventAddress(true) },
        ]}
        current={eventAddress(isEverybodys)}
      />
      {answer.ok ? (
        <Events
          title={title}
          asked={asked}
          choice={choice}
          found={answer.output}
          opened={opened}
          now={session.now.getTime()}
        />
      ) : (
        <DeniedPanel name="events" title={title} error={answer.error} retryHref={eventAddress(isEverybodys)} />
      )}
    </>
  )
}

function Events({
  title,
  asked,
  choice,
  found,
  opened,
  now,
}: {
  title: string
  asked: Asked
  choice: TableChoice
  found: Infer<(typeof LookupEvents)['output']>
  opened: { requestId: string; events: readonly EventView[] } | undefined
  now: number
}) {
  const { isEverybodys, filter, place } = asked
  const { isOldestFirst = false } = place
  const { Events: events, Total = 0, IsCountPartial = false } = found
  const listed = events.reduce((sum, { PageView }) => sum + (PageView?.Reads ?? 1), 0)
  // The reader is at the end to which new events are added.
  const isNewest = !isOldestFirst && found.PreviousMarker === undefined && !place.marker
  const hrefOf = (to: EventPlace) => eventAddress(isEverybodys, filter, to)
  return (
    <Panel name="events" title={title} state={events.length === 0 ? 'empty' : 'ready'} flush>
      <EventFilterForm isEverybodys={isEverybodys} isOldestFirst={isOldestFirst} filter={filter} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-hairline px-(--inset) py-2">
        <TableChoiceForm action={chooseEventColumns} choice={choice} columns={optionalColumns()} />
        <ReadsHidden asked={asked} />
        {isNewest && <FollowEvents query={hrefOf({}).split('?')[1] ?? ''} newest={found.FirstEventId} />}
      </div>
      {events.length === 0 ? (
        <div className="p-(--inset)">
          <NoEvents asked={asked} hasMore={found.IsTruncated} />
        </div>
      ) : (
        <EventsTable
          events={events.map(eventView)}
          opened={opened}
          shown={choice.columns}
          order={{ isOldestFirst, href: hrefOf({ isOldestFirst: !isOldestFirst }) }}
          viewHref={(open) => hrefOf({ ...place, open })}
          now={now}
        />
      )}
      <PanelFoot>
        <Pagination
          label={eventTexts.pages}
          shown={eventTexts.shown(listed, found.First, Total, IsCountPartial)}
          firstHref={place.marker || found.PreviousMarker ? hrefOf({ isOldestFirst }) : undefined}
          previousHref={found.PreviousMarker && hrefOf({ isOldestFirst, before: found.PreviousMarker })}
          nextHref={found.Marker && hrefOf({ isOldestFirst, marker: found.Marker })}
        />
        {found.ArchivedUntil && (
          <p className="caption mt-3">
            <Prose text={eventTexts.archived(found.ArchivedUntil.getTime())} />
          </p>
        )}
        {events.length > 0 && <Files asked={asked} />}
      </PanelFoot>
    </Panel>
  )
}

function optionalColumns() {
  const { name: _name, time: _time, ...columns } = eventTexts.columns
  return columns satisfies Record<keyof typeof OPTIONAL_COLUMNS, string>
}

/** A list without most of its events says so, and how to see them. */
function ReadsHidden({ asked: { isEverybodys, filter, place } }: { asked: Asked }) {
  const isShown = filter.reads === 'shown'
  const { isOldestFirst } = place
  return (
    <p className="caption">
      {isShown ? eventTexts.readsShown : eventTexts.readsHidden}{' '}
      <Link href={eventAddress(isEverybodys, { ...filter, reads: isShown ? '' : 'shown' }, { isOldestFirst })}>
        {isShown ? eventTexts.hide : eventTexts.show}
      </Link>
    </p>
  )
}

function NoEvents({ asked: { isEverybodys, filter, place }, hasMore }: { asked: Asked; hasMore: boolean }) {
  const isFiltered = filter.reads !== 'shown' || Object.keys(filter).length > 1 || place.marker !== undefined
  if (!isFiltered) return <PanelEmpty>{eventTexts.none}</PanelEmpty>
  return (
    <PanelEmpty
      action={<ButtonLink href={eventAddress(isEverybodys, { reads: 'shown' })}>{eventTexts.showAll}</ButtonLink>}
    >
      {hasMore ? eventTexts.noMatchYet : eventTexts.noMatch}
    </PanelEmpty>
  )
}

/** All events that pass the filter, as files. Plain anchors: a file is no page to go to. */
function Files({ asked: { isEverybodys, filter, place } }: { asked: Asked }) {
  const href = (format: string) => eventFileAddress(format, isEverybodys, filter, place)
  return (
    <ButtonRow className="mt-3">
      <a className={buttonClass({ size: 'small' })} href={href('csv')} download>
        {eventTexts.csv}
      </a>
      <a className={buttonClass({ size: 'small' })} href={href('jsonl')} download>
        {eventTexts.jsonLines}
      </a>
    </ButtonRow>
  )
}
