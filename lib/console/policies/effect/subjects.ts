import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { type Answer, askAs } from '../../ask'
import type { ErrorView } from '../../error-view'
import type { NamedHolder, TaggedHolder } from '../../holders'
import type { PolicyEntity } from '../entities'

/** A user or role whose requests a change can affect. */
export type Named = TaggedHolder & { arn: string }

/** Somebody whom a change of a policy affects, and whether the policy is theirs, or limits them, or both. */
export type EffectSubject = Named & { isAttached: boolean; isLimited: boolean }

/** Somebody who could not be looked up. */
export type UnknownSubject = { name: string; error: ErrorView }

/** Those who are asked; the others who could be, by their keys; those who are not known; and how many all are. */
export type EffectSubjects = {
  subjects: readonly EffectSubject[]
  others: readonly TaggedHolder[]
  unknown: readonly UnknownSubject[]
  all: number
}

/** How forms and addresses name a user or role. */
export const subjectKey = ({ kind, name }: NamedHolder) => `${kind} ${name}`

/**
 * The users and roles among the holders of a policy, and the users of groups among them: those that `who` names, or the
 * first `most`. Whoever may not be looked up is named with the refusal.
 */
export async function effectSubjects(
  caller: Caller,
  entities: readonly PolicyEntity[],
  { most, who }: { most: number; who: readonly string[] | undefined },
  moment: Moment,
): Promise<EffectSubjects> {
  const found = new Map<string, EffectSubject>()
  const others = new Map<string, TaggedHolder>()
  const unknown: UnknownSubject[] = []
  let skipped = 0
  const isWanted = (one: NamedHolder) =>
    who ? who.includes(subjectKey(one)) : found.has(subjectKey(one)) || found.size < most
  for (const { holder, as } of entities) {
    const { kind, name } = holder
    if (kind !== 'group' && !isWanted(holder)) {
      others.set(subjectKey(holder), { kind, name })
      continue
    }
    if (!who && found.size >= most && kind === 'group') {
      skipped += 1
      continue
    }
    const answer = await lookedUp(caller, holder, moment)
    if (!answer.ok) unknown.push({ name, error: answer.error })
    for (const one of answer.ok ? answer.output : []) {
      if (!isWanted(one)) others.set(subjectKey(one), { kind: one.kind, name: one.name })
      else found.set(subjectKey(one), withUse({ ...one, ...USES[as] }, found.get(subjectKey(one))))
    }
  }
  const left = [...others].flatMap(([key, one]) => (found.has(key) ? [] : [one]))
  const subjects = [...found.values()].slice(0, most)
  return { subjects, others: left, unknown, all: subjects.length + left.length + unknown.length + skipped }
}

const USES = {
  permissions: { isAttached: true, isLimited: false },
  boundary: { isAttached: false, isLimited: true },
} as const

const withUse = (one: EffectSubject, before: EffectSubject | undefined): EffectSubject => ({
  ...one,
  isAttached: one.isAttached || (before?.isAttached ?? false),
  isLimited: one.isLimited || (before?.isLimited ?? false),
})

/** The user or role that a holder is, or the users of the group. */
export async function lookedUp(
  caller: Caller,
  { kind, name }: NamedHolder,
  moment: Moment,
): Promise<Answer<readonly Named[]>> {
  if (kind === 'user') {
    const answer = await askAs(caller, GetUser, { UserName: name }, moment)
    return answer.ok ? { ok: true, output: [{ kind, name, arn: answer.output.User.Arn }] } : answer
  }
  if (kind === 'role') {
    const answer = await askAs(caller, GetRole, { RoleName: name }, moment)
    return answer.ok ? { ok: true, output: [{ kind, name, arn: answer.output.Role.Arn }] } : answer
  }
  const answer = await askAs(caller, GetGroup, { GroupName: name, MaxItems: 1000 }, moment)
  if (!answer.ok) return answer
  return {
    ok: true,
    output: answer.output.Users.map(({ UserName, Arn }) => ({ kind: 'user', name: UserName, arn: Arn })),
  }
}
