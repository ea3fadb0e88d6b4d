import { inTransaction } from '@/lib/db/store'
import { env } from '@/lib/env'
import { type EntryView, entriesOf } from '@/lib/mfa/authenticator-entry'
import type { Challenge } from './challenge'

/**
 * The entry for a device in the practice authenticator of the person who is signing in: the phone that they would take
 * out now. Undefined outside training, and if they have none.
 */
export async function practiceEntryFor(challenge: Challenge, serialNumber: string): Promise<EntryView | undefined> {
  if (env().environment !== 'training') return undefined
  const { account, principalId, now } = challenge
  const entries = await inTransaction(account, (store) => entriesOf(store, { account, principalId }, now))
  return entries.find((entry) => entry.serialNumber === serialNumber)
}
