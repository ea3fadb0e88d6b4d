import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from './operation'

/** The only operations of IAM and STS that temporary credentials without MFA may call. */
const OPEN_WITHOUT_MFA = ['sts:AssumeRole', 'sts:GetCallerIdentity']

/**
 * A rule of the service, apart from policies: credentials that GetSessionToken issued without a code can call neither
 * IAM nor STS, except two operations (API reference of STS, "GetSessionToken"). Returns AWS's error, or undefined when
 * the rule allows the call.
 */
export function sessionRefusal({ action }: AnyOperation, { credential }: Caller): AwsError | undefined {
  if (credential.kind !== 'temporary' || credential.mfa !== null) return undefined
  // GetSessionToken refuses all temporary credentials with a different message.
  if (OPEN_WITHOUT_MFA.includes(action) || action === 'sts:GetSessionToken') return undefined
  const message = 'The security token included in the request is invalid'
  return new AwsError('InvalidClientTokenId', message, { isServiceRule: true })
}
