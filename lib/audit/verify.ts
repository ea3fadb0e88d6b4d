import type { Store } from '@/lib/db/store'
import type { SealKeys } from '@/lib/seal'
import { proofOf, startAfter, type Told } from './proof'

/** A row as the database holds it, whoever wrote it. */
export type StoredRow = { seq: bigint; told: Told; mac: string | null; macKey: string | null; previous: string | null }

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
 * Verifies rows in the order of `seq`, of all accounts together, a page at a time. Returns the trails by account, and
 * the accounts whose remembered head is no longer there.
 */
export async function verifyTrail(
  pages: AsyncIterable<readonly StoredRow[]>,
  keys: SealKeys,
  remembered: ReadonlyMap<string, Head> = new Map(),
): Promise<{ trails: AccountTrail[]; lost: string[] }> {
  const walks = new Map<string, Walk>()
  const found = new Set<string>()
  for await (const page of pages) {
    for (const row of page) {
      const { account } = row.told
      const walk = walks.get(account) ?? { bare: 0, proven: 0, head: undefined, flawed: 0, first: undefined, mac: null }
      const flaw = flawOf(row, walk, keys)
      walks.set(account, after(walk, row, flaw))
      if (!flaw && remembered.get(account)?.mac === row.mac) found.add(account)
    }
  }
  const trails = Array.from(walks, ([account, { mac: _, ...trail }]) => ({ account, ...trail }))
  return { trails, lost: [...remembered.keys()].filter((account) => !found.has(account)) }
}

/** An account's trail so far. `mac` is that of the row before, right or wrong. */
type Walk = Omit<AccountTrail, 'account'> & { mac: string | null }

function flawOf({ told, mac, macKey, previous }: StoredRow, walk: Walk, keys: SealKeys): Flaw | undefined {
  if (mac === null) return walk.proven > 0 ? 'without proof' : undefined
  const key = keys.find(({ id }) => id === macKey)
  if (!key) return 'unknown key'
  if (previous === null || proofOf(told, previous, key.key) !== mac) return 'changed'
  // Each row names the one before it. If that is a different one, rows were removed, added or moved.
  return previous === (walk.mac ?? startAfter(walk.bare)) ? undefined : 'out of place'
}

function after(walk: Walk, { seq, told, mac }: StoredRow, flaw: Flaw | undefined): Walk {
  const counted = mac === null ? { bare: walk.bare + 1 } : { proven: walk.proven + 1, mac }
  if (flaw) {
    const first = walk.first ?? { seq, id: told.id, flaw }
    return { ...walk, ...counted, flawed: walk.flawed + 1, first }
  }
  return { ...walk, ...counted, head: mac === null ? walk.head : { seq, mac } }
}

/**
 * Reads a page of the trail as it is stored, from one sequence number to another. Every column is read as text, because
 * an attacker may have put anything into it. Numbers are text too, because the client rounds those of 64 bits.
 */
export async function storedRows(store: Store, from: bigint, until: bigint): Promise<StoredRow[]> {
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
    FROM "AuditEvent"
    WHERE "seq" BETWEEN CAST(${String(from)} AS INTEGER) AND CAST(${String(until)} AS INTEGER)
    ORDER BY "AuditEvent"."seq" LIMIT ${PAGE}`
  return rows.map(({ seq, mac, macKey, previous, ...told }) => {
    return { seq: BigInt(seq), told: { ...told, at: asWritten(told.at) }, mac, macKey, previous }
  })
}

const PAGE = 1_000

// The client ends a time in `+00:00`; the proof was made over `toISOString`, which ends in `Z`.
const asWritten = (at: string | null) => at?.replace(/\+00:00$/, 'Z') ?? null
