import type { AuditEvent } from '@/lib/generated/sqlite/client'
import { macOf } from '@/lib/seal'

/** What a row of the trail tells: every column but its place and its proof, as text. */
export type Told = Readonly<Record<Exclude<keyof AuditEvent, 'seq' | 'mac' | 'macKey' | 'previous'>, string | null>> & {
  readonly account: string
}

/**
 * The proof of a row: a MAC over all that it tells and over `previous`, the proof of the row before it. So no row can be
 * changed, removed or moved unless all that follow are made anew, which takes the key. Columns that are null are left
 * out: one that a later release adds changes no older proof.
 */
export function proofOf(told: Told, previous: string, key: Buffer): string {
  const facts = Object.entries({ ...told, previous }).filter(([, value]) => value !== null)
  return macOf(JSON.stringify(facts.sort(([one], [other]) => (one < other ? -1 : 1))), key)
}

/** What the first row with a proof has for `previous`: how many rows of its account, older than the chain, have none. */
export const startAfter = (bare: number) => `start:${bare}`
