import type { Grant } from '@/lib/gate/grant'
import { namedGroup } from './groups/group-fields'
import { namedRole } from './roles/role-fields'
import { namedUser } from './subject'

/** What policies are put on. */
export type Holder = { kind: 'user' | 'group' | 'role'; account: string; principalId: string; name: string }

/** The user that a request puts policies on. Throws NoSuchEntity. */
export async function userHolder({ input, account, store }: Grant<{ UserName: string }>): Promise<Holder> {
  const { userId, name } = await namedUser(store, account.id, input.UserName)
  return { kind: 'user', account: account.id, principalId: userId, name }
}

/** The group that a request puts policies on. Throws NoSuchEntity. */
export async function groupHolder({ input, account, store }: Grant<{ GroupName: string }>): Promise<Holder> {
  const { groupId, name } = await namedGroup(store, account.id, input.GroupName)
  return { kind: 'group', account: account.id, principalId: groupId, name }
}

/** The role that a request puts policies on. Throws NoSuchEntity. */
export async function roleHolder({ input, account, store }: Grant<{ RoleName: string }>): Promise<Holder> {
  const { roleId, name } = await namedRole(store, account.id, input.RoleName)
  return { kind: 'role', account: account.id, principalId: roleId, name }
}
