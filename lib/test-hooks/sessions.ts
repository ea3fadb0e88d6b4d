import type { Identity, MfaProof, RequestFacts } from '@/lib/auth/caller'
import { cookieName } from '@/lib/auth/cookie-names'
import { recordLogin } from '@/lib/auth/login-event'
import { identityOf } from '@/lib/auth/principal'
import { openSession } from '@/lib/auth/session'
import { devicesByUse, noteSignIn } from '@/lib/auth/sign-in-rows'
import { accountClock, clockSetting, later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { newUuid } from '@/lib/ids'
import { accountRow } from '@/lib/worlds/accounts'
import type { BodyMembers } from './request-body'

/** A session that a hook opened. `cookie` is what Playwright's `context.addCookies` takes. */
type OpenedSession = {
  user: string
  /** The device the session was opened with, or null. */
  mfaSerialNumber: string | null
  cookie: {
    name: string
    value: string
    domain: string
    path: string
    httpOnly: true
    secure: boolean
    sameSite: 'Lax'
    /** -1: until the browser ends. The account's clock, by which the session ends, is not the browser's. */
    expires: -1
  }
  /** By the account's clock. */
  expiresAt: string
}

/**
 * Opens a console session of `user`, or of `root`, without password and code, and records it as a sign-in through the
 * operator. `mfa` omitted: as a sign-in would end, with MFA if the user has a device. `true` demands one, and uses the one
 * that was used last. `false`: without MFA, as a session from before the device was assigned. No code is spent, and a new
 * password that is due is not asked for. Throws NoSuchEntity, and ValidationError.
 */
export async function openTestSession(
  account: string,
  { user, mfa }: BodyMembers,
  { clock, chance }: Sources = systemSources,
): Promise<{ session: OpenedSession; now: Date }> {
  if (typeof user !== 'string' || user === '') throw invalid('"user" must be the name of a user, or root.')
  if (mfa !== undefined && typeof mfa !== 'boolean') throw invalid('"mfa" must be true or false.')
  return inTransaction(account, async (store) => {
    const now = accountClock(clockSetting(await accountRow(store, account)), clock).now()
    const principal = await principalNamed(store, account, user)
    const proof = mfa === false ? null : await proofOf(store, principal, now)
    if (mfa && !proof) throw invalid(`${user} has no MFA device. Assign one first, or leave "mfa" out.`)
    const request = { ...REQUEST, requestId: newUuid(chance) }
    const login = {
      eventName: 'ConsoleLogin',
      account,
      principal,
      outcome: 'Success',
      mfaUsed: proof !== null,
    } as const
    await recordLogin(store, { ...login, ...(proof && { device: proof.serialNumber }) }, request, now, chance)
    if (principal.kind === 'user') await noteSignIn(store, account, principal.id, now)
    const value = await openSession(store, { account, principalId: principal.id }, proof, request, now, chance)
    const { publicUrl, sessionHours } = env()
    const session: OpenedSession = {
      user,
      mfaSerialNumber: proof?.serialNumber ?? null,
      cookie: {
        ...cookieName('session', publicUrl),
        ...{ value, domain: new URL(publicUrl).hostname, httpOnly: true, sameSite: 'Lax', expires: -1 },
      },
      expiresAt: later(now, sessionHours * 3600).toISOString(),
    }
    return { session, now }
  })
}

// What the trail says about where the request came from.
const REQUEST: Omit<RequestFacts, 'requestId'> = {
  sourceIp: '127.0.0.1',
  userAgent: 'test hook',
  secureTransport: false,
  entryPoint: 'operator',
}

async function principalNamed(store: Store, account: string, name: string): Promise<Identity> {
  const where = { account_nameKey: { account, nameKey: name.toLowerCase() } }
  const row = name === 'root' ? undefined : await store.user.findUnique({ where })
  const id = name === 'root' ? account : row?.name === name ? row.userId : undefined
  const principal = id === undefined ? undefined : identityOf(account, id, row ?? undefined)
  if (!principal) throw new AwsError('NoSuchEntity', `The user with name ${name} cannot be found.`)
  return principal
}

async function proofOf(store: Store, { account, id }: Identity, at: Date): Promise<MfaProof | null> {
  const [device] = await devicesByUse(store, account, id)
  return device ? { serialNumber: device.serialNumber, at } : null
}

const invalid = (message: string) => new AwsError('ValidationError', message)
