import type { Store } from '@/lib/db/store'
import { Prisma } from '@/lib/generated/sqlite/client'
import type { SealKeys } from '@/lib/seal'
import { proofOf, startAfter, type Told } from './proof'

/** A row as the database holds it, whoever wrote it. */
export type StoredRow = { seq: bigint; told: Told; mac: string | null; macKey: string | null; previous: string | null }

/**
 * A place in the trail of an account: the proof of the row before it, and how many rows without proof are before it. Of
 * these, only the first row with a proof says anything.
 */
export type Place = { mac: string | null; bare: number }

export const START_OF_TRAIL: Place = { mac: null, bare: 0 }

/** What is wrong with a row. */
export type Flaw = 'changed' | 'out of place' | 'without proof' | 'unknown key'

/** The trail of one account, verified. */
export type AccountTrail = {
  account: string
  /** Rows from before there were proofs: only their number is proven. */
  bare: number
  /** Rows with a proof. */
  proven: number
  /** The newest row that has a proof and no flaw. A copy kept elsewhere shows later whether the trail was cut. */
  head: Head | undefined
  /** Rows that have a flaw, and the first of them. */
  flawed: number
  first: { seq: bigint; id: string | null; flaw: Flaw } | undefined
}

export type Head = { seq: bigint; mac: string }

/**
 * Verifies rows, each account's in the order of `seq`, a page at a time. `startOf` says from where on an account's rows
 * are there, given the first. A row that comes again is accepted: a run of the archive that was interrupted leaves such.
 * Returns the trails by account, and the accounts whose remembered head is no longer there.
 */
export async function verifyTrail(
  pages: AsyncIterable<readonly StoredRow[]> | Iterable<readonly StoredRow[]>,
  keys: SealKeys,
  { remembered = new Map(), startOf = () => START_OF_TRAIL }: Known = {},
): Promise<{ trails: AccountTrail[]; lost: string[] }> {
  const walks = new Map<string, Walk>()
  const found = new Set<string>()
  for await (const page of pages) {
    for (const row of page) {
      const { account } = row.told
      const walk = walks.get(account) ?? { ...NOTHING, place: startOf(row) }
      const flaw = flawOf(row, walk, keys)
      walks.set(account, after(walk, row, flaw))
      if (!flaw && remembered.get(account)?.mac === row.mac) found.add(account)
    }
  }
  const trails = Array.from(walks, ([account, { place: _, last: __, ...trail }]) => ({ account, ...trail }))
  return { trails, lost: [...remembered.keys()].filter((account) => !found.has(account)) }
}

/** What is known beforehand: heads that were kept elsewhere, and where trails begin. */
type Known = { remembered?: ReadonlyMap<string, Head>; startOf?: (first: StoredRow) => Place }

/** An account's trail so far. `place` is behind the row before, right or wrong, and `last` is its number. */
type Walk = Omit<AccountTrail, 'account'> & { place: Place; last: bigint | undefined }

const NOTHING = { bare: 0, proven: 0, head: undefined, flawed: 0, first: undefined, last: undefined }

const isAgain = ({ seq }: StoredRow, { last }: Walk) => last !== undefined && seq <= last

function flawOf(row: StoredRow, walk: Walk, keys: SealKeys): Flaw | undefined {
  const { told, mac, macKey, previous } = row
  if (mac === null) return walk.place.mac === null ? undefined : 'without proof'
  const key = keys.find(({ id }) => id === macKey)
  if (!key) return 'unknown key'
  if (previous === null || proofOf(told, previous, key.key) !== mac) return 'changed'
  if (isAgain(row, walk)) return undefined
  // Each row names the one before it. If that is a different one, rows were removed, added or moved.
  return previous === (walk.place.mac ?? startAfter(walk.place.bare)) ? undefined : 'out of place'
}

function after(walk: Walk, row: StoredRow, flaw: Flaw | undefined): Walk {
  const { seq, told, mac } = row
  const counted = isAgain(row, walk) ? {} : counting(walk, row)
  if (flaw) {
    const first = walk.first ?? { seq, id: told.id, flaw }
    return { ...walk, ...counted, flawed: walk.flawed + 1, first }
  }
  return { ...walk, ...counted, head: mac === null || isAgain(row, walk) ? walk.head : { seq, mac } }
}

function counting({ place, bare, proven }: Walk, { seq, mac }: StoredRow): Partial<Walk> {
  if (mac === null) return { last: seq, bare: bare + 1, place: { ...place, bare: place.bare + 1 } }
  return { last: seq, proven: proven + 1, place: { ...place, mac } }
}

/**
 * Reads a page of the trail as it is stored, from one sequence number to another. Every column is read as text, because
 * an attacker may have put anything into it. Numbers are text too, because the client rounds those of 64 bits.
 */
export async function storedRows(store: Store, from: bigint, until: bigint): Promise<StoredRow[]> {
  return rowsThat(
    store,
    Prisma.sql`"seq" BETWEEN CAST(${String(from)} AS BIGINT) AND CAST(${String(until)} AS BIGINT)`,
    PAGE,
  )
}

const PAGE = 1_000

/** Reads the oldest rows of an account behind a number, as they are stored. */
export const oldestRows = (store: Store, account: string, behind: bigint | undefined, most: number) =>
  rowsThat(store, Prisma.sql`"account" = ${account} AND "seq" > CAST(${String(behind ?? LOWEST)} AS BIGINT)`, most)

// Somebody who writes to the database may have added rows before the first.
const LOWEST = -(2n ** 63n)

async function rowsThat(store: Store, condition: Prisma.Sql, most: number): Promise<StoredRow[]> {
  type Texts = { [column in keyof Told]: Told[column] } & Omit<StoredRow, 'told' | 'seq'> & { seq: string }
  const rows = await store.$queryRaw<Texts[]>`
    SELECT CAST("seq" AS TEXT) AS "seq", CAST("id" AS TEXT) AS "id", CAST("account" AS TEXT) AS "account", CAST("at" AS TEXT) AS "at",
      CAST("eventSource" AS TEXT) AS "eventSource", CAST("eventName" AS TEXT) AS "eventName",
      CAST("action" AS TEXT) AS "action", CAST("resource" AS TEXT) AS "resource",
      CAST("readOnly" AS TEXT) AS "readOnly", CAST("principalArn" AS TEXT) AS "principalArn",
      CAST("principalId" AS TEXT) AS "principalId", CAST("accessKeyId" AS TEXT) AS "accessKeyId",
      CAST("mfaAuthenticated" AS TEXT) AS "mfaAuthenticated", CAST("outcome" AS TEXT) AS "outcome",
      CAST("errorMessage" AS TEXT) AS "errorMessage", CAST("sourceIp" AS TEXT) AS "sourceIp",
      CAST("userAgent" AS TEXT) AS "userAgent", CAST("entryPoint" AS TEXT) AS "entryPoint",
      CAST("requestId" AS TEXT) AS "requestId", CAST("parameters" AS TEXT) AS "parameters",
      CAST("additional" AS TEXT) AS "additional", CAST("decision" AS TEXT) AS "decision",
      CAST("context" AS TEXT) AS "context", CAST("policies" AS TEXT) AS "policies",
      CAST("mac" AS TEXT) AS "mac", CAST("macKey" AS TEXT) AS "macKey", CAST("previous" AS TEXT) AS "previous"
    FROM "AuditEvent" WHERE ${condition} ORDER BY "AuditEvent"."seq" LIMIT ${most}`
  return rows.map(({ seq, mac, macKey, previous, ...told }) => {
    return {
      seq: BigInt(seq),
      told: { ...told, at: asTold(told.at), readOnly: asNumber(told.readOnly) },
      mac,
      macKey,
      previous,
    }
  })
}

// The proof was made over `toISOString`. In SQLite the client ends a time in `+00:00`; PostgreSQL parts it from its day by
// a space, and leaves out noughts at its end.
function asTold(at: string | null): string | null {
  const [, day, time, parts = ''] = /^([\d-]+) ([\d:]+)(?:\.(\d{1,3}))?$/.exec(at ?? '') ?? []
  return day && time ? `${day}T${time}.${parts.padEnd(3, '0')}Z` : (at?.replace(/\+00:00$/, 'Z') ?? null)
}

// PostgreSQL has words for what is a number in SQLite.
const asNumber = (readOnly: string | null) => (readOnly === 'true' ? '1' : readOnly === 'false' ? '0' : readOnly)
