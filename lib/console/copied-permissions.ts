import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { askAs } from './ask'
import { ownPolicies } from './held-policies'
import { MOST_CHOSEN, type NewUser } from './new-user'

/** What a new user takes over from another one, and what could not be taken over. */
type Copied = {
  user: NewUser
  /** How many groups and managed policies there were to copy. */
  groups: number
  policies: number
  /** Inline policies belong to one user alone, so they are not copied. */
  inline: readonly string[]
  /** The actions of the calls that were refused or failed, so that something may be missing. */
  unread: readonly string[]
}

/**
 * Gives a new user the groups, the managed policies and the boundary of the user of this name, beside what was chosen before,
 * as far as the caller may read them. A user holds ten of each.
 */
export async function withPermissionsOf(
  caller: Caller,
  user: NewUser,
  UserName: string,
  moment: Moment = newMoment(),
): Promise<Copied> {
  const { policies, unread } = await ownPolicies(caller, { kind: 'user', name: UserName }, moment)
  const memberships = await askAs(caller, ListGroupsForUser, { UserName, MaxItems: 1000 }, moment)
  const found = await askAs(caller, GetUser, { UserName }, moment)
  const arns = policies.flatMap(({ arn }) => arn ?? [])
  const groups = memberships.ok ? memberships.output.Groups.map(({ GroupName }) => GroupName) : []
  const boundary = found.ok ? found.output.User.PermissionsBoundary?.PermissionsBoundaryArn : undefined
  return {
    user: {
      ...user,
      groups: together(user.groups, groups),
      policies: together(user.policies, arns),
      boundary: user.boundary ?? boundary,
    },
    groups: groups.length,
    policies: arns.length,
    inline: policies.filter(({ arn }) => arn === undefined).map(({ name }) => name),
    unread: [
      ...unread.map(({ action }) => action),
      ...(memberships.ok ? [] : [ListGroupsForUser.action]),
      ...(found.ok ? [] : [GetUser.action]),
    ],
  }
}

const together = (chosen: readonly string[], copied: readonly string[]) =>
  [...new Set([...chosen, ...copied])].slice(0, MOST_CHOSEN)
