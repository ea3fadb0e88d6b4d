import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { type Answer, askAs } from '../ask'

const ADMINISTRATOR_ACCESS = 'arn:aws:iam::aws:policy/AdministratorAccess'

/** The names of the users who have AdministratorAccess, themselves or by a group. A policy of the account's own may allow as much. */
export async function administrators(
  caller: Caller,
  moment: Moment = newMoment(),
): Promise<Answer<ReadonlySet<string>>> {
  const input = { PolicyArn: ADMINISTRATOR_ACCESS, PolicyUsageFilter: 'PermissionsPolicy', MaxItems: 1000 }
  const answer = await askAs(caller, ListEntitiesForPolicy, input, moment)
  if (!answer.ok) return answer
  const names = new Set(answer.output.PolicyUsers.map(({ UserName }) => UserName))
  for (const { GroupName } of answer.output.PolicyGroups) {
    const group = await askAs(caller, GetGroup, { GroupName, MaxItems: 1000 }, moment)
    if (!group.ok) return group
    for (const { UserName } of group.output.Users) names.add(UserName)
  }
  return { ok: true, output: names }
}
