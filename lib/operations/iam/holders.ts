import type { Caller } from '@/lib/auth/caller'
import type { Grant } from '@/lib/gate/grant'
import type { Names } from '@/lib/gate/names'
import type { RequestContext } from '@/lib/gate/operation'
import { boundaryContext } from './boundary'
import { namedGroup } from './groups/group-fields'
import { namedRole, roleKey } from './roles/role-fields'
import { namedUser } from './subject'

/** A user, group or role that has policies, as stored in the database. */
export type Holder = { kind: 'user' | 'group' | 'role'; account: string; principalId: string; name: string }

/**
 * What operations need to know about one kind of holder. `Named` is the part of the input that names it, such as `{
 * UserName: string }`: a definition that works on any `HolderKind` keeps the exact types of each operation.
 */
export type HolderKind<Named> = {
  /** The ARN that the caller must be allowed to act on. */
  resource(input: Named, caller: Caller, names: Names): Promise<string>
  /** The context key for the boundary that the holder has now. Groups have none. */
  boundary(input: Named, names: Names): Promise<RequestContext>
  /** The holder that the request names. Throws NoSuchEntity. */
  find(grant: Grant<Named>): Promise<Holder>
  /** The output member that names the holder. */
  named(name: string): Named
}

/** A kind of holder that a managed policy can limit. */
export type LimitedHolderKind<Named> = HolderKind<Named> & {
  /** Sets the boundary of a holder, or removes it. */
  limit(grant: Grant<Named>, holder: Holder, boundaryArn: string | null): Promise<unknown>
}

type UserNamed = { UserName: string }
type GroupNamed = { GroupName: string }
type RoleNamed = { RoleName: string }

export const userHolder: LimitedHolderKind<UserNamed> = {
  resource: ({ UserName }, _caller, names) => names.user(UserName),
  boundary: async ({ UserName }, names) => boundaryContext(await names.userBoundary(UserName)),
  async find({ input, account, store }) {
    const { userId, name } = await namedUser(store, account.id, input.UserName)
    return { kind: 'user', account: account.id, principalId: userId, name }
  },
  named: (UserName) => ({ UserName }),
  limit: ({ store }, { account, principalId }, boundaryArn) =>
    store.user.update({ where: { account_userId: { account, userId: principalId } }, data: { boundaryArn } }),
}

export const groupHolder: HolderKind<GroupNamed> = {
  resource: ({ GroupName }, _caller, names) => names.group(GroupName),
  boundary: async () => ({}),
  async find({ input, account, store }) {
    const { groupId, name } = await namedGroup(store, account.id, input.GroupName)
    return { kind: 'group', account: account.id, principalId: groupId, name }
  },
  named: (GroupName) => ({ GroupName }),
}

export const roleHolder: LimitedHolderKind<RoleNamed> = {
  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  boundary: async ({ RoleName }, names) => boundaryContext(await names.roleBoundary(RoleName)),
  async find({ input, account, store }) {
    const { roleId, name } = await namedRole(store, account.id, input.RoleName)
    return { kind: 'role', account: account.id, principalId: roleId, name }
  },
  named: (RoleName) => ({ RoleName }),
  limit: ({ store }, { account, principalId }, boundaryArn) =>
    store.role.update({ where: roleKey({ account, roleId: principalId }), data: { boundaryArn } }),
}
