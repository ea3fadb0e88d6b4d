import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { askAs } from './ask'
import { type DeletionPlan, planned, policySteps, wholePlan } from './deletion'

/**
 * Finds what a group must lose first: its users and its policies (API reference, "DeleteGroup"). The users stay, without
 * what the group allowed them.
 */
export async function groupDeletion(
  caller: Caller,
  GroupName: string,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  const input = { GroupName }
  const members = await askAs(caller, GetGroup, { ...input, MaxItems: 1000 }, moment)
  const parts = [
    planned(GetGroup.action, members, ({ Users }) =>
      Users.map(({ UserName }) => ({
        ...{ of: 'member', name: UserName },
        call: { operation: RemoveUserFromGroup, input: { ...input, UserName } },
      })),
    ),
    await policySteps(caller, { kind: 'group', name: GroupName }, moment),
  ]
  return wholePlan(parts, { of: 'group', name: GroupName, call: { operation: DeleteGroup, input } })
}
