import { accountClock, clockSetting, later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { newNonce } from '@/lib/ids'
import { passkeysOf, spendAssertion } from '@/lib/mfa/fido/passkeys'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { authenticationOptions } from '@/lib/mfa/fido/webauthn'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { lockPerson } from '@/lib/row-locks'
import type { Caller } from './caller'
import { recordLogin } from './login-event'
import { CONFIRM_TRIES, type Confirmation, confirmed, countedFailures, refused } from './step-up'

/** How long the browser's answer is waited for. */
const REQUEST_SECONDS = 5 * 60

/**
 * Asks for any passkey of the person who is signed in. Returns what the browser is asked for,
 * PublicKeyCredentialRequestOptionsJSON, or undefined when the session has ended or the user has no passkey. An earlier
 * request of the session is forgotten, and a registration too: it needs a fresh factor first, so it is made again.
 */
export function askToConfirm(caller: Caller, sources: Sources = systemSources): Promise<string | undefined> {
  const sessionHash = hashOf(caller)
  const holder = { account: caller.account, principalId: caller.principal.id }
  return inTransaction(caller.account, async (store) => {
    const session = await sessionAt(store, sessionHash, sources)
    const known = await passkeysOf(store, holder)
    if (!session || known.length === 0) return undefined
    const challenge = newNonce(sources.chance)
    const waiting = {
      ...holder,
      ...NO_DEVICE,
      challenge,
      answeredAt: null,
      expiresAt: later(session.now, REQUEST_SECONDS),
    }
    await store.ceremony.upsert({ where: { sessionHash }, create: { sessionHash, ...waiting }, update: waiting })
    return JSON.stringify(await authenticationOptions({ party: relyingPartyAt(env().publicUrl), challenge }, known))
  })
}

/**
 * Confirms by a passkey's answer, AuthenticationResponseJSON, to the session's last request that it is still the user who
 * signed in (S-42). Wrong answers count for the session, as wrong codes do, but not for the passkey. `unasked`: there was
 * no request to answer, or it was answered before.
 */
export async function confirmWithPasskey(
  caller: Caller,
  answer: string,
  sources: Sources = systemSources,
): Promise<Confirmation | { kind: 'unasked' }> {
  const idHash = hashOf(caller)
  const { account, principal, request } = caller
  const taken = await inTransaction(account, (store) => takeRequest(store, idHash, sources))
  if ('kind' in taken) return taken
  const { challenge, now, failures } = taken
  return inTransaction(account, async (store) => {
    await lockPerson(store, account, principal.id)
    if ((await store.session.count({ where: { idHash } })) === 0) return { kind: 'over' }
    const asked = { party: relyingPartyAt(env().publicUrl), challenge }
    const holder = { account, principalId: principal.id }
    const serialNumber = await spendAssertion(store, holder, answer, asked, now)
    const outcome = serialNumber === undefined ? 'Failure' : 'Success'
    const event = { eventName: 'ConfirmMfa', account, principal, outcome, mfaUsed: true } as const
    const errorMessage = serialNumber === undefined ? 'Failed authentication' : undefined
    const facts = { device: serialNumber, mfaType: passkey.mfaType, errorMessage }
    await recordLogin(store, { ...event, ...facts }, request, now, sources.chance)
    return serialNumber === undefined ? refused(store, idHash, failures) : confirmed(store, idHash, now, sources)
  })
}

type Taken = { challenge: string; now: Date; failures: number }

// Takes the request and counts the try before judging the answer, so that it counts whatever happens (S-31).
async function takeRequest(
  store: Store,
  sessionHash: string,
  sources: Sources,
): Promise<Taken | { kind: 'over' | 'unasked' }> {
  const session = await sessionAt(store, sessionHash, sources)
  if (!session || session.confirmFailures >= CONFIRM_TRIES) return { kind: 'over' }
  const { now } = session
  const ceremony = await store.ceremony.findUnique({ where: { sessionHash } })
  // INVARIANT: one conditional update decides, so of any number of simultaneous answers one is judged.
  const { count } = await store.ceremony.updateMany({
    where: { sessionHash, ...NO_DEVICE, answeredAt: null, expiresAt: { gt: now } },
    data: { answeredAt: now },
  })
  if (!ceremony || count === 0) return { kind: 'unasked' }
  const failures = await countedFailures(store, sessionHash)
  return failures === undefined ? { kind: 'over' } : { challenge: ceremony.challenge, now, failures }
}

/** What tells the use of a passkey from a registration, which makes one with this serial number. */
const NO_DEVICE = { serialNumber: '', name: '' }

/** A session that has not ended, and the time of its account. */
async function sessionAt(store: Store, idHash: string, { clock }: Sources) {
  const session = await store.session.findUnique({ where: { idHash }, include: { owner: true } })
  return session ? { ...session, now: accountClock(clockSetting(session.owner), clock).now() } : undefined
}

function hashOf({ credential }: Caller): string {
  if (credential.kind !== 'session') throw new Error('Only a console session is confirmed.')
  return credential.sessionHash
}
