import type { Caller } from '@/lib/auth/caller'
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

/** Reports whether the console must first confirm a code. Callers who sign with a key are never asked for one. */
export function isFactorDue({ freshFactor }: AnyOperation, { credential }: Caller): boolean {
  return freshFactor === true && 'isFactorDue' in credential && credential.isFactorDue === true
}
