import type { Verdict } from '@/components/iam/trace-view'
import { later } from '@/lib/clock'
import type { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import type { Infer } from '@/lib/shape/shape'
import { eventTexts } from '@/lib/texts/events'
import { reasonOf } from './decisions/denied-by'
import { verdictOf } from './decisions/simulated-trace'
import { entryPointOf } from './decisions/trace-of'
import { deviceName, deviceType } from './device-words'
import { listHref } from './list-query'
import { CONSOLE_PAGES } from './pages'
import { one, type Query } from './query'

/** The fields of the filter, as in the address of the page. */
const FIELDS = ['user', 'name', 'errors', 'reads', 'mfa', 'period', 'from', 'to', 'request'] as const
export type EventFilter = Partial<Record<(typeof FIELDS)[number], string>>

/**
 * Where in the history a page is. `marker` is the event it begins after, `before` the one it ends before, and `open` the
 * request whose reads are listed one by one.
 */
export type EventPlace = { isOldestFirst?: boolean; marker?: string; before?: string; open?: string }

/** The periods that can be chosen by name, in seconds. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hour', 3600],
  ['day', 86_400],
  ['week', 7 * 86_400],
])

/** Reads the filter from the query of an address. Times are minutes in UTC. */
export function filterOf(query: Query): EventFilter {
  return Object.fromEntries(FIELDS.map((field) => [field, one(query[field])]).filter(([, value]) => value))
}

/** Reads the place from the query of an address. */
export function eventPlaceOf(query: Query): EventPlace {
  return {
    isOldestFirst: one(query.oldest) === '1',
    marker: one(query.marker),
    before: one(query.before),
    open: one(query.open),
  }
}

/** The filter as the operations take it. A period ends now, by the account's clock; a range includes its last minute. */
export function filterInput({ user, name, errors, reads, mfa, period, from, to, request }: EventFilter, now: Date) {
  const seconds = PERIODS.get(period ?? '')
  const begins = [from && `${from}:00Z`, seconds && later(now, -seconds).toISOString()].filter((time) => !!time)
  return {
    UserName: user,
    EventName: name,
    ErrorsOnly: errors === undefined ? undefined : true,
    HideReads: reads === 'shown' ? undefined : true,
    Mfa: mfa,
    RequestId: request,
    // The later one: an event must be in both.
    StartTime: begins.sort().at(-1),
    EndTime: to && `${to}:59.999Z`,
  }
}

/** The address of the history: whose events, the filter and the place. */
export function eventAddress(isEverybodys: boolean, filter: EventFilter = {}, place: EventPlace = {}): string {
  return listHref('/audit', placeParts(isEverybodys, filter, place))
}

/** The address of the file with the same events. */
export function eventFileAddress(format: string, isEverybodys: boolean, filter: EventFilter, place: EventPlace) {
  const { isOldestFirst } = place
  return listHref('/audit/download', { format, ...placeParts(isEverybodys, filter, { isOldestFirst }) })
}

function placeParts(isEverybodys: boolean, filter: EventFilter, { isOldestFirst, marker, before, open }: EventPlace) {
  return {
    of: isEverybodys ? 'everybody' : undefined,
    ...filter,
    oldest: isOldestFirst ? '1' : undefined,
    marker,
    before,
    open,
  }
}

/** An event as the operations return it. */
export type RecordedEvent = Infer<(typeof ListOwnEvents)['output']>['Events'][number]

/** An event for a page. `at` is milliseconds since 1970. */
export type EventView = {
  id: string
  name: string
  at: number
  user: string
  entryPoint: string
  sourceIp: string
  /** The error code; absent for a success. */
  error?: string
  mfa: string
  isReadOnly: boolean
  /** The decision of the policies. Its trace has the id of the event. */
  verdict?: Verdict
  /** Which statement denied the call, or that none allowed it. */
  reason?: string
  /** The name of the device with which the caller had MFA. */
  device?: string
  /** Its kind, or that of the devices that may answer. */
  deviceType?: string
  /** The path of the page of the console that made the call. */
  page?: string
  /** The event stands for several reads of one view of that page. */
  view?: { requestId: string; title: string; refused?: string }
}

/** Turns an event of an operation's output into one for a page. */
export function eventView(event: RecordedEvent): EventView {
  const reason = reasonOf(event.Decision, event.DeniedBy)
  return {
    id: event.EventId,
    name: event.EventName,
    at: event.EventTime.getTime(),
    user: event.Username === HIDDEN ? eventTexts.unknownName : event.Username,
    entryPoint: entryPointOf(event.EntryPoint),
    sourceIp: event.SourceIp,
    ...(event.Outcome !== 'Success' && { error: event.Outcome }),
    mfa: eventTexts[event.Mfa],
    isReadOnly: event.ReadOnly,
    ...(event.Decision !== undefined && { verdict: verdictOf(event.Decision) }),
    ...(reason !== undefined && { reason }),
    ...(event.MFAIdentifier !== undefined && { device: deviceName(event.MFAIdentifier) }),
    ...(event.MfaType !== undefined && { deviceType: deviceType(event.MfaType) }),
    ...(event.Page !== undefined && { page: event.Page }),
    ...(event.PageView && { view: viewOf(event.PageView, event.Page) }),
  }
}

function viewOf({ RequestId, Reads, Refused }: NonNullable<RecordedEvent['PageView']>, page: string | undefined) {
  return {
    requestId: RequestId,
    title: eventTexts.view(page && (placeOf(page) ?? page), Reads),
    ...(Refused > 0 && { refused: eventTexts.refusedOf(Refused, Reads) }),
  }
}

/** The name of the page at a path, or of the one above it that the navigation names. */
function placeOf(path: string): string | undefined {
  const [above] = CONSOLE_PAGES.filter(
    ({ href, link }) => link && (path === href || path.startsWith(`${href}/`)),
  ).toSorted((one, other) => other.href.length - one.href.length)
  return above?.link?.label()
}

/** A sign-in under an unknown name is recorded without the name. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS'
