import type { Caller } from '@/lib/auth/caller'
import type { Operation } from '@/lib/gate/operation'
import { type Moment, newMoment } from '@/lib/gate/standing'
import {
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
} from '@/lib/operations/iam/attachments/list-attached-policies'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { GetGroupPolicy, GetRolePolicy, GetUserPolicy } from '@/lib/operations/iam/inline-policies/get-inline-policy'
import {
  ListGroupPolicies,
  ListRolePolicies,
  ListUserPolicies,
} from '@/lib/operations/iam/inline-policies/list-inline-policies'
import type { RecordShape } from '@/lib/shape/shape'
import { type Answer, askAs } from './ask'
import type { ErrorView } from './error-view'
import { holderInput, type NamedHolder } from './holders'

/** A policy that applies to somebody: managed if it has an ARN, else inline; of a group of the user, or the holder's own. */
export type HeldPolicy = { name: string; arn?: string; group?: string }

/** A call that was refused or failed, so that policies may be missing. */
type UnreadPolicies = { action: string; group?: string; error: ErrorView }

/** The policies of a holder, its own first, and what could not be read. The boundary is not among them. */
export type HeldPolicies = { policies: readonly HeldPolicy[]; unread: readonly UnreadPolicies[] }

const ALL = { MaxItems: 1000 }

const READS = {
  user: {
    attached: reading(ListAttachedUserPolicies),
    inline: reading(ListUserPolicies),
    document: reading(GetUserPolicy),
  },
  group: {
    attached: reading(ListAttachedGroupPolicies),
    inline: reading(ListGroupPolicies),
    document: reading(GetGroupPolicy),
  },
  role: {
    attached: reading(ListAttachedRolePolicies),
    inline: reading(ListRolePolicies),
    document: reading(GetRolePolicy),
  },
} as const

// The operations of a verb differ in the type of their input alone.
function reading<I extends RecordShape, O extends RecordShape>(operation: Operation<I, O, undefined, undefined>) {
  const { action } = operation
  return { action, ask: (caller: Caller, input: unknown, moment: Moment) => askAs(caller, operation, input, moment) }
}

/** Reads every policy that a user has, directly or as a member of a group. Each call may be refused on its own. */
export async function heldPolicies(
  caller: Caller,
  UserName: string,
  moment: Moment = newMoment(),
): Promise<HeldPolicies> {
  const own = await ownPolicies(caller, { kind: 'user', name: UserName }, moment)
  const groups = await askAs(caller, ListGroupsForUser, { UserName, ...ALL }, moment)
  if (!groups.ok) {
    return joined([own, { policies: [], unread: [{ action: ListGroupsForUser.action, error: groups.error }] }])
  }
  const ofGroups: HeldPolicies[] = []
  for (const { GroupName: group } of groups.output.Groups) {
    const { policies, unread } = await ownPolicies(caller, { kind: 'group', name: group }, moment)
    ofGroups.push({
      policies: policies.map((policy) => ({ ...policy, group })),
      unread: unread.map((part) => ({ ...part, group })),
    })
  }
  return joined([own, ...ofGroups])
}

/** The policies that a user, group or role has itself: managed and inline ones, each as a list of its own. */
export async function ownPolicies(
  caller: Caller,
  holder: NamedHolder,
  moment: Moment = newMoment(),
): Promise<HeldPolicies> {
  const { attached, inline } = READS[holder.kind]
  const input = { ...holderInput(holder), ...ALL }
  const managed = await attached.ask(caller, input, moment)
  const embedded = await inline.ask(caller, input, moment)
  return joined([
    managed.ok
      ? {
          policies: managed.output.AttachedPolicies.map(({ PolicyName: name, PolicyArn: arn }) => ({ name, arn })),
          unread: [],
        }
      : { policies: [], unread: [{ action: attached.action, error: managed.error }] },
    embedded.ok
      ? { policies: embedded.output.PolicyNames.map((name) => ({ name })), unread: [] }
      : { policies: [], unread: [{ action: inline.action, error: embedded.error }] },
  ])
}

/** The document of an inline policy of a user, group or role, as it was written. */
export async function inlineDocument(
  caller: Caller,
  holder: NamedHolder,
  PolicyName: string,
  moment: Moment = newMoment(),
): Promise<Answer<string>> {
  const input = { ...holderInput(holder), PolicyName }
  const answer = await READS[holder.kind].document.ask(caller, input, moment)
  return answer.ok ? { ok: true, output: answer.output.PolicyDocument } : answer
}

const joined = (parts: readonly HeldPolicies[]): HeldPolicies => ({
  policies: parts.flatMap(({ policies }) => policies),
  unread: parts.flatMap(({ unread }) => unread),
})
