import { notFound } from 'next/navigation'
import type { PracticeEntryView, PracticeTokenView } from '@/components/iam/practice-entry-view'
import { practiceEntryFor } from '@/lib/auth/practice-entry'
import { env } from '@/lib/env'
import { ListAuthenticatorEntries } from '@/lib/operations/postern/authenticator/list-entries'
import { ListPracticeTokens } from '@/lib/operations/postern/authenticator/list-tokens'
import { ask } from './ask'
import type { OpenChallenge } from './sign-in'

/** Whether there is a practice authenticator: in training only. */
export const hasPractice = () => env().environment === 'training'

/** For its page and its actions: outside training, they do not exist. */
export function demandPractice(): void {
  if (!hasPractice()) notFound()
}

/** The entries in the practice authenticator of the person who is signed in; none outside training. */
export async function practiceEntries(): Promise<PracticeEntryView[]> {
  if (!hasPractice()) return []
  const answer = await ask(ListAuthenticatorEntries, {})
  // Nobody is refused their own entries. An empty list would say that a fault lost them.
  if (!answer.ok) throw new Error(`The practice authenticator could not be read: ${answer.error.code}`)
  return answer.output.Entries.map((entry) => ({
    id: entry.EntryId,
    issuer: entry.Issuer,
    label: entry.Label,
    serialNumber: entry.SerialNumber,
    isToken: entry.IsToken,
    period: entry.PeriodSeconds,
    driftSteps: entry.DriftSteps,
    isFrozen: entry.IsFrozen,
    codes: entry.Codes,
    spent: entry.SpentCodes,
  }))
}

/** The entry for one device of the person who is signed in. */
export async function practiceEntry(serialNumber: string): Promise<PracticeEntryView | undefined> {
  return (await practiceEntries()).find((entry) => entry.serialNumber === serialNumber)
}

/** The hardware tokens that the person who is signed in can take in hand, and how many there are of them. */
export async function practiceTokens(): Promise<{ tokens: PracticeTokenView[]; total: number }> {
  const answer = await ask(ListPracticeTokens, {})
  if (!answer.ok) throw new Error(`The practice tokens could not be read: ${answer.error.code}`)
  const { Tokens, Total } = answer.output
  const tokens = Tokens.map(({ SerialNumber, Model, IsOwn }) => {
    return { serialNumber: SerialNumber, model: Model, isOwn: IsOwn }
  })
  return { tokens, total: Total }
}

/** The entry that answers a challenge, for the person who is signing in. */
export async function practiceEntryOf(
  { challenge }: OpenChallenge,
  serialNumber: string,
): Promise<PracticeEntryView | undefined> {
  const entry = await practiceEntryFor(challenge, serialNumber)
  return entry && { ...entry, serialNumber }
}
