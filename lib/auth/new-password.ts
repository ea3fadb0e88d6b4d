import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { lockPerson } from '@/lib/row-locks'
import { Caller, type RequestFacts } from './caller'
import { challengeOf, endChallenge, ofChallenge } from './challenge'
import { principalOf } from './principal'
import { afterFactors, type SignInStep } from './sign-in'

/**
 * The caller behind a challenge for a new password. It serves only to call ChangePassword, and the gate decides by what
 * was proven so far, MFA or not.
 */
export function callerForNewPassword(
  value: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<Caller | undefined> {
  return inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge?.purpose !== 'new-password') return undefined
    const principal = await principalOf(store, challenge.account, challenge.principalId)
    if (!principal) return undefined
    const { idHash, issuedAt, mfa } = challenge
    return new Caller(principal, { kind: 'session', sessionHash: idHash, issuedAt, mfa }, request)
  })
}

/**
 * Opens the session once the password has been changed; until then, opens another challenge for it. Returns undefined
 * when the challenge is over.
 */
export function finishNewPassword(
  value: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<SignInStep | undefined> {
  return inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge?.purpose !== 'new-password') return undefined
    await lockPerson(store, challenge.account, challenge.principalId)
    const principal = await principalOf(store, challenge.account, challenge.principalId)
    if (!principal || !(await endChallenge(store, challenge))) return undefined
    return afterFactors(store, principal, challenge.mfa, challenge.returnTo, request, challenge.now, sources)
  })
}
