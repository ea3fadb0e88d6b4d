import { later } from '@/lib/clock'
import type { Grant } from '@/lib/gate/grant'
import { digest, newSecretAccessKey, newSessionToken, newTemporaryKeyId } from '@/lib/ids'
import { seal, temporaryKeyPlace } from '@/lib/seal'

/** What credentials stand for, as `TemporaryCredential` stores it. */
type Session = {
  principalId: string
  mfaSerial?: string
  mfaAt?: Date
  sessionName?: string
  sourceIdentity?: string
  sessionPolicies?: string
  sessionTags?: string
}

/** Issues temporary credentials for a number of seconds. Secret and token are returned here and never again. */
export async function issue({ account, store, now, chance }: Grant<unknown>, session: Session, seconds: number) {
  const accessKeyId = newTemporaryKeyId(chance)
  const secret = newSecretAccessKey(chance)
  const token = newSessionToken(chance)
  const expiresAt = later(now, seconds)
  await store.temporaryCredential.deleteMany({ where: { account: account.id, expiresAt: { lt: later(now, -KEPT) } } })
  await store.temporaryCredential.create({
    data: {
      accessKeyId,
      account: account.id,
      secret: seal(Buffer.from(secret), temporaryKeyPlace(account.id, accessKeyId)),
      tokenHash: digest(token),
      issuedAt: now,
      expiresAt,
      ...session,
    },
  })
  return { AccessKeyId: accessKeyId, SecretAccessKey: secret, SessionToken: token, Expiration: expiresAt }
}

// Long enough to tell a late caller that the token has expired, not that it does not exist.
const KEPT = 24 * 60 * 60
