import { type DecidingStatement, decidingStatement } from '@/lib/audit/deciding-statement'
import { awaitRecords } from '@/lib/audit/new-records'
import { inTransaction, type Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { accountRow } from '@/lib/worlds/accounts'

type Row = NonNullable<Awaited<ReturnType<Store['auditEvent']['findUnique']>>>
type Proof = 'mac' | 'macKey' | 'previous'
type JsonColumn = 'parameters' | 'additional' | 'context' | 'policies'

/** An audit event with its JSON parsed, without its proof. */
type EventFacts = Omit<Row, 'seq' | 'account' | 'at' | Proof | JsonColumn> & {
  /** Exact up to 2^53, which no trail reaches. */
  seq: number
  accountId: string
  at: string
  deciding: DecidingStatement | null
} & Record<JsonColumn, unknown>

/** A page of events, oldest first. `next` is the last event of the page if there are more. */
type EventPage = { events: EventFacts[]; next: string | null }

const PAGE = 500

/**
 * Returns an account's audit events in order, with their decisions: all, or those after a given id or sequence number; and
 * only those of an action such as `iam:ListUsers`, or with an event's name such as `ConsoleLogin`. Throws NoSuchEntity.
 */
export function eventsAfter(
  accountId: string,
  after: string | undefined,
  action: string | undefined = undefined,
): Promise<EventPage> {
  return inTransaction(accountId, async (store) => {
    await accountRow(store, accountId)
    const seq = after === undefined ? 0n : await sequenceNumber(store, accountId, after)
    const rows = await store.auditEvent.findMany({
      where: {
        ...{ account: accountId, seq: { gt: seq } },
        ...(action !== undefined && { OR: [{ action }, { eventName: action }] }),
      },
      orderBy: { seq: 'asc' },
      take: PAGE + 1,
    })
    const page = rows.slice(0, PAGE)
    return { events: page.map(facts), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
  })
}

/**
 * The same, but if there is no such event, returns once there is one, or none when `tooLate` is settled. Records of this
 * process end the wait at once; what another server on the same database has written is found at its end.
 */
export async function eventsOnceThere(
  accountId: string,
  after: string | undefined,
  action: string | undefined,
  tooLate: Promise<unknown>,
): Promise<EventPage> {
  const late = tooLate.then(
    () => true,
    () => true,
  )
  let isLate = false
  while (true) {
    // Before looking, so that nothing is missed in between.
    const { isThere, stop } = nextRecord(accountId)
    try {
      const page = await eventsAfter(accountId, after, action)
      if (page.events.length > 0 || isLate) return page
      isLate = await Promise.race([isThere, late])
    } finally {
      stop()
    }
  }
}

/** `isThere` is settled, with false, when this process writes a record of the account. */
function nextRecord(accountId: string): { isThere: Promise<false>; stop(): void } {
  let stop = () => {}
  const isThere = new Promise<false>((resolve) => {
    stop = awaitRecords(accountId, () => resolve(false))
  })
  return { isThere, stop }
}

/** How long a request may wait for an event. Seconds. */
const LONGEST_WAIT = 30

/** Reads how many seconds a request waits for an event; 0 without a number. Throws ValidationError. */
export function waitIn(text: string | null): number {
  const seconds = /^\d{1,2}$/.test(text || '0') ? Number(text) : Number.NaN
  if (seconds <= LONGEST_WAIT) return seconds
  throw new AwsError('ValidationError', `"wait" must be a whole number of seconds, at most ${LONGEST_WAIT}.`)
}

async function sequenceNumber(store: Store, account: string, after: string): Promise<bigint> {
  if (/^\d{1,18}$/.test(after)) return BigInt(after)
  const event = await store.auditEvent.findUnique({ where: { id: after }, select: { account: true, seq: true } })
  if (event?.account === account) return event.seq
  throw new AwsError('NoSuchEntity', `Account ${account} has no event "${after}".`)
}

function facts({
  seq,
  account,
  at,
  parameters,
  additional,
  context,
  policies,
  mac: _,
  macKey: __,
  previous: ___,
  ...plain
}: Row): EventFacts {
  return {
    ...plain,
    seq: Number(seq),
    accountId: account,
    at: at.toISOString(),
    parameters: parsed(parameters),
    additional: parsed(additional),
    deciding: decidingStatement(additional),
    context: parsed(context),
    policies: parsed(policies),
  }
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
