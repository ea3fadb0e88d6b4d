import { nameInArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import type { AuditEvent } from '@/lib/generated/sqlite/client'
import { boolean, type Infer, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cloudTrailEvent } from './cloud-trail-event'
import { deniedBy, denyingStatement } from './denied-by'

/** The largest page, as of CloudTrail's LookupEvents, and how many events one page searches. */
const MOST = 50
const EVENTS_SEARCHED = 10_000

const moment = string({ max: 24, pattern: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z' })
const id = string({ min: 36, max: 36, pattern: '[0-9a-f-]+' })

/** What events are filtered by. Times are ISO 8601 in UTC, both inclusive. */
export const eventFilter = record({
  EventId: optional(id),
  /** As in the events: the name of a user or of a role session, or `root`. */
  UserName: optional(string({ min: 1, max: 128 })),
  EventName: optional(string({ min: 1, max: 128 })),
  ErrorsOnly: optional(boolean),
  /** Leaves out successful reads, of which the console's own pages make many. Refused ones stay. */
  HideReads: optional(boolean),
  /** `absent`: the request had no such key, as with a long-term access key. */
  Mfa: optional(string({ values: ['yes', 'no', 'absent'] })),
  StartTime: optional(moment),
  EndTime: optional(moment),
  /** The id of the last event of the previous page. */
  Marker: optional(id),
  MaxItems: optional(integer({ min: 1, max: MOST })),
})

/** Events, latest first. Members that CloudTrail has too have its names. */
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
      /** The whole event: JSON in the form of CloudTrail's records. */
      CloudTrailEvent: string({}),
    }),
  ),
  /** A page may be short or empty and still have a next one: each searches only a part of the trail. */
  IsTruncated: boolean,
  Marker: optional(string({})),
})

type Scope = { account: string; principalId?: string; principalArn?: string }

/**
 * One page of the events in a scope that pass a filter. Throws ValidationError for a marker that is not an event of the
 * account, and for a time that does not exist.
 */
export async function eventsIn(
  store: Store,
  scope: Scope,
  filter: Infer<typeof eventFilter>,
  rules: Rules,
): Promise<Infer<typeof eventPage>> {
  // An event is found by its id at any age.
  const { seq, goesOnAfter } =
    filter.EventId === undefined ? await stretchOf(store, scope.account, filter.Marker) : WHOLE_TRAIL
  const within = { ...scope, seq }
  const [from, to] = [timeOf('StartTime', filter.StartTime), timeOf('EndTime', filter.EndTime)]
  const take = filter.MaxItems ?? MOST
  const rows = await store.auditEvent.findMany({
    where: {
      AND: [within, filter.UserName === undefined ? {} : { principalArn: { in: await arnsOf(filter.UserName) } }],
      id: filter.EventId,
      eventName: filter.EventName,
      ...(filter.ErrorsOnly && { outcome: { not: 'Success' } }),
      ...(filter.HideReads && { NOT: { readOnly: true, outcome: 'Success' } }),
      ...(filter.Mfa && { mfaAuthenticated: STORED_MFA[filter.Mfa] }),
      at: { gte: from, lte: to },
    },
    orderBy: { seq: 'desc' },
    take: take + 1,
  })
  const page = rows.slice(0, take)
  const Marker = rows.length > take ? page.at(-1)?.id : goesOnAfter
  return {
    Events: page.map((row) => eventOf(row, rules)),
    IsTruncated: Marker !== undefined,
    ...(Marker !== undefined && { Marker }),
  }

  // Exact: LIKE, which `endsWith` becomes, treats "_" as a wildcard.
  async function arnsOf(userName: string): Promise<string[]> {
    const principals = await store.auditEvent.groupBy({ by: ['principalArn'], where: within })
    return principals.map(({ principalArn }) => principalArn).filter((arn) => nameInArn(arn) === userName)
  }
}

const WHOLE_TRAIL = { seq: undefined, goesOnAfter: undefined }

/**
 * The part of an account's trail that one page searches: before the marker, and limited so that a page is fast.
 * `goesOnAfter` is the id of its oldest event if there are older ones.
 */
async function stretchOf(store: Store, account: string, marker: string | undefined) {
  const before = marker === undefined ? undefined : await seqOf(store, account, marker)
  const [oldest, older] = await store.auditEvent.findMany({
    where: { account, seq: { lt: before } },
    orderBy: { seq: 'desc' },
    select: { seq: true, id: true },
    skip: EVENTS_SEARCHED - 1,
    take: 2,
  })
  return { seq: { lt: before, gte: oldest?.seq }, goesOnAfter: older && oldest?.id }
}

async function seqOf(store: Store, account: string, marker: string): Promise<number> {
  const event = await store.auditEvent.findFirst({ where: { account, id: marker }, select: { seq: true } })
  if (!event) throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  return event.seq
}

const STORED_MFA = { yes: 'true', no: 'false', absent: null } as const

function timeOf(field: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const time = new Date(text)
  if (!Number.isNaN(time.getTime())) return time
  throw new AwsError('ValidationError', `The value of ${field} is no time.`, { field })
}

type Rules = Pick<Grant<unknown>['rules'], 'openTraces'>

function eventOf(row: AuditEvent, { openTraces }: Rules) {
  const DeniedBy = openTraces ? deniedBy(row) : undefined
  const { MFAIdentifier }: { MFAIdentifier?: string } = JSON.parse(row.additional ?? '{}')
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
    CloudTrailEvent: JSON.stringify(cloudTrailEvent(row)),
  } as const
}
