import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { type Answer, askAs } from '../../ask'
import type { ErrorView } from '../../error-view'
import { policyEntities } from '../entities'

/** Somebody whom a change of a policy affects, and whether the policy is theirs, or limits them, or both. */
export type EffectSubject = {
  kind: 'user' | 'role'
  name: string
  arn: string
  isAttached: boolean
  isLimited: boolean
}

/** Somebody who could not be looked up. */
type UnknownSubject = { name: string; error: ErrorView }

/**
 * Users and roles that a policy is attached to or limits, and the users of groups that have it: at most `most` of them, with
 * how many there are. Whoever may not be looked up is named with the refusal.
 */
export async function effectSubjects(
  caller: Caller,
  policy: string,
  most: number,
  moment: Moment,
): Promise<Answer<{ subjects: readonly EffectSubject[]; unknown: readonly UnknownSubject[]; all: number }>> {
  const answer = await policyEntities(caller, policy, moment)
  if (!answer.ok) return answer
  const { entities } = answer.output
  const found = new Map<string, EffectSubject>()
  const unknown: UnknownSubject[] = []
  let skipped = 0
  const add = (subject: EffectSubject) => {
    const before = found.get(subject.arn)
    found.set(subject.arn, {
      ...subject,
      isAttached: subject.isAttached || (before?.isAttached ?? false),
      isLimited: subject.isLimited || (before?.isLimited ?? false),
    })
  }
  for (const { holder, as } of entities) {
    if (found.size >= most) {
      skipped += 1
      continue
    }
    const use = { isAttached: as === 'permissions', isLimited: as === 'boundary' }
    const arns = await lookedUp(caller, holder, moment)
    if (!arns.ok) unknown.push({ name: holder.name, error: arns.error })
    else for (const one of arns.output) add({ ...one, ...use })
  }
  const subjects = [...found.values()]
  return {
    ok: true,
    output: { subjects: subjects.slice(0, most), unknown, all: subjects.length + unknown.length + skipped },
  }
}

type Named = Pick<EffectSubject, 'kind' | 'name' | 'arn'>

async function lookedUp(
  caller: Caller,
  { kind, name }: { kind: 'user' | 'group' | 'role'; name: string },
  moment: Moment,
): Promise<Answer<Named[]>> {
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
