import type { SearchHit } from '@/components/console/search-view'
import type { Caller } from '@/lib/auth/caller'
import type { AnyOperation } from '@/lib/gate/operation'
import type { Moment } from '@/lib/gate/standing'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { searchTexts as texts } from '@/lib/texts/search'
import { type Answer, askAs } from '../ask'
import { everyPolicy } from '../every-policy'
import { groupHref, roleHref, userHref } from '../holder-address'
import { isAwsManaged, policyHref } from '../policies/address'
import { pageOfWhole } from '../whole-list'

/** What to look for, and how many of each kind to list. */
type Wanted = { caller: Caller; q: string; most: number; moment: Moment }
type Found = { hits: readonly SearchHit[]; total: number }

/** A kind of entity: the call that lists it, the search in its list, and the page with all of it. */
type EntityKind = {
  name: 'policies' | 'users' | 'groups' | 'roles'
  list: AnyOperation
  find: (wanted: Wanted) => Promise<Answer<Found>>
  allHref: string
}

/** The longest name that the lists search for. */
export const LONGEST_NAME = 128

/** In the order in which they are shown. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  { name: 'policies', list: ListPolicies, find: findPolicies, allHref: '/policies' },
  { name: 'users', list: SearchUsers, find: findUsers, allHref: '/users' },
  { name: 'groups', list: ListGroups, find: findGroups, allHref: '/groups' },
  { name: 'roles', list: ListRoles, find: findRoles, allHref: '/roles' },
]

async function findPolicies({ caller, q, most, moment }: Wanted): Promise<Answer<Found>> {
  const answer = await everyPolicy((Marker) => askAs(caller, ListPolicies, { MaxItems: 1000, Marker }, moment))
  if (!answer.ok) return answer
  const { items, total } = firstOf(answer.output.Policies, q, most, ({ PolicyName }) => PolicyName)
  const hits = items.map(
    ({ PolicyName, Arn, AttachmentCount }): SearchHit => ({
      ...{ href: policyHref(Arn), label: PolicyName, icon: 'document' },
      note: isAwsManaged(Arn) ? texts.awsPolicy : texts.ownPolicy(AttachmentCount),
    }),
  )
  return { ok: true, output: { hits, total } }
}

async function findUsers({ caller, q, most, moment }: Wanted): Promise<Answer<Found>> {
  const answer = await askAs(caller, SearchUsers, { NameContains: q, MaxItems: most }, moment)
  if (!answer.ok) return answer
  const { Users, Total } = answer.output
  const hits = Users.map(
    ({ UserName, Path }): SearchHit => ({ href: userHref(UserName), label: UserName, ...noteOf(Path), icon: 'user' }),
  )
  return { ok: true, output: { hits, total: Total } }
}

// One call lists all: quotas of IAM keep these lists short.
async function findGroups({ caller, q, most, moment }: Wanted): Promise<Answer<Found>> {
  const answer = await askAs(caller, ListGroups, { MaxItems: 1000 }, moment)
  if (!answer.ok) return answer
  const { items, total } = firstOf(answer.output.Groups, q, most, ({ GroupName }) => GroupName)
  const hits = items.map(
    ({ GroupName, Path }): SearchHit => ({
      ...{ href: groupHref(GroupName), label: GroupName },
      ...{ ...noteOf(Path), icon: 'users' },
    }),
  )
  return { ok: true, output: { hits, total } }
}

async function findRoles({ caller, q, most, moment }: Wanted): Promise<Answer<Found>> {
  const answer = await askAs(caller, ListRoles, { MaxItems: 1000 }, moment)
  if (!answer.ok) return answer
  const { items, total } = firstOf(answer.output.Roles, q, most, ({ RoleName }) => RoleName)
  const hits = items.map(
    ({ RoleName, Path }): SearchHit => ({ href: roleHref(RoleName), label: RoleName, ...noteOf(Path), icon: 'role' }),
  )
  return { ok: true, output: { hits, total } }
}

function firstOf<T>(all: readonly T[], q: string, most: number, nameOf: (item: T) => string) {
  return pageOfWhole(all, { q, nameOf, isDescending: false, page: 1, size: most })
}

/** The path of an entity, where it tells something. */
const noteOf = (path: string) => (path === '/' ? {} : { note: texts.path(path) })
