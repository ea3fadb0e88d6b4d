import type { Store } from '@/lib/db/store'
import { macOf, type SealKeys } from '@/lib/seal'
import { trailKeys } from './keys'
import type { Place } from './verify'

/** A marked cut: the records of an account up to this one have been exported and deleted (S-111). */
export type Cut = Place & {
  /** Number and time of the last record that was deleted. */
  seq: bigint
  at: Date
}

/** A cut as the database holds it, whoever wrote it. */
type StoredCut = Cut & { account: string; macKey: string; proof: string }

/** The cut of an account, if its trail has one. */
export async function cutOf(store: Store, account: string): Promise<StoredCut | undefined> {
  return (await store.auditCut.findUnique({ where: { account } })) ?? undefined
}

/** The cuts of all accounts. */
export const allCuts = (store: Store): Promise<StoredCut[]> => store.auditCut.findMany({ orderBy: { account: 'asc' } })

/** Reports whether the server made a cut, and nobody who can only write to the database. */
export function isGenuine(cut: StoredCut, keys: SealKeys): boolean {
  const key = keys.find(({ id }) => id === cut.macKey)
  return key !== undefined && proofOfCut(cut.account, cut, key.key) === cut.proof
}

/**
 * Moves the cut of an account from where it was to a later record, and deletes the records between. Returns how many
 * those were; undefined, with nothing changed, if the cut is no longer where it was.
 */
export async function moveCut(
  store: Store,
  account: string,
  from: Cut | undefined,
  to: Cut,
): Promise<number | undefined> {
  const [key] = trailKeys()
  if (!key) throw new Error('There is no key to prove a cut with.')
  const { seq, mac, bare, at } = to
  const row = { seq, mac, bare, at, macKey: key.id, proof: proofOfCut(account, to, key.key) }
  if (!(await isMoved(store, account, from, row))) return undefined
  return store.$executeRaw`DELETE FROM "AuditEvent" WHERE "account" = ${account} AND "seq" <= ${seq}`
}

/** Writes the row if the cut is where it was. Another process may have moved it in the meantime. */
async function isMoved(
  store: Store,
  account: string,
  from: Cut | undefined,
  row: Omit<StoredCut, 'account'>,
): Promise<boolean> {
  if (from !== undefined) {
    const { count } = await store.auditCut.updateMany({ where: { account, seq: from.seq }, data: row })
    return count === 1
  }
  const { seq, mac, bare, at, macKey, proof } = row
  const inserted = await store.$executeRaw`
    INSERT INTO "AuditCut" ("account", "seq", "mac", "bare", "at", "macKey", "proof")
    SELECT ${account}, CAST(${seq} AS BIGINT), ${mac}, ${bare}, ${at}, ${macKey}, ${proof}
    WHERE NOT EXISTS (SELECT 1 FROM "AuditCut" WHERE "account" = ${account})`
  return inserted === 1
}

// An array, so that it is never the text of a record, which is a list of pairs.
const proofOfCut = (account: string, { seq, mac, bare, at }: Cut, key: Buffer) =>
  macOf(JSON.stringify(['cut', account, String(seq), mac, bare, at.toISOString()]), key)
