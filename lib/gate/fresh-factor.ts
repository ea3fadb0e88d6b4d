import type { Caller } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from './operation'

/** A rule of ours, apart from policies: the console asks for a code of a device before it goes on (S-42). */
export class FactorDue extends AwsError {
  constructor() {
    super('AccessDenied', 'To complete this action, please confirm with a code of one of your MFA devices.', {
      isServiceRule: true,
    })
  }
}

/** Whether an operation that the policies allow asks for a code first. Never of a caller who signs with a key. */
export function isFactorDue({ freshFactor }: AnyOperation, caller: Caller, resource: string): boolean {
  const { credential, arn } = caller
  if (!freshFactor || credential.kind !== 'session' || !credential.isFactorDue) return false
  // AWS's own rule on devices will refuse a session without MFA that acts on its own user: no code would help.
  const isLeftToRule = freshFactor === 'after-device-rule' && credential.mfa === null && resource === arn
  return !(isLeftToRule && env().secondDeviceRule)
}

/** Throws FactorDue where `isFactorDue` says so. */
export function demandFreshFactor(operation: AnyOperation, caller: Caller, resource: string): void {
  if (isFactorDue(operation, caller, resource)) throw new FactorDue()
}
