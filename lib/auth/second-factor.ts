import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { measured } from '@/lib/meter'
import { type DeviceKey, isDeviceOf, secretOf } from '@/lib/mfa/bound-seed'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { countTry, spendCode, spendPair } from '@/lib/mfa/one-time-codes'
import { lockPerson } from '@/lib/row-locks'
import type { RequestFacts } from './caller'
import { CHALLENGE_TRIES, type Challenge, challengeOf, endChallenge, ofChallenge } from './challenge'
import { recordLogin } from './login-event'
import { principalOf } from './principal'
import { afterFactors, type SignInStep } from './sign-in'

/** A device that can answer a challenge. */
/** `period` is how long it shows a code, in seconds. */
export type ChallengeDevice = {
  serialNumber: string
  name: string
  kind: KindName
  period: number
  lastUsedAt: Date | null
}

/** The challenge is over: too old, or too many wrong answers. */
export type Over = { kind: 'over' }
export type WrongAnswer = { kind: 'wrong'; failures: number; now: Date }

export type FactorAnswer = Over | WrongAnswer | { kind: 'held-back'; until: Date; now: Date }

/** Returns the challenge and the devices that can answer it, the last used first. */
export function challengeWithDevices(
  value: string,
  sources: Sources = systemSources,
): Promise<{ challenge: Challenge; userName: string; devices: ChallengeDevice[] } | undefined> {
  return inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    const principal = challenge && (await principalOf(store, challenge.account, challenge.principalId))
    if (!challenge || !principal) return undefined
    const devices = await store.mfaDevice.findMany({
      where: { account: challenge.account, principalId: challenge.principalId },
      orderBy: [{ lastUsedAt: { sort: 'desc', nulls: 'last' } }, { serialNumber: 'asc' }],
    })
    // A device whose row was changed from outside accepts no code, but a code is still required (S-101).
    const genuine = devices.filter((device) => secretOf(device) !== undefined)
    return {
      challenge,
      userName: principal.kind === 'user' ? principal.name : 'root',
      devices: genuine.map(({ serialNumber, name, kind, period, lastUsedAt }) => {
        return { serialNumber, name, kind: deviceKind({ kind }).kind, period, lastUsedAt }
      }),
    }
  })
}

/** Chooses the device to use. Returns false when it is not one of the user's. */
export function chooseDevice(value: string, serialNumber: string, sources: Sources = systemSources): Promise<boolean> {
  return inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge?.purpose !== 'mfa') return false
    const { account, principalId } = challenge
    if (!(await isDeviceOf(store, { account, serialNumber }, principalId))) return false
    const { count } = await store.challenge.updateMany({ where: { idHash: challenge.idHash }, data: { serialNumber } })
    return count === 1
  })
}

/** Checks a code for a challenge. A right one leads to the session, or to the page for a new password. */
export async function answerWithCode(
  value: string,
  code: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<SignInStep | FactorAnswer> {
  const answer = await judgeCode(value, code, request, sources)
  measured({ of: 'sign-in', step: 'code', outcome: answer.kind })
  return answer
}

async function judgeCode(
  value: string,
  code: string,
  request: RequestFacts,
  sources: Sources,
): Promise<SignInStep | FactorAnswer> {
  const counted = await inTransaction(ofChallenge(value), (store) => countAnswer(store, value, sources))
  if ('kind' in counted) return counted
  return inTransaction(counted.challenge.account, async (store) => {
    const { challenge, device } = counted
    const { account, principalId, now } = challenge
    await lockPerson(store, account, principalId)
    const principal = await principalOf(store, account, principalId)
    if (!principal || !(await isStillOpen(store, counted))) return { kind: 'over' }
    if (!(await spendCode(store, device, code, now))) {
      const failure = { eventName: 'ConsoleLogin', account, principal, outcome: 'Failure', mfaUsed: true } as const
      const facts = { device: device.serialNumber, errorMessage: 'Failed authentication' }
      await recordLogin(store, { ...failure, ...facts }, request, now, sources.chance)
      return wrongAnswer(store, challenge)
    }
    if (!(await endChallenge(store, challenge))) return { kind: 'over' }
    const mfa = { serialNumber: device.serialNumber, at: now }
    return afterFactors(store, principal, mfa, challenge.returnTo, request, now, sources)
  })
}

/** Resynchronises the challenged device with two consecutive codes. The challenge then still requires a new code. */
export async function resyncAtSignIn(
  value: string,
  codes: readonly [string, string],
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<{ kind: 'resynced'; driftSteps: number } | FactorAnswer> {
  const counted = await inTransaction(ofChallenge(value), (store) => countAnswer(store, value, sources))
  if ('kind' in counted) return counted
  return inTransaction(counted.challenge.account, async (store) => {
    const { challenge, device } = counted
    const { account, principalId, now, idHash } = challenge
    const principal = await principalOf(store, account, principalId)
    if (!principal || !(await isStillOpen(store, counted))) return { kind: 'over' }
    const pair = await spendPair(store, device, codes, now)
    const outcome = pair.fault ? 'Failure' : 'Success'
    const event = { eventName: 'ResyncAtSignIn', account, principal, outcome, mfaUsed: false } as const
    const facts = { device: device.serialNumber, driftSteps: pair.fault ? undefined : pair.driftSteps }
    await recordLogin(store, { ...event, ...facts }, request, now, sources.chance)
    // Before the sign-in nobody learns what was wrong with the codes (S-20).
    if (pair.fault) return wrongAnswer(store, challenge)
    await store.challenge.updateMany({ where: { idHash }, data: { failures: 0 } })
    return { kind: 'resynced', driftSteps: pair.driftSteps }
  })
}

/** Ends a challenge because the user cancels. */
export async function cancelChallenge(value: string, sources: Sources = systemSources): Promise<void> {
  await inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge) await endChallenge(store, challenge)
  })
}

type Counted = { challenge: Challenge; device: DeviceKey }

// Counts the try on the challenge and on the device before checking the code, so that it counts whatever happens next.
async function countAnswer(store: Store, value: string, sources: Sources): Promise<FactorAnswer | Counted> {
  const challenge = await challengeOf(store, value, sources)
  if (challenge?.purpose !== 'mfa' || challenge.serialNumber === null) return { kind: 'over' }
  const { account, serialNumber, principalId, idHash, now } = challenge
  const device = { account, serialNumber }
  // The device may have been deactivated since the challenge began.
  if (!(await isDeviceOf(store, device, principalId, 'code'))) return { kind: 'over' }
  const until = await countTry(store, device, principalId, now)
  if (until) return { kind: 'held-back', until, now }
  const { count } = await store.challenge.updateMany({
    where: { idHash, failures: { lt: CHALLENGE_TRIES } },
    data: { failures: { increment: 1 } },
  })
  return count === 1 ? { challenge, device } : { kind: 'over' }
}

/** The result of a wrong answer, which was counted before. The last one ends the challenge. */
export async function wrongAnswer(store: Store, challenge: Challenge): Promise<WrongAnswer> {
  const failures = challenge.failures + 1
  if (failures >= CHALLENGE_TRIES) await endChallenge(store, challenge)
  return { kind: 'wrong', failures, now: challenge.now }
}

// Another code, a changed password or an administrator may have ended it between the count and the check.
async function isStillOpen(store: Store, { challenge, device }: Counted): Promise<boolean> {
  const isOpen = (await store.challenge.count({ where: { idHash: challenge.idHash } })) === 1
  return isOpen && (await isDeviceOf(store, device, challenge.principalId))
}
