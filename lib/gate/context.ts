import type { Caller } from '@/lib/auth/caller'
import { isoSeconds } from '@/lib/clock'
import type { RequestContext } from './operation'

/** One context key of a request: what a condition compares, and where the value came from. */
export type SourcedEntry = { key: string; value: string | readonly string[]; source: EntrySource }
type EntrySource = 'principal' | 'session' | 'connection' | 'clock' | 'request'

/**
 * The context of a request. A key that does not apply is absent: not empty, and not `false`.
 * IAM user guide, "AWS global condition context keys".
 */
export function contextOfRequest(
  caller: Caller,
  tags: readonly { key: string; value: string }[],
  now: Date,
  own: RequestContext = {},
): SourcedEntry[] {
  const { principal, credential, request } = caller
  const entries: SourcedEntry[] = []
  const add = (source: EntrySource, key: string, value: string | readonly string[]) => {
    // A key that the request itself proves, such as by a code for AssumeRole, overrides the same key of its session.
    if (source === 'request' || !(key in own)) entries.push({ key, value, source })
  }

  if ('mfa' in credential) {
    add('session', 'aws:MultiFactorAuthPresent', String(credential.mfa !== null))
    if (credential.mfa) add('session', 'aws:MultiFactorAuthAge', String(secondsBetween(credential.mfa.at, now)))
  }
  if (credential.kind !== 'accessKey') add('session', 'aws:TokenIssueTime', isoSeconds(credential.issuedAt))
  if (credential.kind === 'role' && credential.sourceIdentity !== undefined) {
    add('session', 'aws:SourceIdentity', credential.sourceIdentity)
  }
  if (principal.kind === 'user') add('principal', 'aws:username', principal.name)
  add('principal', 'aws:userid', principal.kind === 'role' ? `${principal.id}:${principal.sessionName}` : principal.id)
  add('principal', 'aws:PrincipalType', PRINCIPAL_TYPES[principal.kind])
  add('principal', 'aws:PrincipalArn', principal.kind === 'role' ? principal.roleArn : principal.arn)
  add('principal', 'aws:PrincipalAccount', principal.account)
  for (const { key, value } of tags) add('principal', `aws:PrincipalTag/${key}`, value)

  add('clock', 'aws:CurrentTime', isoSeconds(now))
  add('clock', 'aws:EpochTime', String(Math.floor(now.getTime() / 1000)))
  add('connection', 'aws:SourceIp', request.sourceIp)
  add('connection', 'aws:SecureTransport', String(request.secureTransport))
  if (request.userAgent) add('connection', 'aws:UserAgent', request.userAgent)
  for (const [key, value] of Object.entries(own)) add('request', key, value)
  return entries
}

const PRINCIPAL_TYPES = { user: 'User', root: 'Account', role: 'AssumedRole' } as const

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000))
}
