import { type DecidingStatement, decidingStatement } from '@/lib/audit/deciding-statement'
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
 * Returns an account's audit events in order, with their decisions: all, or those after a given id or sequence number.
 * Throws NoSuchEntity.
 */
export function eventsAfter(accountId: string, after: string | undefined): Promise<EventPage> {
  return inTransaction(accountId, async (store) => {
    await accountRow(store, accountId)
    const seq = after === undefined ? 0n : await sequenceNumber(store, accountId, after)
    const rows = await store.auditEvent.findMany({
      where: { account: accountId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: PAGE + 1,
    })
    const page = rows.slice(0, PAGE)
    return { events: page.map(facts), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
  })
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
