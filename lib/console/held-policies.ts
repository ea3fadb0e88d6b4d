import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import {
  ListAttachedGroupPolicies,
  ListAttachedUserPolicies,
} from '@/lib/operations/iam/attachments/list-attached-policies'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { ListGroupPolicies, ListUserPolicies } from '@/lib/operations/iam/inline-policies/list-inline-policies'
import { type Answer, askAs } from './ask'
import type { ErrorView } from './error-view'

/** A policy that applies to a user: managed if it has an ARN, else inline; of a group, or the user's own. */
export type HeldPolicy = { name: string; arn?: string; group?: string }

/** A call that was refused or failed, so that policies may be missing. */
export type UnreadPolicies = { action: string; group?: string; error: ErrorView }

/** The policies of a user, the user's own first, and what could not be read. The boundary is not among them. */
type HeldPolicies = { policies: readonly HeldPolicy[]; unread: readonly UnreadPolicies[] }

const ALL = { MaxItems: 1000 }

/** Reads every policy that a user has, directly or as a member of a group. Each call may be refused on its own. */
export async function heldPolicies(
  caller: Caller,
  UserName: string,
  moment: Moment = newMoment(),
): Promise<HeldPolicies> {
  const input = { UserName, ...ALL }
  const own = [
    managed(ListAttachedUserPolicies.action, await askAs(caller, ListAttachedUserPolicies, input, moment)),
    inline(ListUserPolicies.action, await askAs(caller, ListUserPolicies, input, moment)),
  ]
  const groups = await askAs(caller, ListGroupsForUser, input, moment)
  if (!groups.ok) {
    return joined([...own, { policies: [], unread: [{ action: ListGroupsForUser.action, error: groups.error }] }])
  }
  const ofGroups: HeldPolicies[] = []
  for (const { GroupName } of groups.output.Groups) ofGroups.push(...(await groupPolicies(caller, GroupName, moment)))
  return joined([...own, ...ofGroups])
}

/** The policies of a group: managed and inline ones, each as a list of its own. */
export async function groupPolicies(caller: Caller, GroupName: string, moment: Moment): Promise<HeldPolicies[]> {
  const input = { GroupName, ...ALL }
  return [
    managed(ListAttachedGroupPolicies.action, await askAs(caller, ListAttachedGroupPolicies, input, moment), GroupName),
    inline(ListGroupPolicies.action, await askAs(caller, ListGroupPolicies, input, moment), GroupName),
  ]
}

type Managed = { AttachedPolicies: readonly { PolicyName: string; PolicyArn: string }[] }

function managed(action: string, answer: Answer<Managed>, group?: string): HeldPolicies {
  if (!answer.ok) return { policies: [], unread: [{ action, group, error: answer.error }] }
  const policies = answer.output.AttachedPolicies
  return {
    policies: policies.map(({ PolicyName, PolicyArn }) => ({ name: PolicyName, arn: PolicyArn, group })),
    unread: [],
  }
}

function inline(action: string, answer: Answer<{ PolicyNames: readonly string[] }>, group?: string): HeldPolicies {
  if (!answer.ok) return { policies: [], unread: [{ action, group, error: answer.error }] }
  return { policies: answer.output.PolicyNames.map((name) => ({ name, group })), unread: [] }
}

const joined = (parts: readonly HeldPolicies[]): HeldPolicies => ({
  policies: parts.flatMap(({ policies }) => policies),
  unread: parts.flatMap(({ unread }) => unread),
})
