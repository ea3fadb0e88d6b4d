import { holdsBackPasswords } from '@/lib/account-switches'
import { hashPassword, inTurn, isDated, type Turn, verifyNothing, verifyPassword } from '@/lib/auth/passwords'
import { countSignInTry, type PasswordTry, settleSignInTry } from '@/lib/auth/throttle'
import { accountClock, clockSetting, later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, inTransactionAhead, type Store } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { measured } from '@/lib/meter'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { lockPerson } from '@/lib/row-locks'
import { networkOf } from '@/lib/values/addresses'
import type { MfaProof, Principal, RequestFacts } from './caller'
import { openChallenge } from './challenge'
import { recordLogin } from './login-event'
import { identityOf } from './principal'
import { openSession } from './session'
import {
  type AccountName,
  type AgedPassword,
  accountIdOf,
  agedPassword,
  candidateRow,
  devicesByUse,
  noteSignIn,
} from './sign-in-rows'

/** The input of a sign-in form: an IAM user's account and name, or the root user's address. */
export type SignInClaim =
  | { kind: 'user'; account: string; userName: string; password: string }
  | { kind: 'root'; email: string; password: string }

/** What a right password leads to, with the value of the cookie for it. */
export type SignInStep =
  | { kind: 'session'; cookie: string; returnTo: string }
  | { kind: 'mfa' | 'choose' | 'new-password'; cookie: string }
  /** The password is too old, and only an administrator may set another. */
  | { kind: 'expired' }

export type SignInAnswer =
  | SignInStep
  | { kind: 'refused' }
  | { kind: 'held-back'; until: Date; now: Date }
  /** The queue is full, so the password was not checked and no try was counted. */
  | { kind: 'busy' }

/**
 * Checks a password. Wrong names, a wrong password and a user without console access get the same result and take the
 * same time (S-43). When the principal has a device, or must change the password, returns a challenge, not a session.
 * All work waits for the turn of the caller's network, so a flood from one does not keep others from the database.
 */
export async function signIn(
  claim: SignInClaim,
  returnTo: string,
  request: RequestFacts,
  sources: Sources = systemSources,
): Promise<SignInAnswer> {
  const judge = (turn: Turn) => judgeClaim(turn, claim, returnTo, request, sources)
  const answer = await inTurn<SignInAnswer>(networkOf(request.sourceIp), judge, () => ({ kind: 'busy' }))
  measured({ of: 'sign-in', step: 'password', outcome: answer.kind })
  return answer
}

async function judgeClaim(
  turn: Turn,
  claim: SignInClaim,
  returnTo: string,
  request: RequestFacts,
  sources: Sources,
): Promise<SignInAnswer> {
  const realNow = sources.clock.now()
  const { value: counted, kept } = await inTransactionAhead(ofClaim(claim), async (store) => {
    const candidate = await findCandidate(store, claim)
    const tried = tryOf(claim, candidate?.account, request)
    const isCounted = candidate?.isGuarded ?? true
    const heldUntil = isCounted ? await countSignInTry(store, tried, realNow) : null
    return { candidate, tried, heldUntil }
  })
  const { candidate, tried, heldUntil } = counted
  if (heldUntil) {
    await kept
    return { kind: 'held-back', until: heldUntil, now: realNow }
  }

  const hash = candidate?.passwordHash
  const { password } = claim
  const check = hash === undefined ? verifyNothing(turn, password) : verifyPassword(turn, hash, password)
  // The disk is waited for meanwhile: the try counts for all others, and nobody learns anything before it is kept (S-31).
  const [isRight] = await Promise.all([check, kept])
  if (!candidate) return { kind: 'refused' }
  const stronger = isRight && hash !== undefined && isDated(hash) ? await hashPassword(turn, password) : undefined

  return inTransaction(candidate.account, async (store) => {
    const now = accountClock(candidate.clock, sources.clock).now()
    const { account, principal } = candidate
    // Read again: the password may have been changed, or the user deleted, while the hash was computed. Locked, so that
    // whoever changes it now ends the session that this one opens.
    await lockPerson(store, account, principal?.id ?? NOBODY)
    const profile = await agedPassword(store, account, principal?.id ?? NOBODY)
    if (!isRight || !principal || !profile || profile.passwordHash !== hash) {
      const failure = { eventName: 'ConsoleLogin', account, principal, outcome: 'Failure', mfaUsed: false } as const
      await recordLogin(store, { ...failure, errorMessage: 'Failed authentication' }, request, now, sources.chance)
      return { kind: 'refused' }
    }
    await settleSignInTry(store, tried)
    if (stronger !== undefined) await replaceHash(store, account, principal.id, stronger)
    const devices = await devicesByUse(store, account, principal.id)
    const challenge = { account, principalId: principal.id, mfa: null, returnTo }
    const [first] = devices
    if (!first) return afterFactors(store, principal, null, returnTo, request, now, sources)

    const mfaType = devices.length === 1 ? deviceKind(first).mfaType : 'Multiple MFA Devices'
    // Any passkey of the user may answer, so among passkeys alone there is nothing to choose.
    const isSettled = devices.length === 1 || devices.every((device) => deviceKind(device).proof === 'signature')
    const chosen = isSettled ? first.serialNumber : null
    await recordLogin(
      store,
      { eventName: 'CheckMfa', account, principal, outcome: 'Success', mfaUsed: false, mfaType },
      request,
      now,
      sources.chance,
    )
    const cookie = await openChallenge(
      store,
      { ...challenge, purpose: 'mfa', serialNumber: chosen },
      now,
      sources.chance,
    )
    return { kind: isSettled ? 'mfa' : 'choose', cookie }
  })
}

/**
 * The next step once every factor is proven: the new password if one is due, otherwise the session. The caller has
 * locked the principal.
 */
export async function afterFactors(
  store: Store,
  principal: Principal,
  mfa: MfaProof | null,
  returnTo: string,
  request: RequestFacts,
  now: Date,
  { chance }: Sources,
): Promise<SignInStep> {
  const who = { account: principal.account, principalId: principal.id }
  const profile = await agedPassword(store, who.account, who.principalId)
  const age = profile && ageOf(profile, now)
  if (age === 'expired for good') {
    const failure = {
      eventName: 'ConsoleLogin',
      account: who.account,
      principal,
      outcome: 'Failure',
      isProven: true,
    } as const
    const errorMessage = 'The password has expired'
    const factor = { mfaUsed: mfa !== null, device: mfa?.serialNumber }
    await recordLogin(store, { ...failure, ...factor, errorMessage }, request, now, chance)
    return { kind: 'expired' }
  }
  if (profile?.passwordResetRequired || age === 'expired') {
    const parts = { ...who, purpose: 'new-password' as const, serialNumber: null, mfa, returnTo }
    return { kind: 'new-password', cookie: await openChallenge(store, parts, now, chance) }
  }
  const login = {
    eventName: 'ConsoleLogin',
    account: who.account,
    principal,
    outcome: 'Success',
    mfaUsed: mfa !== null,
    device: mfa?.serialNumber,
  } as const
  await recordLogin(store, login, request, now, chance)
  if (principal.kind === 'user') await noteSignIn(store, who.account, who.principalId, now)
  return { kind: 'session', cookie: await openSession(store, who, mfa, request, now, chance), returnTo }
}

/** Reports whether a password is older than the account allows (IAM user guide, "Set an account password policy"). */
function ageOf(
  { changedAt, maxPasswordAge, hardExpiry }: AgedPassword,
  now: Date,
): 'good' | 'expired' | 'expired for good' {
  if (!maxPasswordAge || now < later(changedAt, maxPasswordAge * 86_400)) return 'good'
  return hardExpiry ? 'expired for good' : 'expired'
}

/** Hashes the same password with today's parameters: no change that a user or a policy sees. */
async function replaceHash(store: Store, account: string, principalId: string, passwordHash: string): Promise<void> {
  await store.loginProfile.update({
    where: { account_principalId: { account, principalId } },
    data: { passwordHash },
  })
}

// Looked up for a user who does not exist, so that both take the same number of queries (S-43).
const NOBODY = 'nobody'

async function findCandidate(store: Store, claim: SignInClaim) {
  const row = await candidateRow(
    store,
    accountNameOf(claim),
    claim.kind === 'user' ? folded(claim.userName) : undefined,
  )
  if (!row) return undefined
  const { account, userId, name, path, passwordHash } = row
  const clock = clockSetting(row)
  const user = name === null || path === null ? undefined : { name, path }
  const principal = identityOf(account, claim.kind === 'root' ? account : (userId ?? NOBODY), user)
  const isGuarded = holdsBackPasswords(row)
  return { account, clock, isGuarded, principal, passwordHash: passwordHash ?? undefined }
}

const ofClaim = (claim: SignInClaim) => (store: Store) => accountIdOf(store, accountNameOf(claim))

/** An account by its root user's address, by its id as people write it (`1234-5678-9012`), or by its alias. */
function accountNameOf(claim: SignInClaim): AccountName {
  if (claim.kind === 'root') return { rootEmail: folded(claim.email) }
  const name = folded(claim.account)
  const id = name.replaceAll(/[\s-]/g, '')
  return /^\d{12}$/.test(id) ? { id } : { alias: name }
}

const folded = (typed: string) => typed.trim().toLowerCase()

// The same for every spelling of a name, so that another spelling gets no new tries. A digest, because people type
// their password into the wrong field.
function tryOf(claim: SignInClaim, account: string | undefined, { sourceIp }: RequestFacts): PasswordTry {
  const names =
    claim.kind === 'root' ? [folded(claim.email)] : [account ?? folded(claim.account), folded(claim.userName)]
  return { person: digest(JSON.stringify([claim.kind, ...names])), network: networkOf(sourceIp) }
}
