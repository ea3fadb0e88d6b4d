import { nameInArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import type { AuditEvent, Prisma } from '@/lib/generated/sqlite/client'
import { boolean, type Infer, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cloudTrailEvent } from './cloud-trail-event'
import { deniedBy, denyingStatement } from './denied-by'

const moment = string({ max: 24, pattern: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z' })
export const eventId = string({ min: 36, max: 36, pattern: '[0-9a-f-]+' })

/** What events are filtered by. Times are ISO 8601 in UTC, both inclusive. */
export const filterFields = {
  /** As in the events: the name of a user or of a role session, or `root`. */
  UserName: optional(string({ min: 1, max: 128 })),
  EventName: optional(string({ min: 1, max: 128 })),
  ErrorsOnly: optional(boolean),
  /** Leaves out reads that were not refused, of which the console's own pages make many. */
  HideReads: optional(boolean),
  /** `absent`: the request had no such key, as with a long-term access key. */
  Mfa: optional(string({ values: ['yes', 'no', 'absent'] })),
  /** The request that the calls came with: one view of a page of the console, or one call of the API. */
  RequestId: optional(eventId),
  StartTime: optional(moment),
  EndTime: optional(moment),
}
const eventFilter = record(filterFields)

/** A filter, and which page of the events that pass it. */
export const pageRequest = record({
  ...filterFields,
  EventId: optional(eventId),
  OldestFirst: optional(boolean),
  /** The id of the event that the page begins after. */
  Marker: optional(eventId),
  /** The id of the event that the page ends before: the way back. It wins over `Marker`. */
  Before: optional(eventId),
  /** At most how many events are listed. */
  MaxItems: optional(integer({ min: 1, max: 1_000 })),
  /** Lists the reads of one view of a page of the console as one event. */
  ByPageView: optional(boolean),
  /** Also returns `Total` and `First`, for a list that says where its reader is. */
  Count: optional(boolean),
})

/** Events, the latest first unless asked otherwise. Members that CloudTrail has too have its names. */
export const eventPage = record({
  Events: list(
    record({
      EventId: string({}),
      EventName: string({}),
      EventTime: timestamp,
      EventSource: string({}),
      Username: string({}),
      ReadOnly: boolean,
      EntryPoint: string({}),
      SourceIp: string({}),
      /** `Success`, or the code of the error. */
      Outcome: string({}),
      Mfa: string({ values: ['yes', 'no', 'absent'] }),
      /** The decision of the policies, if they were evaluated. */
      Decision: optional(string({})),
      /** The statement that denied the call. Only if everyone may see traces. */
      DeniedBy: optional(denyingStatement),
      /** The serial number of the device whose code was used at a sign-in. */
      MFAIdentifier: optional(string({})),
      /** The kind of that device, or of those that may answer: in CloudTrail's words. */
      MfaType: optional(string({})),
      /** The whole event: JSON in the form of CloudTrail's records. */
      CloudTrailEvent: string({}),
      /** The path of the page of the console that made the call, if that is known. */
      Page: optional(string({})),
      /** The event stands for several reads of one request: how many, and how many of them were refused. */
      PageView: optional(record({ RequestId: string({}), Reads: integer(), Refused: integer() })),
    }),
  ),
  /** The first event of the page, which another may stand for. */
  FirstEventId: optional(string({})),
  /** A page may be short or empty and still have a next one: each searches only a part of the trail. */
  IsTruncated: boolean,
  Marker: optional(string({})),
  /** For `Before`; absent on the first page. */
  PreviousMarker: optional(string({})),
  /** How many events pass the filter; if `IsCountPartial`, among those that are searched first. */
  Total: optional(integer()),
  IsCountPartial: optional(boolean),
  /** The number of the page's first event, counted from 1. Absent for a page behind the events that were counted. */
  First: optional(integer()),
  /** Events up to this time are archived, and none of these. On the page with the oldest events alone. */
  ArchivedUntil: optional(timestamp),
})

/** The account, or one caller's part of its events. */
export type Scope = { account: string; principalId?: string; principalArn?: string }

/**
 * The condition of the events in a scope and in a stretch of the trail that pass a filter. Throws ValidationError for a
 * time that does not exist.
 */
export async function passing(
  store: Store,
  scope: Scope,
  filter: Infer<typeof eventFilter>,
  stretch: Prisma.AuditEventWhereInput,
): Promise<Prisma.AuditEventWhereInput> {
  const within = { AND: [scope, { at: timesOf(filter) }, stretch] }
  return {
    AND: [within, filter.UserName === undefined ? {} : { principalArn: { in: await arnsOf(filter.UserName) } }],
    eventName: filter.EventName,
    requestId: filter.RequestId,
    ...(filter.ErrorsOnly && { outcome: { not: 'Success' } }),
    // Where only errors are wanted, each of them is.
    ...(filter.HideReads && !filter.ErrorsOnly && { NOT: { readOnly: true, outcome: { in: [...QUIET] } } }),
    ...(filter.Mfa && { mfaAuthenticated: STORED_MFA[filter.Mfa] }),
  }

  // Exact: LIKE, which `endsWith` becomes, treats "_" as a wildcard.
  async function arnsOf(userName: string): Promise<string[]> {
    const principals = await store.auditEvent.groupBy({ by: ['principalArn'], where: within })
    return principals.map(({ principalArn }) => principalArn).filter((arn) => nameInArn(arn) === userName)
  }
}

/** The outcomes of a read that was not refused: a page asks, for instance, whether a user has a password. */
export const QUIET: ReadonlySet<string> = new Set(['Success', 'NoSuchEntity'])

const STORED_MFA = { yes: 'true', no: 'false', absent: null } as const

/** The times between which events pass, if a filter names one. Throws ValidationError for a time that does not exist. */
export function timesOf({ StartTime, EndTime }: { StartTime?: string; EndTime?: string }) {
  if (StartTime === undefined && EndTime === undefined) return undefined
  return { gte: timeOf('StartTime', StartTime), lte: timeOf('EndTime', EndTime) }
}

function timeOf(field: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const time = new Date(text)
  if (!Number.isNaN(time.getTime())) return time
  throw new AwsError('ValidationError', `The value of ${field} is no time.`, { field })
}

export type Rules = Pick<Grant<unknown>['rules'], 'openTraces'>

/** A row of the trail as an operation returns it. */
export function eventOf(row: AuditEvent, { openTraces }: Rules) {
  const DeniedBy = openTraces ? deniedBy(row) : undefined
  const { MFAIdentifier, MfaType, Page }: { MFAIdentifier?: string; MfaType?: string; Page?: string } = JSON.parse(
    row.additional ?? '{}',
  )
  return {
    EventId: row.id,
    EventName: row.eventName,
    EventTime: row.at,
    EventSource: row.eventSource,
    Username: nameInArn(row.principalArn),
    ReadOnly: row.readOnly,
    EntryPoint: row.entryPoint,
    SourceIp: row.sourceIp,
    Outcome: row.outcome,
    Mfa: row.mfaAuthenticated === null ? ('absent' as const) : row.mfaAuthenticated === 'true' ? 'yes' : 'no',
    // Only decisions of the policies have a trace.
    ...(row.decision !== null && row.action !== null && row.resource !== null && { Decision: row.decision }),
    ...(DeniedBy && { DeniedBy }),
    ...(MFAIdentifier !== undefined && { MFAIdentifier }),
    ...(MfaType !== undefined && { MfaType }),
    CloudTrailEvent: JSON.stringify(cloudTrailEvent(row)),
    ...(Page !== undefined && { Page }),
  } as const
}
