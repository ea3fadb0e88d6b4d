import type { AuditEvent } from '@/lib/generated/sqlite/client'
import { macOf } from '@/lib/seal'

/** The content of a row of the trail: every column except its place and its proof, as text. */
export type Told = Readonly<Record<Exclude<keyof AuditEvent, 'seq' | 'mac' | 'macKey' | 'previous'>, string | null>> & {
  readonly account: string
}

/**
 * The proof of a row: a MAC over its content and over `previous`, the proof of the row before it. To change, remove or
 * move a row, all rows after it must be made again, which takes the key. Columns that are null are left out, so that a
 * column added by a later release changes no older proof.
 */
export function proofOf(told: Told, previous: string, key: Buffer): string {
  const facts = Object.entries({ ...told, previous }).filter(([, value]) => value !== null)
  return macOf(JSON.stringify(facts.sort(([one], [other]) => (one < other ? -1 : 1))), key)
}

/** What the first row with a proof has for `previous`: how many older rows of its account have none. */
export const startAfter = (bare: number) => `start:${bare}`
