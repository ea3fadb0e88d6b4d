import type { Sources } from '@/lib/clock'
import { accountClock, type ClockSetting, clockSetting, later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { type Chance, digest, newCookieValue } from '@/lib/ids'
import type { MfaProof } from './caller'

/** The state between the password and the session: it grants the pages of its purpose and nothing else. */
export type Challenge = {
  idHash: string
  account: string
  alias: string | null
  principalId: string
  purpose: 'mfa' | 'new-password'
  issuedAt: Date
  failures: number
  serialNumber: string | null
  mfa: MfaProof | null
  returnTo: string
  /** What a passkey was asked to sign, and has not yet. */
  nonce: string | null
  /** By the account's clock. */
  now: Date
  clock: ClockSetting
}

export const CHALLENGE_SECONDS = 5 * 60
/** After so many wrong codes the password is required again. */
export const CHALLENGE_TRIES = 5

/** Opens a challenge and returns the value for its cookie. */
export async function openChallenge(
  store: Store,
  parts: Pick<Challenge, 'account' | 'principalId' | 'purpose' | 'serialNumber' | 'mfa' | 'returnTo'>,
  now: Date,
  chance: Chance,
): Promise<string> {
  const value = newCookieValue(chance)
  const { mfa, ...columns } = parts
  await store.challenge.deleteMany({ where: { account: parts.account, expiresAt: { lt: now } } })
  await store.challenge.create({
    data: {
      ...columns,
      idHash: digest(value),
      issuedAt: now,
      expiresAt: later(now, CHALLENGE_SECONDS),
      mfaSerial: mfa?.serialNumber ?? null,
      mfaAt: mfa?.at ?? null,
    },
  })
  return value
}

/** The turn of the account of a challenge, by the value of its cookie. */
export const ofChallenge = (value: string) => async (store: Store) => {
  const where = { idHash: digest(value) }
  return (await store.challenge.findUnique({ where, select: { account: true } }))?.account
}

/** Returns the open challenge of a cookie's value. */
export async function challengeOf(store: Store, value: string, { clock }: Sources): Promise<Challenge | undefined> {
  const row = await store.challenge.findUnique({ where: { idHash: digest(value) }, include: { owner: true } })
  if (!row) return undefined
  const setting = clockSetting(row.owner)
  const now = accountClock(setting, clock).now()
  // A clock that was set back must not make it last longer (S-126).
  if (now >= row.expiresAt || later(now, CHALLENGE_SECONDS) < row.issuedAt) {
    await endChallenge(store, row)
    return undefined
  }
  // The row stays for the last code, which may still be being checked.
  if (row.failures >= CHALLENGE_TRIES) return undefined
  return {
    idHash: row.idHash,
    account: row.account,
    alias: row.owner.alias,
    principalId: row.principalId,
    purpose: row.purpose === 'new-password' ? 'new-password' : 'mfa',
    issuedAt: row.issuedAt,
    failures: row.failures,
    serialNumber: row.serialNumber,
    mfa: row.mfaSerial !== null && row.mfaAt ? { serialNumber: row.mfaSerial, at: row.mfaAt } : null,
    returnTo: row.returnTo,
    nonce: row.nonce,
    now,
    clock: setting,
  }
}

/** Ends a challenge. Returns whether it was still there, so of any number of simultaneous answers one ends it. */
export async function endChallenge(store: Store, { idHash }: Pick<Challenge, 'idHash'>): Promise<boolean> {
  const { count } = await store.challenge.deleteMany({ where: { idHash } })
  return count === 1
}
