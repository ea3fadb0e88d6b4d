import type { RequestFacts } from '@/lib/auth/caller'
import { practiceEntryFor } from '@/lib/auth/practice-entry'
import { answerWithCode, challengeWithDevices } from '@/lib/auth/second-factor'
import { type SignInStep, signIn } from '@/lib/auth/sign-in'
import { type Sources, systemSources } from '@/lib/clock'
import { changeTime } from '@/lib/worlds/account-time'
import { planAccount } from '@/lib/worlds/plan'
import { seatIndex } from './numbers'
import { labOfSeat, type Seat } from './seats'

/** The account of a seat, and who of its world signs in there. */
type LabPersonOf = { account: string; userName: string }

/**
 * Signs a person of a lab's world in by the same door as everybody: with the password that the world made public and, if
 * one is asked for, a code of the person's practice authenticator. Both are in the trail. Returns the next step of the
 * sign-in: a challenge where no code can be taken for the person, and undefined where the password is no longer that of
 * the world. For the bearer of a seat: for an account that is not the seat's, undefined as well.
 */
export async function enterAs(
  seat: Seat,
  { account, userName }: LabPersonOf,
  returnTo: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<SignInStep | undefined> {
  const lab = labOfSeat(seat, account)
  const plan = lab === undefined ? undefined : planAccount(lab, seatIndex(seat.number))
  const password = plan?.users.find(({ name }) => name === userName)?.password
  if (password === undefined) return undefined
  const step = await signIn({ kind: 'user', account, userName, password }, returnTo, request, sources)
  switch (step.kind) {
    case 'refused':
    case 'held-back':
    case 'busy':
      return undefined
    case 'mfa':
      return (await withCode(account, step.cookie, request, sources)) ?? step
    default:
      return step
  }
}

/** Answers a challenge with a code of the practice authenticator. Undefined if that shows none that is fit. */
async function withCode(account: string, challenge: string, request: RequestFacts, sources: Sources) {
  const entry = await entryFor(challenge, sources)
  // The clock of a device that is off is what a lab is about: its codes are given by hand.
  if (entry?.driftSteps !== 0 || entry.isFrozen) return undefined
  const used = entry.spent - 1
  if (used > 0) await changeTime(account, { mode: 'advance', seconds: used * entry.period }, sources.clock)
  const [, code] = used > 0 ? ((await entryFor(challenge, sources))?.codes ?? []) : entry.codes
  const answer = code === undefined ? undefined : await answerWithCode(challenge, code, request, sources)
  if (answer?.kind !== 'session' && answer?.kind !== 'new-password') return undefined
  // The code that is shown then was not used, so nobody has to wait for one.
  await changeTime(account, { mode: 'advance', seconds: entry.period }, sources.clock)
  return answer
}

async function entryFor(value: string, sources: Sources) {
  const open = await challengeWithDevices(value, sources)
  const serialNumber = open?.challenge.serialNumber
  return open && serialNumber ? practiceEntryFor(open.challenge, serialNumber) : undefined
}
