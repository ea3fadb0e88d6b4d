import { accountClock, type Sources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { Caller, type Identity } from './caller'
import { roleSessionOf } from './principal'
import type { SignedIn } from './session'
import { passedTo } from './signed-request'
import { isEqual } from './sigv4'

/** A console session in which a user uses a role. */
export type SwitchedSession = SignedIn & { user: Extract<Identity, { kind: 'user' }> }

/**
 * The name of a user's session in a role that the console switches to: the user's own, as at AWS (IAM user guide, "Switch
 * from a user to an IAM role (console)"). STS demands two characters.
 */
export const roleSessionName = (userName: string) => (userName.length < 2 ? `${userName}-console` : userName)

/** The value of the cookie for credentials of a role. Their secret key is not in it, so it signs nothing. */
export const roleCookieOf = ({ AccessKeyId, SessionToken }: { AccessKeyId: string; SessionToken: string }) =>
  `${AccessKeyId}.${SessionToken}`

/**
 * The session with the role that a cookie's value stands for, in place of the user. Undefined when the credentials have
 * expired, the role is gone, or they are not credentials that this user got: then the user must decide anew.
 */
export async function switchedSession(
  session: SignedIn,
  value: string,
  { clock }: Pick<Sources, 'clock'>,
): Promise<SwitchedSession | undefined> {
  const { caller, account } = session
  const { principal, credential } = caller
  if (principal.kind !== 'user' || credential.kind !== 'session') return undefined
  const [accessKeyId = '', ...rest] = value.split('.')
  const token = rest.join('.')
  const now = accountClock(account.clock, clock).now()
  return inTransaction(account.id, async (store) => {
    const row = await store.temporaryCredential.findUnique({ where: { accessKeyId } })
    if (!row || row.account !== account.id || !isEqual(row.tokenHash, digest(token))) return undefined
    if (row.sessionName !== roleSessionName(principal.name) || now >= row.expiresAt) return undefined
    const role = await roleSessionOf(store, account.id, row.principalId, row.sessionName)
    if (!role) return undefined
    const { issuedAt, expiresAt } = row
    // A role is no way around the fresh code that the user owes.
    const { sessionHash, isFactorDue = false } = credential
    const proof = {
      kind: 'role',
      accessKeyId,
      issuedAt,
      expiresAt,
      sessionHash,
      isFactorDue,
      ...passedTo(row),
    } as const
    return {
      ...session,
      caller: new Caller(role, proof, caller.request),
      user: principal,
      issuedAt,
      // A role is used no longer than the session that switched to it.
      expiresAt: expiresAt < session.expiresAt ? expiresAt : session.expiresAt,
      // A role has no devices. That its user gave a code served to assume it.
      ...{ mfa: null, devices: [] },
    }
  })
}
