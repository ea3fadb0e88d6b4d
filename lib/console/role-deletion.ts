import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { DeleteRole } from '@/lib/operations/iam/roles/delete-role'
import { type DeletionPlan, policySteps, wholePlan } from './deletion'

/** Finds the policies that a role must lose first (API reference, "DeleteRole"). Its sessions end with it. */
export async function roleDeletion(
  caller: Caller,
  RoleName: string,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  const policies = await policySteps(caller, { kind: 'role', name: RoleName }, moment)
  const call = { operation: DeleteRole, input: { RoleName } }
  return wholePlan([policies], { of: 'role', name: RoleName, call })
}
