import type { Caller } from '@/lib/auth/caller'
import type { Grant } from '@/lib/gate/grant'
import type { Names } from '@/lib/gate/names'
import type { RequestContext } from '@/lib/gate/operation'
import { boundaryContext } from './boundary'
import { lockedGroup, namedGroup } from './groups/group-fields'
import { lockedRole, namedRole, roleKey } from './roles/role-fields'
import { lockedUser, namedUser } from './subject'

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
  /** The same for a change of what it owns: locks the holder. */
  findLocked(grant: Grant<Named>): Promise<Holder>
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

type Row = { account: string; name: string }
const asUser = ({ account, userId, name }: Row & { userId: string }): Holder => ({
  ...{ kind: 'user', account, principalId: userId, name },
})
const asGroup = ({ account, groupId, name }: Row & { groupId: string }): Holder => ({
  ...{ kind: 'group', account, principalId: groupId, name },
})
const asRole = ({ account, roleId, name }: Row & { roleId: string }): Holder => ({
  ...{ kind: 'role', account, principalId: roleId, name },
})

export const userHolder: LimitedHolderKind<UserNamed> = {
  resource: ({ UserName }, _caller, names) => names.user(UserName),
  boundary: async ({ UserName }, names) => boundaryContext(await names.userBoundary(UserName)),
  find: async ({ input, account, store }) => asUser(await namedUser(store, account.id, input.UserName)),
  findLocked: async ({ input, account, store }) => asUser(await lockedUser(store, account.id, input.UserName)),
  named: (UserName) => ({ UserName }),
  limit: ({ store }, { account, principalId }, boundaryArn) =>
    store.user.update({ where: { account_userId: { account, userId: principalId } }, data: { boundaryArn } }),
}

export const groupHolder: HolderKind<GroupNamed> = {
  resource: ({ GroupName }, _caller, names) => names.group(GroupName),
  boundary: async () => ({}),
  find: async ({ input, account, store }) => asGroup(await namedGroup(store, account.id, input.GroupName)),
  findLocked: async ({ input, account, store }) => asGroup(await lockedGroup(store, account.id, input.GroupName)),
  named: (GroupName) => ({ GroupName }),
}

export const roleHolder: LimitedHolderKind<RoleNamed> = {
  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  boundary: async ({ RoleName }, names) => boundaryContext(await names.roleBoundary(RoleName)),
  find: async ({ input, account, store }) => asRole(await namedRole(store, account.id, input.RoleName)),
  findLocked: async ({ input, account, store }) => asRole(await lockedRole(store, account.id, input.RoleName)),
  named: (RoleName) => ({ RoleName }),
  limit: ({ store }, { account, principalId }, boundaryArn) =>
    store.role.update({ where: roleKey({ account, roleId: principalId }), data: { boundaryArn } }),
}
