import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { askAs } from './ask'
import { ownPolicies } from './held-policies'
import { MOST_CHOSEN, type NewUser, onceByName } from './new-user'

/** What a new user takes over from another one, and what could not be taken over. */
type Copied = {
  user: NewUser
  /** How many groups and managed policies there were to copy. */
  groups: number
  policies: number
  /** How many inline policies there were to copy, and those whose name was chosen already from another user. */
  inline: number
  notCopied: readonly string[]
  /** The actions of the calls that were refused or failed, so that something may be missing. */
  unread: readonly string[]
}

/**
 * Gives a new user the groups, the policies and the boundary of the user of this name, beside what was chosen before, as far
 * as the caller may read them. A user holds ten groups and ten managed policies; inline policies are copied by their text.
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
  const inline = policies.flatMap(({ name, arn }) => (arn === undefined ? { from: UserName, name } : []))
  const taken = (name: string) => user.inline.some((one) => one.name === name && one.from !== UserName)
  const groups = memberships.ok ? memberships.output.Groups.map(({ GroupName }) => GroupName) : []
  const boundary = found.ok ? found.output.User.PermissionsBoundary?.PermissionsBoundaryArn : undefined
  return {
    user: {
      ...user,
      groups: together(user.groups, groups),
      policies: together(user.policies, arns),
      inline: onceByName([...user.inline, ...inline]).slice(0, MOST_CHOSEN),
      boundary: user.boundary ?? boundary,
    },
    groups: groups.length,
    policies: arns.length,
    inline: inline.length,
    notCopied: inline.map(({ name }) => name).filter(taken),
    unread: [
      ...unread.map(({ action }) => action),
      ...(memberships.ok ? [] : [ListGroupsForUser.action]),
      ...(found.ok ? [] : [GetUser.action]),
    ],
  }
}

const together = (chosen: readonly string[], copied: readonly string[]) =>
  [...new Set([...chosen, ...copied])].slice(0, MOST_CHOSEN)
