import { secondDeviceRuleIn } from '@/lib/account-switches'
import { isOver } from '@/lib/auth/session-life'
import { accountClock, type ClockSetting, clockSetting, later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { type Chance, digest, newCookieValue } from '@/lib/ids'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { Caller, type MfaProof, type RequestFacts } from './caller'
import { moveWizard } from './enrolment'
import { identityOf } from './principal'

/** A live session: its caller, and what pages show of it. */
export type SignedIn = {
  caller: Caller
  account: {
    id: string
    alias: string | null
    name: string | null
    canonicalUserId: string
    clock: ClockSetting
    /** AWS's rule that a user with a device acts on devices only when signed in with MFA, as it holds in this account. */
    secondDeviceRule: boolean
  }
  issuedAt: Date
  expiresAt: Date
  mfa: MfaProof | null
  /** The user has a device, and gave no recent code (S-42). */
  isFactorDue: boolean
  /** The principal's devices, one of which a sign-in would require. `period` is how long it shows a code, in seconds. */
  devices: readonly { serialNumber: string; name: string; kind: KindName; period: number }[]
  /** What `leaveNote` left with the session, and nobody has taken. */
  note: string | null
  /** By the account's clock. */
  now: Date
}

/** Opens a session and returns the value for its cookie. Only the value's digest is stored. */
export async function openSession(
  store: Store,
  who: { account: string; principalId: string },
  mfa: MfaProof | null,
  request: RequestFacts,
  now: Date,
  chance: Chance,
): Promise<string> {
  const value = newCookieValue(chance)
  const { account, principalId } = who
  await store.$executeRaw`DELETE FROM "Session" WHERE "account" = ${account} AND "expiresAt" < ${now}`
  await store.$executeRaw`
    INSERT INTO "Session" ("idHash", "account", "principalId", "issuedAt", "lastSeenAt", "expiresAt", "mfaSerial", "mfaAt",
      "sourceIp", "userAgent")
    VALUES (${digest(value)}, ${account}, ${principalId}, ${now}, ${now}, ${later(now, env().sessionHours * 3600)},
      ${mfa?.serialNumber ?? null}, ${mfa?.at ?? null}, ${request.sourceIp}, ${request.userAgent.slice(0, 512)})`
  return value
}

const ofSession = (idHash: string) => async (store: Store) => {
  const [row] = await store.$queryRaw<{ account: string }[]>`SELECT "account" FROM "Session" WHERE "idHash" = ${idHash}`
  return row?.account
}

/** Returns the session of a cookie's value, if it is alive by the account's clock and its principal still exists. */
export function sessionOf(value: string, request: RequestFacts, { clock }: Sources): Promise<SignedIn | undefined> {
  const idHash = digest(value)
  return inTransaction(ofSession(idHash), async (store) => {
    const session = await sessionRow(store, idHash)
    if (!session) return undefined
    const { account, principalId, issuedAt, expiresAt, mfaSerial, mfaAt, note, name, path } = session
    const setting = clockSetting(session)
    const now = accountClock(setting, clock).now()
    if (isOver(session, now, env().sessionIdleMinutes)) {
      await store.session.deleteMany({ where: { idHash } })
      return undefined
    }
    const principal = identityOf(account, principalId, name === null || path === null ? undefined : { name, path })
    if (!principal) return undefined
    if (now.getTime() - session.lastSeenAt.getTime() > NOTE_EVERY) {
      await store.session.updateMany({ where: { idHash }, data: { lastSeenAt: now } })
    }
    const devices = await deviceRows(store, account, principalId)
    const used = devices.find(({ serialNumber }) => serialNumber === mfaSerial)
    const kind = used && { kind: deviceKind(used).kind }
    const mfa = mfaSerial !== null && mfaAt ? { serialNumber: mfaSerial, at: mfaAt, ...kind } : null
    const isFactorDue = devices.length > 0 && !hasFreshFactor(session, now)
    const caller = new Caller(principal, { kind: 'session', sessionHash: idHash, issuedAt, mfa, isFactorDue }, request)
    return {
      caller,
      account: {
        ...{ id: account, alias: session.alias, name: session.accountName },
        ...{ canonicalUserId: session.canonicalUserId, clock: setting },
        secondDeviceRule: secondDeviceRuleIn(session),
      },
      issuedAt,
      expiresAt,
      mfa,
      isFactorDue,
      devices: devices.map((device) => ({ ...device, kind: deviceKind(device).kind })),
      note,
      now,
    }
  })
}

type SessionRow = {
  account: string
  principalId: string
  issuedAt: Date
  lastSeenAt: Date
  expiresAt: Date
  mfaSerial: string | null
  mfaAt: Date | null
  confirmedAt: Date | null
  note: string | null
  alias: string | null
  accountName: string | null
  canonicalUserId: string
  clockMode: string
  clockAt: Date | null
  clockOffset: number
  /** The account's switch; null where it has none. */
  secondDeviceRule: string | null
  /** Null for the root user, and for a deleted one. */
  name: string | null
  path: string | null
}

/** Reads a session, its account and its user. In one statement, because every page begins with it (decision 0056). */
async function sessionRow(store: Store, idHash: string): Promise<SessionRow | undefined> {
  const [row] = await store.$queryRaw<SessionRow[]>`
    SELECT "Session"."account", "principalId", "issuedAt", "lastSeenAt", "expiresAt", "mfaSerial", "mfaAt", "confirmedAt",
      "note", "alias", "accountName", "canonicalUserId", "clockMode", "clockAt", "clockOffset", "User"."name", "User"."path",
      "secondDeviceRule"
    FROM "Session"
    JOIN "Account" ON "Account"."id" = "Session"."account"
    LEFT JOIN "AccountSwitches" ON "AccountSwitches"."account" = "Session"."account"
    LEFT JOIN "User" ON "User"."account" = "Session"."account" AND "User"."userId" = "principalId"
    WHERE "idHash" = ${idHash}`
  return row
}

const deviceRows = (store: Store, account: string, principalId: string) =>
  store.$queryRaw<{ serialNumber: string; name: string; kind: string; period: number }[]>`
    SELECT "serialNumber", "name", "kind", "period" FROM "MfaDevice"
    WHERE "account" = ${account} AND "principalId" = ${principalId} ORDER BY "serialNumber"`

/**
 * Gives a session a new id and writes the other changes. The old id stops working at once (S-50). Returns the value for
 * the cookie, or undefined when the session has ended meanwhile.
 */
export async function renewSession(
  store: Store,
  idHash: string,
  chance: Chance,
  noted: { confirmedAt?: Date; confirmFailures?: number } = {},
): Promise<string | undefined> {
  const value = newCookieValue(chance)
  const next = digest(value)
  const { count } = await store.session.updateMany({ where: { idHash }, data: { ...noted, idHash: next } })
  if (count === 0) return undefined
  await moveWizard(store, idHash, next)
  return value
}

/** The same for a caller. Returns the caller under the new id. */
export async function renewed(
  { principal, credential, request }: Caller,
  { chance }: Sources = systemSources,
): Promise<{ cookie: string; caller: Caller } | undefined> {
  if (credential.kind !== 'session') throw new Error('Only a console session has an id to renew.')
  const cookie = await inTransaction(principal.account, (store) => renewSession(store, credential.sessionHash, chance))
  if (cookie === undefined) return undefined
  return { cookie, caller: new Caller(principal, { ...credential, sessionHash: digest(cookie) }, request) }
}

/** Ends the session of a cookie's value, if there is one. */
export async function endSession(value: string): Promise<void> {
  await inTransaction(NO_ACCOUNT, (store) => store.session.deleteMany({ where: { idHash: digest(value) } }))
}

/** Returns the clock of a cookie's account, for the header that gives test suites the time. */
export async function clockOfSession(value: string): Promise<ClockSetting | undefined> {
  const [row] = await inTransaction(
    NO_ACCOUNT,
    (store) => store.$queryRaw<{ clockMode: string; clockAt: Date | null; clockOffset: number }[]>`
      SELECT "clockMode", "clockAt", "clockOffset"
      FROM "Session" JOIN "Account" ON "Account"."id" = "account" WHERE "idHash" = ${digest(value)}`,
  )
  return row && clockSetting(row)
}

// Written at most once a minute: a write would be the most expensive part of each request.
const NOTE_EVERY = 60_000

/** Reports whether a code was given in the last minutes, at the sign-in or since (S-42). */
function hasFreshFactor(proofs: { mfaAt: Date | null; confirmedAt: Date | null }, now: Date): boolean {
  const minutes = env().stepUpMinutes
  if (minutes === 0) return true
  // In both directions: a clock that was set back must not keep a code fresh until it catches up.
  const isFresh = (at: Date | null) => at !== null && Math.abs(now.getTime() - at.getTime()) <= minutes * 60_000
  return isFresh(proofs.mfaAt) || isFresh(proofs.confirmedAt)
}
