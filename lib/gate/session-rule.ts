import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from './operation'

/** What temporary credentials without MFA may call all the same, beside services that are neither IAM nor STS. */
const OPEN_WITHOUT_MFA = ['sts:AssumeRole', 'sts:GetCallerIdentity']

/**
 * A rule of the service, apart from policies: credentials that GetSessionToken issued without a code can call neither
 * IAM nor STS, but for two operations (API reference of STS, "GetSessionToken"). Returns the error, as AWS words it, or
 * undefined.
 */
export function sessionRefusal({ action }: AnyOperation, { credential }: Caller): AwsError | undefined {
  if (credential.kind !== 'temporary' || credential.mfa !== null) return undefined
  // GetSessionToken has words of its own for all temporary credentials.
  if (OPEN_WITHOUT_MFA.includes(action) || action === 'sts:GetSessionToken') return undefined
  const message = 'The security token included in the request is invalid'
  return new AwsError('InvalidClientTokenId', message, { isServiceRule: true })
}
