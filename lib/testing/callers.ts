import { Caller, type Credential, type Principal, type RequestFacts } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { NOON } from './time'

const request: RequestFacts = {
  requestId: 'test-request',
  sourceIp: '127.0.0.1',
  userAgent: 'tests',
  secureTransport: false,
  entryPoint: 'console',
}

/** What stands for the hash of a cookie: of one session of a principal, by a name. */
export const sessionHash = ({ id }: Principal, name: string) => `${id} ${name}`

/** Somebody signed in to the console with a password alone. */
export const withoutMfa = (principal: Principal) => new Caller(principal, session(principal, null), request)

/** Somebody signed in to the console with a password and, five minutes ago, a code. */
export const withMfa = (principal: Principal) =>
  new Caller(
    principal,
    session(principal, { serialNumber: 'arn:aws:iam::111111111111:mfa/used', at: later(NOON, -300) }),
    request,
  )

/** Somebody who signs requests with a long-term access key. */
export const withKey = (principal: Principal) =>
  new Caller(
    principal,
    { kind: 'accessKey', accessKeyId: 'AKIATESTTESTTESTTEST' },
    { ...request, entryPoint: 'api', userAgent: 'aws-cli/2' },
  )

function session(principal: Principal, mfa: { serialNumber: string; at: Date } | null): Credential {
  return { kind: 'session', sessionHash: sessionHash(principal, 'own'), issuedAt: later(NOON, -600), mfa }
}
