import { nameInArn, userArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { GetPolicy } from '@/lib/operations/iam/policies/get-policy'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { type Answer, askAs } from './ask'
import { deadlockOf } from './deadlock'
import { inlineDocument, ownPolicies } from './held-policies'
import { type NewUser, newUserContext } from './new-user'

/** A policy that a new user would have, with its text: chosen by ARN, one of a chosen group, or a copy of an inline one. */
type ChosenPolicy = { name: string; text: string; arn?: string; group?: string }

/** The policies that a new user would have, and the boundary. */
type ChosenPolicies = { policies: readonly ChosenPolicy[]; boundary: string | undefined }

/** Reads the texts of what was chosen for a new user, as the reader may. The first call that is refused ends it. */
export async function chosenPolicies(
  caller: Caller,
  { policies: arns, inline, groups, boundary }: Pick<NewUser, 'policies' | 'inline' | 'groups' | 'boundary'>,
  moment: Moment,
): Promise<Answer<ChosenPolicies>> {
  const policies: ChosenPolicy[] = []
  for (const arn of arns) {
    const text = await managedText(caller, arn, moment)
    if (!text.ok) return text
    policies.push({ name: nameInArn(arn), arn, text: text.output })
  }
  const texts = await inlineTexts(caller, inline, moment)
  if (!texts.ok) return texts
  policies.push(...inline.map(({ name }, index) => ({ name, text: texts.output[index] ?? '' })))
  for (const group of groups) {
    const holder = { kind: 'group', name: group } as const
    const { policies: held, unread } = await ownPolicies(caller, holder, moment)
    const [first] = unread
    if (first) return { ok: false, error: first.error }
    for (const { name, arn } of held) {
      const text = await (arn === undefined
        ? inlineDocument(caller, holder, name, moment)
        : managedText(caller, arn, moment))
      if (!text.ok) return text
      policies.push({ name, group, text: text.output })
    }
  }
  if (boundary === undefined) return { ok: true, output: { policies, boundary: undefined } }
  const text = await managedText(caller, boundary, moment)
  return text.ok ? { ok: true, output: { policies, boundary: text.output } } : text
}

/** The texts of the inline policies that are copied, in their order. The first that may not be read ends it. */
export async function inlineTexts(
  caller: Caller,
  inline: NewUser['inline'],
  moment: Moment,
): Promise<Answer<readonly string[]>> {
  const texts: string[] = []
  for (const { from, name } of inline) {
    const text = await inlineDocument(caller, { kind: 'user', name: from }, name, moment)
    if (!text.ok) return text
    texts.push(text.output)
  }
  return { ok: true, output: texts }
}

/** The document in force of a managed policy. */
export async function managedText(caller: Caller, PolicyArn: string, moment: Moment): Promise<Answer<string>> {
  const found = await askAs(caller, GetPolicy, { PolicyArn }, moment)
  if (!found.ok) return found
  const VersionId = found.output.Policy.DefaultVersionId
  const version = await askAs(caller, GetPolicyVersion, { PolicyArn, VersionId }, moment)
  return version.ok ? { ok: true, output: version.output.PolicyVersion.Document ?? '' } : version
}

/** The new user as a subject of the simulator. */
export function newUserSubject(account: string, user: NewUser, { policies, boundary }: ChosenPolicies) {
  const arn = userArn(account, user.path, user.name)
  const subject = { kind: 'custom', policies: policies.map(({ text }) => text), boundary, caller: arn } as const
  return { subject, user: arn, context: newUserContext(user) }
}

/** Why a new user would be locked out: the policies that deny, and those of them without which the user would not be. */
type NewUserDeadlock = { by: readonly ChosenPolicy[]; leaveOut: readonly ChosenPolicy[] }

/**
 * Finds out whether the new user would get past a demanded new password, as `deadlockOf` does. Leaving out the policies that
 * deny helps only where another one allows the change.
 */
export async function newUserDeadlock(
  caller: Caller,
  user: NewUser,
  chosen: ChosenPolicies,
  moment: Moment,
): Promise<Answer<NewUserDeadlock | undefined>> {
  const found = await deadlockOf(caller, newUserSubject(caller.account, user, chosen), moment)
  if (!found.ok) return found
  if (!found.output) return { ok: true, output: undefined }
  const by = policiesNamed(chosen.policies, found.output.by)
  if (by.length === 0) return { ok: true, output: { by, leaveOut: [] } }
  const policies = chosen.policies.filter((policy) => !by.some((one) => isSameSource(one, policy)))
  const rest = await deadlockOf(caller, newUserSubject(caller.account, user, { ...chosen, policies }), moment)
  return { ok: true, output: { by, leaveOut: rest.ok && !rest.output ? by : [] } }
}

/** Whether leaving out one leaves out the other: a group is left out as a whole. */
const isSameSource = (one: ChosenPolicy, other: ChosenPolicy) =>
  isCopy(one) ? isCopy(other) && one.name === other.name : one.arn === other.arn && one.group === other.group

const isCopy = ({ arn, group }: ChosenPolicy) => arn === undefined && group === undefined

/** The policies among the chosen ones that the simulator names by their place in its input. */
function policiesNamed(policies: readonly ChosenPolicy[], names: readonly string[]): ChosenPolicy[] {
  return names.flatMap((name) => {
    const [, place] = /^PolicyInputList\.(\d+)$/.exec(name) ?? []
    return policies[Number(place) - 1] ?? []
  })
}

/** What a policy comes from: the whole group has to be left out for one of its policies. */
export const sourceOf = ({ name, group }: ChosenPolicy) => group ?? name

/** The user without the policies, and the groups, that these policies come from. */
export function withoutPolicies<U extends Pick<NewUser, 'policies' | 'inline' | 'groups'>>(
  user: U,
  left: readonly ChosenPolicy[],
): U {
  return {
    ...user,
    policies: user.policies.filter((arn) => !left.some((policy) => policy.arn === arn)),
    inline: user.inline.filter(({ name }) => !left.some((policy) => isCopy(policy) && policy.name === name)),
    groups: user.groups.filter((name) => !left.some(({ group }) => group === name)),
  }
}
