import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { env } from '@/lib/env'
import { newNonce } from '@/lib/ids'
import { measured } from '@/lib/meter'
import { passkeysOf, spendAssertion } from '@/lib/mfa/fido/passkeys'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { authenticationOptions } from '@/lib/mfa/fido/webauthn'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { lockPerson } from '@/lib/row-locks'
import type { RequestFacts } from './caller'
import { CHALLENGE_TRIES, challengeOf, endChallenge, ofChallenge } from './challenge'
import { recordLogin } from './login-event'
import { principalOf } from './principal'
import { type Over, type WrongAnswer, wrongAnswer } from './second-factor'
import { afterFactors, type SignInStep } from './sign-in'

/**
 * Asks for any passkey of the user of a challenge. Returns what the browser is asked for,
 * PublicKeyCredentialRequestOptionsJSON, or undefined when the challenge is over or the user has no passkey. An earlier
 * request of the same challenge is forgotten.
 */
export function askForPasskey(value: string, sources: Sources = systemSources): Promise<string | undefined> {
  return inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge?.purpose !== 'mfa') return undefined
    const known = await passkeysOf(store, challenge)
    if (known.length === 0) return undefined
    const nonce = newNonce(sources.chance)
    const { count } = await store.challenge.updateMany({ where: { idHash: challenge.idHash }, data: { nonce } })
    if (count === 0) return undefined
    const options = await authenticationOptions({ party: relyingPartyAt(env().publicUrl), challenge: nonce }, known)
    return JSON.stringify(options)
  })
}

/** There was no request to answer, or it was answered before: the second half of a double click. */
type Unasked = { kind: 'unasked' }

type PasskeyAnswer = SignInStep | Over | WrongAnswer | Unasked

/**
 * Checks a passkey's answer, AuthenticationResponseJSON, to the last request of a challenge. A right one leads to the
 * session, or to the page for a new password. Wrong ones count for the challenge alone: signatures are not guessed, and
 * whoever knows the password must not be able to lock the user's passkeys.
 */
export async function answerWithPasskey(
  value: string,
  answer: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<PasskeyAnswer> {
  const judged = await judgePasskey(value, answer, request, sources)
  measured({ of: 'sign-in', step: 'passkey', outcome: judged.kind })
  return judged
}

async function judgePasskey(
  value: string,
  answer: string,
  request: RequestFacts,
  sources: Sources,
): Promise<PasskeyAnswer> {
  const taken = await inTransaction(ofChallenge(value), async (store) => {
    const challenge = await challengeOf(store, value, sources)
    if (challenge?.purpose !== 'mfa') return { kind: 'over' } as const
    const { idHash, nonce } = challenge
    // INVARIANT: one conditional update decides, so of any number of simultaneous answers one is judged.
    const { count } = await store.challenge.updateMany({
      where: { idHash, nonce: nonce ?? '', failures: { lt: CHALLENGE_TRIES } },
      data: { nonce: null, failures: { increment: 1 } },
    })
    return count === 1 && nonce !== null ? { challenge, nonce } : ({ kind: 'unasked' } as const)
  })
  if (taken.kind !== undefined) return taken
  return inTransaction(taken.challenge.account, async (store) => {
    const { challenge, nonce } = taken
    const { account, principalId, now, idHash } = challenge
    await lockPerson(store, account, principalId)
    const principal = await principalOf(store, account, principalId)
    if (!principal || (await store.challenge.count({ where: { idHash } })) === 0) return { kind: 'over' }
    const asked = { party: relyingPartyAt(env().publicUrl), challenge: nonce }
    const serialNumber = await spendAssertion(store, challenge, answer, asked, now)
    if (serialNumber === undefined) {
      const failure = { eventName: 'ConsoleLogin', account, principal, outcome: 'Failure', mfaUsed: true } as const
      const facts = { mfaType: passkey.mfaType, errorMessage: 'Failed authentication' }
      await recordLogin(store, { ...failure, ...facts }, request, now, sources.chance)
      return wrongAnswer(store, challenge)
    }
    if (!(await endChallenge(store, challenge))) return { kind: 'over' }
    return afterFactors(store, principal, { serialNumber, at: now }, challenge.returnTo, request, now, sources)
  })
}
