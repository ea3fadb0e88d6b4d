import type { Store } from '@/lib/db/store'
import { Prisma } from '@/lib/generated/sqlite/client'
import { trailKeys } from './keys'
import { wakeForRecords } from './new-records'
import { proofOf, startAfter, type Told } from './proof'

/** The record of one call. Field names are CloudTrail's where it has one. */
export type AuditRecord = {
  id: string
  account: string
  at: Date
  eventSource: string
  eventName: string
  action?: string
  resource?: string
  readOnly: boolean
  principalArn: string
  principalId: string
  accessKeyId?: string
  /** Undefined when the request does not say, as with a long-term key. */
  mfaAuthenticated?: boolean
  /** `Success`, or the code of the error. */
  outcome: string
  errorMessage?: string
  sourceIp: string
  userAgent: string
  entryPoint: string
  requestId: string
  parameters?: Readonly<Record<string, unknown>>
  additional?: Readonly<Record<string, unknown>>
  decision?: string
  context?: unknown
  policies?: unknown
}

/** Writes a record in the same transaction as the change it records: both are kept, or neither. */
export async function append(store: Store, record: AuditRecord): Promise<void> {
  await appendAll(store, record.account, [record])
}

/**
 * Writes records of one account, in their order, by one statement. Each carries a proof of itself and of the one before
 * it in its account (S-111). Uses SQL, because every call is recorded and the client's `create` takes twice the time for
 * so wide a row.
 */
export async function appendAll(store: Store, account: string, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return
  const remembered = heads().get(account)
  const guess = remembered === undefined ? undefined : { mac: remembered, previous: remembered }
  if (guess && (await insert(store, account, records, guess))) return
  // Another process has written meanwhile, or the transaction that wrote the remembered record was rolled back. Where
  // several write at the same time, each time one of them is next.
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await insert(store, account, records, await newestOf(store, account))) return
  }
  throw new Error('The trail goes on in the transactions of others.')
}

/** More than there are connections that write at the same time. */
const MOST_TRIES = 100

/** The newest row of an account: its proof, or null without one, and what the next row has for `previous`. */
type Newest = { mac: string | null; previous: string }

async function newestOf(store: Store, account: string): Promise<Newest> {
  const [newest] = await store.$queryRaw<{ mac: string | null }[]>`
    SELECT "mac" FROM "AuditEvent" WHERE "account" = ${account} ORDER BY "seq" DESC LIMIT 1`
  if (newest && newest.mac !== null) return { mac: newest.mac, previous: newest.mac }
  const [bare] = await store.$queryRaw<{ rows: number }[]>`
    SELECT count(*) + COALESCE((SELECT "bare" FROM "AuditCut" WHERE "account" = ${account}), 0) AS "rows"
    FROM "AuditEvent" WHERE "account" = ${account} AND "mac" IS NULL`
  return { mac: null, previous: startAfter(Number(bare?.rows ?? 0)) }
}

/**
 * Inserts rows after `newest`. Returns false, and writes nothing, when that is no longer the newest row, or another
 * transaction has the row after it: on PostgreSQL an index has one row after each, and waits until the other one ends.
 */
async function insert(
  store: Store,
  account: string,
  records: readonly AuditRecord[],
  newest: Newest,
): Promise<boolean> {
  const [key] = trailKeys()
  if (!key) throw new Error('There is no key to prove records with.')
  let { previous } = newest
  const rows: Prisma.Sql[] = []
  for (const record of records) {
    const told = toldBy(record)
    const mac = proofOf(told, previous, key.key)
    rows.push(rowOf(record, told, mac, key.id, previous))
    previous = mac
  }
  const inserted = await store.$executeRaw`
    INSERT INTO "AuditEvent" (
      "id", "account", "at", "eventSource", "eventName", "action", "resource", "readOnly",
      "principalArn", "principalId", "accessKeyId", "mfaAuthenticated", "outcome", "errorMessage",
      "sourceIp", "userAgent", "entryPoint", "requestId", "parameters", "additional",
      "decision", "context", "policies", "mac", "macKey", "previous"
    ) SELECT * FROM (VALUES ${Prisma.join(rows)}) AS "records"
    WHERE (
      SELECT "mac" FROM "AuditEvent" WHERE "account" = ${account} ORDER BY "seq" DESC LIMIT 1
    ) IS NOT DISTINCT FROM ${newest.mac}
    ON CONFLICT DO NOTHING`
  if (inserted === 0) return false
  if (inserted < records.length) throw new Error('Another transaction continued the trail in between.')
  remember(account, previous)
  wakeForRecords(account)
  return true
}

/** The values of a row, in the order of the columns. */
const rowOf = (record: AuditRecord, told: Told, mac: string, macKey: string, previous: string) => Prisma.sql`(
  ${told.id}, ${told.account}, ${record.at}, ${told.eventSource}, ${told.eventName},
  ${told.action}, ${told.resource}, ${record.readOnly},
  ${told.principalArn}, ${told.principalId}, ${told.accessKeyId}, ${told.mfaAuthenticated},
  ${told.outcome}, ${told.errorMessage},
  ${told.sourceIp}, ${told.userAgent}, ${told.entryPoint}, ${told.requestId},
  ${told.parameters}, ${told.additional},
  ${told.decision}, ${told.context}, ${told.policies}, ${mac}, ${macKey}, ${previous})`

function toldBy(record: AuditRecord): Told {
  const { mfaAuthenticated } = record
  return {
    id: record.id,
    account: record.account,
    at: record.at.toISOString(),
    eventSource: record.eventSource,
    eventName: record.eventName,
    action: text(record.action),
    resource: text(record.resource),
    readOnly: record.readOnly ? '1' : '0',
    principalArn: record.principalArn,
    principalId: record.principalId,
    accessKeyId: text(record.accessKeyId),
    mfaAuthenticated: mfaAuthenticated === undefined ? null : String(mfaAuthenticated),
    outcome: record.outcome,
    errorMessage: text(record.errorMessage),
    sourceIp: record.sourceIp,
    userAgent: wellFormed(record.userAgent.slice(0, 512)),
    entryPoint: record.entryPoint,
    requestId: record.requestId,
    parameters: JSON.stringify(record.parameters ?? {}),
    additional: json(record.additional),
    decision: record.decision ?? null,
    context: json(record.context),
    policies: json(record.policies),
  }
}

const text = (value: string | undefined) => (value === undefined ? null : wellFormed(value))
const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

// Replaces what the database would not return unchanged, which would break the proof: half a surrogate pair has no
// UTF-8, and the driver stops reading at a NUL.
const wellFormed = (value: string) => value.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '\ufffd')

// A global, because Next loads modules more than once in one process, as in lib/db/store.ts.
const globals: typeof globalThis & { posternTrailHeads?: Map<string, string> } = globalThis

/** The newest proofs that this process has written, by account. Only a guess, which the insert checks. */
function heads(): Map<string, string> {
  globals.posternTrailHeads ??= new Map()
  return globals.posternTrailHeads
}

const REMEMBERED = 1_000

function remember(account: string, mac: string): void {
  const known = heads()
  known.delete(account)
  known.set(account, mac)
  // The least recently used accounts come first.
  for (const silent of known.keys()) {
    if (known.size <= REMEMBERED) return
    known.delete(silent)
  }
}
