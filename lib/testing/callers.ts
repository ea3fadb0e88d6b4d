import {
  Caller,
  type Credential,
  type Identity,
  type MfaProof,
  type Principal,
  type RequestFacts,
  type RoleCredential,
  type RoleSession,
} from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { NOON } from './time'

const request: RequestFacts = {
  requestId: 'test-request',
  sourceIp: '127.0.0.1',
  userAgent: 'tests',
  secureTransport: false,
  entryPoint: 'console',
}

/** The hash of a session's cookie; tests identify a session by its name. */
export const sessionHash = ({ id }: Principal, name: string) => `${id} ${name}`

/** A caller signed in to the console with only a password. */
export const withoutMfa = (principal: Principal) => new Caller(principal, session(principal, null), request)

/** A caller signed in to the console with a password and, five minutes ago, a device, of which the kind may be known. */
export const withMfa = (principal: Principal, kind?: KindName) =>
  new Caller(principal, session(principal, { ...used, ...(kind && { kind }) }), request)

/** The same caller, whose last code is too old for operations that need a fresh one. */
export function withFactorDue({ principal, credential, request }: Caller): Caller {
  if (credential.kind !== 'session') throw new Error('Only a session is asked for a code.')
  return new Caller(principal, { ...credential, isFactorDue: true }, request)
}

/** The same caller in one view of a page of the console, of which all calls have the id of one request. */
export const viewing = (page: string, requestId: string, { principal, credential, request }: Caller) =>
  new Caller(principal, credential, { ...request, requestId, page })

/** The same caller, from another address. */
export const fromAddress = (sourceIp: string, { principal, credential, request }: Caller) =>
  new Caller(principal, credential, { ...request, sourceIp })

const api: RequestFacts = { ...request, entryPoint: 'api', userAgent: 'aws-cli/2' }
const used = { serialNumber: 'arn:aws:iam::111111111111:mfa/used', at: later(NOON, -300) }

/** A caller who signs requests with a long-term access key. */
export const withKey = (principal: Principal) =>
  new Caller(principal, { kind: 'accessKey', accessKeyId: 'AKIATESTTESTTESTTEST' }, api)

/** A caller who signs with credentials that GetSessionToken issued for a code. */
export const withToken = (principal: Identity) => new Caller(principal, temporary(used), api)

/** A caller who signs with credentials that GetSessionToken issued without a code. */
export const withTokenWithoutMfa = (principal: Identity) => new Caller(principal, temporary(null), api)

/** A caller who has assumed a role. */
export const inRole = (principal: RoleSession, passed: Partial<RoleCredential> = {}) =>
  new Caller(
    principal,
    { kind: 'role', ...TEMPORARY, policies: [], tags: [], sourceIdentity: undefined, ...passed },
    api,
  )

const TEMPORARY = {
  accessKeyId: 'ASIATESTTESTTESTTEST',
  issuedAt: later(NOON, -600),
  expiresAt: later(NOON, 3_000),
}

const temporary = (mfa: typeof used | null): Credential => ({ kind: 'temporary', ...TEMPORARY, mfa })

function session(principal: Principal, mfa: MfaProof | null): Credential {
  return { kind: 'session', sessionHash: sessionHash(principal, 'own'), issuedAt: later(NOON, -600), mfa }
}
