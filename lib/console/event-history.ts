import type { Verdict } from '@/components/iam/trace-view'
import type { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import type { Infer } from '@/lib/shape/shape'
import { reasonOf } from './decisions/denied-by'
import { entryPointOf, verdictOf } from './decisions/trace-of'
import { deviceName } from './devices'
import { one, type Query } from './query'

/** What stands in the fields of the filter, as the address of the page carries it. */
const FIELDS = ['user', 'name', 'errors', 'mfa', 'from', 'to'] as const
export type EventFilter = Partial<Record<(typeof FIELDS)[number], string>>

/** The filter in the query of an address. Times are minutes of UTC, as the fields for them give them. */
export function filterOf(query: Query): EventFilter {
  return Object.fromEntries(FIELDS.map((field) => [field, one(query[field])]).filter(([, value]) => value))
}

/** The same as the operations take it. A range ends with its last minute. */
export function filterInput({ user, name, errors, mfa, from, to }: EventFilter): object {
  return {
    UserName: user,
    EventName: name,
    ErrorsOnly: errors === undefined ? undefined : true,
    Mfa: mfa,
    StartTime: from && `${from}:00Z`,
    EndTime: to && `${to}:59.999Z`,
  }
}

/** The address of a page of the history: whose events, through which filter, and from where on. */
export function eventAddress(isEverybodys: boolean, filter: EventFilter = {}, marker?: string): string {
  const query = new URLSearchParams({
    ...(isEverybodys && { of: 'everybody' }),
    ...filter,
    ...(marker !== undefined && { marker }),
  }).toString()
  return query ? `/audit?${query}` : '/audit'
}

type Event = Infer<(typeof ListOwnEvents)['output']>['Events'][number]

/** An event as a page shows it. `at` is milliseconds since 1970. */
export type EventView = {
  id: string
  name: string
  at: number
  user: string
  entryPoint: string
  sourceIp: string
  /** The code of the error; absent for a success. */
  error?: string
  mfa: 'Yes' | 'No' | 'Absent'
  isReadOnly: boolean
  /** What the policies said; its trace has the id of the event. */
  verdict?: Verdict
  /** Which statement denied the call, or that none allowed it. */
  reason?: string
  /** The name of the device whose codes a sign-in was given. */
  device?: string
}

/** What an operation answered of one event, for a page. */
export function eventView(event: Event): EventView {
  const reason = reasonOf(event.Decision, event.DeniedBy)
  return {
    id: event.EventId,
    name: event.EventName,
    at: event.EventTime.getTime(),
    user: event.Username === HIDDEN ? 'Unknown name' : event.Username,
    entryPoint: entryPointOf(event.EntryPoint),
    sourceIp: event.SourceIp,
    ...(event.Outcome !== 'Success' && { error: event.Outcome }),
    mfa: MFA[event.Mfa],
    isReadOnly: event.ReadOnly,
    ...(event.Decision !== undefined && { verdict: verdictOf(event.Decision) }),
    ...(reason !== undefined && { reason }),
    ...(event.MFAIdentifier !== undefined && { device: deviceName(event.MFAIdentifier) }),
  }
}

/** A sign-in under a name that nobody has keeps no name. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS'
const MFA = { yes: 'Yes', no: 'No', absent: 'Absent' } as const
