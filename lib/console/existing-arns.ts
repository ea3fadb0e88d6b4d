import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { askAs } from './ask'

/** Of each kind. Who has more finds them by typing: the editor only proposes. */
const SOME = { MaxItems: 200 }

/**
 * ARNs of users, groups, roles, policies and MFA devices of the account, for somebody who writes a policy. Each kind is
 * asked for by its list call; what the caller may not list is left out.
 */
export async function existingArns(caller: Caller, moment: Moment = newMoment()): Promise<readonly string[]> {
  const users = await askAs(caller, ListUsers, SOME, moment)
  const groups = await askAs(caller, ListGroups, SOME, moment)
  const roles = await askAs(caller, ListRoles, SOME, moment)
  const policies = await askAs(caller, ListPolicies, { ...SOME, Scope: 'Local' }, moment)
  const devices = await askAs(caller, ListVirtualMFADevices, SOME, moment)
  return [
    ...(users.ok ? users.output.Users.map(({ Arn }) => Arn) : []),
    ...(groups.ok ? groups.output.Groups.map(({ Arn }) => Arn) : []),
    ...(roles.ok ? roles.output.Roles.map(({ Arn }) => Arn) : []),
    ...(policies.ok ? policies.output.Policies.map(({ Arn }) => Arn) : []),
    ...(devices.ok ? devices.output.VirtualMFADevices.map(({ SerialNumber }) => SerialNumber) : []),
  ]
}
