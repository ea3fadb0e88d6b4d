import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { type Answer, askAs } from '../ask'
import type { NamedHolder } from '../holders'

/** Somebody who has a policy, or whom it limits. */
export type PolicyEntity = { holder: NamedHolder; as: 'permissions' | 'boundary' }

/** Those who use a policy; `isCut`: there are more than one call returns. */
export type PolicyEntities = { entities: readonly PolicyEntity[]; isCut: boolean }

const USES = [
  { as: 'permissions', PolicyUsageFilter: 'PermissionsPolicy' },
  { as: 'boundary', PolicyUsageFilter: 'PermissionsBoundary' },
] as const

/** Users, groups and roles that a policy is attached to, and then those whom it limits, each kind by name. */
export async function policyEntities(
  caller: Caller,
  PolicyArn: string,
  moment: Moment = newMoment(),
): Promise<Answer<PolicyEntities>> {
  const entities: PolicyEntity[] = []
  let isCut = false
  for (const { as, PolicyUsageFilter } of USES) {
    const answer = await askAs(caller, ListEntitiesForPolicy, { PolicyArn, PolicyUsageFilter, MaxItems: 1000 }, moment)
    if (!answer.ok) return answer
    const { PolicyUsers, PolicyGroups, PolicyRoles, IsTruncated } = answer.output
    entities.push(
      ...PolicyUsers.map(({ UserName: name }): PolicyEntity => ({ holder: { kind: 'user', name }, as })),
      ...PolicyGroups.map(({ GroupName: name }): PolicyEntity => ({ holder: { kind: 'group', name }, as })),
      ...PolicyRoles.map(({ RoleName: name }): PolicyEntity => ({ holder: { kind: 'role', name }, as })),
    )
    isCut ||= IsTruncated
  }
  return { ok: true, output: { entities, isCut } }
}
