import type { Sources } from '@/lib/clock'
import { accountClock, clockSetting } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { AwsError } from '@/lib/errors'
import type { Account, TemporaryCredential } from '@/lib/generated/sqlite/client'
import { digest } from '@/lib/ids'
import { accessKeyPlace, temporaryKeyPlace, unseal } from '@/lib/seal'
import { Caller, type Credential, type Principal, type RequestFacts } from './caller'
import { identityOf, principalOf, roleSessionOf } from './principal'
import type { RawRequest } from './raw-request'
import type { SignatureClaim } from './signature-claim'
import { demandScope, demandSignature, demandTime, isEqual, isSignedWith, signingKeyOf } from './sigv4'

/** The sender of a request whose signature is right, and the time by the account's clock. */
export type Signed = {
  caller: Caller
  now: Date
  /** Signed in the URL, which can be passed on, and not in a header. */
  isPresigned: boolean
}

/**
 * Checks the signature of a request and returns who sent it. `claim` is what `readSignature` read from it. Throws
 * IncompleteSignature, SignatureDoesNotMatch, InvalidClientTokenId, ExpiredToken, with AWS's messages.
 */
export async function callerOfSigned(
  request: RawRequest,
  claim: SignatureClaim,
  facts: RequestFacts,
  service: string,
  { clock }: Sources,
): Promise<Signed> {
  return inTransaction(NO_ACCOUNT, async (store) => {
    const key = await keyOf(store, claim)
    if (!key) {
      // An unknown key takes the same time as a known one.
      isSignedWith(request, claim, signingKeyOf(UNKNOWN, claim.scope))
      throw invalidToken()
    }
    const now = accountClock(clockSetting(key.owner), clock).now()
    demandTime(claim, now)
    demandScope(claim, service)
    demandSignature(request, claim, signingKey(key, claim.scope))
    const { principal, credential } = await key.proves(store, now)
    await key.noteUse(store, claim, now)
    return { caller: new Caller(principal, credential, facts), now, isPresigned: claim.isPresigned }
  })
}

/** A key, with what is needed to check a signature by it. */
type Key = {
  owner: Pick<Account, 'clockMode' | 'clockAt' | 'clockOffset'>
  sealed: string
  place: string
  /** Returns the key's principal. Throws InvalidClientTokenId, ExpiredToken. */
  proves(store: Store, now: Date): Promise<{ principal: Principal; credential: Credential }>
  noteUse(store: Store, claim: SignatureClaim, now: Date): Promise<void>
}

async function keyOf(store: Store, { accessKeyId, sessionToken }: SignatureClaim): Promise<Key | undefined> {
  if (sessionToken === undefined) {
    const [row] = await longTermRows(store, accessKeyId)
    return row?.status === 'Active' ? longTerm(row) : undefined
  }
  const row = await store.temporaryCredential.findUnique({ where: { accessKeyId }, include: { owner: true } })
  return row && isEqual(row.tokenHash, digest(sessionToken)) ? temporary(row) : undefined
}

type LongTermRow = Key['owner'] & {
  accessKeyId: string
  account: string
  principalId: string
  secret: string
  status: string
  lastUsedAt: Date | null
  lastUsedRegion: string | null
  lastUsedService: string | null
  /** Null for the root user, and for a deleted one. */
  name: string | null
  path: string | null
}

/** Reads a key, its account's clock and its user. In one statement, because every request begins with it. */
function longTermRows(store: Store, accessKeyId: string): Promise<LongTermRow[]> {
  return store.$queryRaw<LongTermRow[]>`
    SELECT "accessKeyId", "AccessKey"."account", "principalId", "secret", "status",
      "lastUsedAt", "lastUsedRegion", "lastUsedService",
      "clockMode", "clockAt", "clockOffset", "User"."name", "User"."path"
    FROM "AccessKey"
    JOIN "Account" ON "Account"."id" = "AccessKey"."account"
    LEFT JOIN "User" ON "User"."account" = "AccessKey"."account" AND "User"."userId" = "AccessKey"."principalId"
    WHERE "accessKeyId" = ${accessKeyId}`
}

function longTerm(row: LongTermRow): Key {
  const { accessKeyId, account, principalId, name, path } = row
  return {
    owner: row,
    sealed: row.secret,
    place: accessKeyPlace(account, accessKeyId),
    async proves() {
      const principal = identityOf(account, principalId, name === null || path === null ? undefined : { name, path })
      if (!principal) throw invalidToken()
      return { principal, credential: { kind: 'accessKey', accessKeyId } }
    },
    async noteUse(store, { scope: { region, service } }, now) {
      const { lastUsedAt, lastUsedRegion, lastUsedService } = row
      const isNoted = lastUsedRegion === region && lastUsedService === service
      // Differs from AWS: written once a minute. A write would be the most expensive part of each request.
      if (isNoted && lastUsedAt && Math.abs(now.getTime() - lastUsedAt.getTime()) < 60_000) return
      const data = { lastUsedAt: now, lastUsedRegion: region.slice(0, 64), lastUsedService: service }
      // The key may have been deleted since it was read.
      await store.accessKey.updateMany({ where: { accessKeyId }, data })
    },
  }
}

function temporary(row: TemporaryCredential & { owner: Account }): Key {
  const { accessKeyId, account, owner, issuedAt, expiresAt, mfaSerial, mfaAt } = row
  return {
    owner,
    sealed: row.secret,
    place: temporaryKeyPlace(account, accessKeyId),
    async proves(store, now) {
      if (now >= expiresAt) throw new AwsError('ExpiredToken', 'The security token included in the request is expired')
      const proof = { accessKeyId, issuedAt, expiresAt }
      if (row.sessionName !== null) {
        const principal = await roleSessionOf(store, account, row.principalId, row.sessionName)
        if (!principal) throw invalidToken()
        return { principal, credential: { kind: 'role', ...proof, ...passedTo(row) } }
      }
      const principal = await principalOf(store, account, row.principalId)
      if (!principal) throw invalidToken()
      const mfa = mfaSerial !== null && mfaAt ? { serialNumber: mfaSerial, at: mfaAt } : null
      return { principal, credential: { kind: 'temporary', ...proof, mfa } }
    },
    async noteUse() {},
  }
}

/** Reads what was passed when the role was assumed, as STS stored it. */
export function passedTo({ sessionPolicies, sessionTags, sourceIdentity }: TemporaryCredential) {
  return {
    policies: JSON.parse(sessionPolicies ?? '[]'),
    tags: JSON.parse(sessionTags ?? '[]'),
    sourceIdentity: sourceIdentity ?? undefined,
  }
}

const invalidToken = () => new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid')

const UNKNOWN = new Uint8Array(40)

// Cached, because deriving the day's key costs as much as everything else. The cache key includes the sealed secret, so
// a changed secret is never served from the cache.
const signingKeys = new Map<string, Buffer>()

function signingKey({ sealed, place }: Key, scope: SignatureClaim['scope']): Buffer {
  const name = [sealed, scope.date, scope.region, scope.service].join(' ')
  const known = signingKeys.get(name)
  if (known) return known
  const key = signingKeyOf(unseal(sealed, place), scope)
  if (signingKeys.size >= MOST_KEPT) signingKeys.clear()
  signingKeys.set(name, key)
  return key
}

const MOST_KEPT = 2_000
