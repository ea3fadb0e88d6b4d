import type { Verdict } from '@/components/iam/trace-view'
import type { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import type { Infer } from '@/lib/shape/shape'
import { reasonOf } from './decisions/denied-by'
import { entryPointOf, verdictOf } from './decisions/trace-of'
import { deviceName } from './devices'
import { one, type Query } from './query'

/** The fields of the filter, as in the address of the page. */
const FIELDS = ['user', 'name', 'errors', 'reads', 'mfa', 'from', 'to'] as const
export type EventFilter = Partial<Record<(typeof FIELDS)[number], string>>

/** Reads the filter from the query of an address. Times are minutes in UTC, as the form's fields send them. */
export function filterOf(query: Query): EventFilter {
  return Object.fromEntries(FIELDS.map((field) => [field, one(query[field])]).filter(([, value]) => value))
}

/** The filter as the operations take it. A range includes its last minute. */
export function filterInput({ user, name, errors, reads, mfa, from, to }: EventFilter): object {
  return {
    UserName: user,
    EventName: name,
    ErrorsOnly: errors === undefined ? undefined : true,
    HideReads: reads === 'hidden' ? true : undefined,
    Mfa: mfa,
    StartTime: from && `${from}:00Z`,
    EndTime: to && `${to}:59.999Z`,
  }
}

/** The address of a page of the history: whose events, the filter, and the place to continue from. */
export function eventAddress(isEverybodys: boolean, filter: EventFilter = {}, marker?: string): string {
  const query = new URLSearchParams({
    ...(isEverybodys && { of: 'everybody' }),
    ...filter,
    ...(marker !== undefined && { marker }),
  }).toString()
  return query ? `/audit?${query}` : '/audit'
}

type Event = Infer<(typeof ListOwnEvents)['output']>['Events'][number]

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
  mfa: 'Yes' | 'No' | 'Absent'
  isReadOnly: boolean
  /** The decision of the policies. Its trace has the id of the event. */
  verdict?: Verdict
  /** Which statement denied the call, or that none allowed it. */
  reason?: string
  /** The name of the device whose codes a sign-in was given. */
  device?: string
}

/** Turns an event of an operation's output into one for a page. */
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

/** A sign-in under an unknown name is recorded without the name. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS'
const MFA = { yes: 'Yes', no: 'No', absent: 'Absent' } as const
