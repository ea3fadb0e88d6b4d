import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { DeletionPlan } from './deletion'
import { groupDeletion } from './group-deletion'
import type { NamedHolder } from './holders'
import { roleDeletion } from './role-deletion'
import { userDeletion } from './user-deletion'

const PLANS = { user: userDeletion, group: groupDeletion, role: roleDeletion }

/** The calls that delete a user, group or role. */
export function deletionOf(
  caller: Caller,
  { kind, name }: NamedHolder,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  return PLANS[kind](caller, name, moment)
}
