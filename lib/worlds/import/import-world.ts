import { AwsError } from '@/lib/errors'
import { inEnglish } from '@/lib/policy'
import type { JsonReader } from '@/lib/shape/json'
import { type LeftOut, leftOutIn, PARTS, REASONS, THINGS, type Thing } from '@/lib/values/left-out'
import type { World, WorldGroup, WorldRole, WorldUser } from '../world'
import { worldGroup, worldRole, worldUser } from '../world-json'
import { type Contents, contentsOf, type Details, type GivenText } from './files'
import { givenDocument, givenList, givenMember, givenText } from './given-json'
import { type Managed, managedPolicies, tagsOf } from './managed-policies'
import { accepted, faultOf, reasonAgainst } from './readable'

/** What files say about an account. */
export type ImportedWorld = {
  world: Required<Pick<World, 'users' | 'groups' | 'roles' | 'policies'>>
  /** The account that the ARNs name; undefined if none does. */
  accountId: string | undefined
  leftOut: LeftOut[]
}

/**
 * Turns what `aws iam get-account-authorization-details` prints, and files of policies, into a world: users, groups, roles
 * and managed policies with versions, inline policies, boundaries, tags and memberships. What cannot come is noted with the
 * reason, and the rest comes. Passwords, keys and devices are in no such file. Throws InvalidInput if nothing can come.
 */
export function importedWorld(files: readonly GivenText[]): ImportedWorld {
  const leftOut: LeftOut[] = []
  const contents = contentsOf(files, leftOut)
  const managed = managedPolicies(contents, leftOut)
  const { details } = contents
  const groups = distinct('group', 'GroupName', details.GroupDetailList, leftOut).flatMap((given) =>
    groupOf(given, managed, leftOut),
  )
  const users = distinct('user', 'UserName', details.UserDetailList, leftOut).flatMap((given) =>
    userOf(given, managed, groups, leftOut),
  )
  const roles = distinct('role', 'RoleName', details.RoleDetailList, leftOut).flatMap((given) =>
    roleOf(given, managed, leftOut),
  )
  const world = { users, groups, roles, policies: managed.policies }
  if (Object.values(world).every(({ length }) => length === 0)) throw nothingIn(leftOut)
  return { world, accountId: accountIn(details), leftOut }
}

/** What did not come, and why, in English, in a sentence without its end. */
export const leftOutInEnglish = (leftOut: LeftOut) =>
  leftOutIn({ things: THINGS, parts: PARTS, reasons: REASONS }, leftOut, inEnglish)

function nothingIn([first]: readonly LeftOut[]): AwsError {
  const said = first && leftOutInEnglish(first)
  const why = said ? `: ${said.what} ${said.why}` : ''
  const recorded = 'Nothing of the files can be imported.'
  return new AwsError('InvalidInput', `Nothing of the files can be imported${why}.`, {
    field: 'Files',
    recorded,
    leftOut: first,
  })
}

/** The entities of a list with different names; names are unique regardless of case. */
function distinct(kind: Thing['kind'], member: string, list: readonly unknown[], leftOut: LeftOut[]): unknown[] {
  const seen = new Set<string>()
  return list.filter((given) => {
    const name = givenText(given, member)
    const isNew = !seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    if (!isNew) leftOut.push({ thing: { kind, name }, reason: { id: 'twice', values: {} } })
    return isNew
  })
}

function groupOf(given: unknown, managed: Managed, leftOut: LeftOut[]): WorldGroup[] {
  const name = givenText(given, 'GroupName')
  const thing: Thing = { kind: 'group', name }
  return entity(worldGroup, { name, ...holder(thing, given, 'GroupPolicyList', managed, leftOut) }, thing, leftOut)
}

function userOf(given: unknown, managed: Managed, groups: readonly WorldGroup[], leftOut: LeftOut[]): WorldUser[] {
  const name = givenText(given, 'UserName')
  const thing: Thing = { kind: 'user', name }
  const named = givenList(given, 'GroupList').map(String)
  for (const missing of named.filter((one) => !groups.some((group) => group.name === one))) {
    leftOut.push({ thing, reason: { id: 'noMember', values: { group: missing } } })
  }
  const user = {
    ...{ name, ...holder(thing, given, 'UserPolicyList', managed, leftOut), ...limits(thing, given, managed, leftOut) },
    groups: named.filter((one) => groups.some((group) => group.name === one)),
  }
  return entity(worldUser, user, thing, leftOut)
}

function roleOf(given: unknown, managed: Managed, leftOut: LeftOut[]): WorldRole[] {
  const name = givenText(given, 'RoleName')
  const thing: Thing = { kind: 'role', name }
  const trust = givenDocument(givenMember(given, 'AssumeRolePolicyDocument'))
  if (trust === undefined) {
    leftOut.push({ thing, reason: { id: 'noTrust', values: {} } })
    return []
  }
  const wrong = faultOf(trust, { kind: 'trust' })
  if (wrong) {
    leftOut.push({ thing, reason: { id: 'wrongTrust', values: wrong } })
    return []
  }
  if (givenList(given, 'InstanceProfileList').length > 0) {
    leftOut.push({ thing, reason: { id: 'noProfiles', values: {} } })
  }
  const role = {
    ...{ name, trust, ...holder(thing, given, 'RolePolicyList', managed, leftOut) },
    ...limits(thing, given, managed, leftOut),
  }
  return entity(worldRole, role, thing, leftOut)
}

function entity<T>(read: JsonReader<T>, value: object, thing: Thing, leftOut: LeftOut[]): T[] {
  const one = accepted(read, value, thing, leftOut)
  return one === undefined ? [] : [one]
}

/** The path of an entity and the policies that it holds. */
function holder(thing: Thing, given: unknown, inlineList: string, managed: Managed, leftOut: LeftOut[]) {
  const policies = givenList(given, 'AttachedManagedPolicies').flatMap((attached) => {
    const called = managed.called(givenText(attached, 'PolicyArn'))
    if (called === undefined) {
      leftOut.push({ thing, reason: { id: 'withoutPolicy', values: { policy: nameOf(attached) } } })
    }
    return called ?? []
  })
  const inline = givenList(given, inlineList).flatMap((one): [string, string][] => {
    const name = givenText(one, 'PolicyName')
    const document = givenDocument(givenMember(one, 'PolicyDocument'))
    const reason = reasonAgainst(document, { kind: 'identity' })
    if (document !== undefined && !reason) return [[name, document]]
    if (reason) leftOut.push({ thing: { ...thing, part: { kind: 'inline', name } }, reason })
    return []
  })
  return { path: givenText(given, 'Path') || '/', policies: [...new Set(policies)], inline: Object.fromEntries(inline) }
}

const nameOf = (attached: unknown) => givenText(attached, 'PolicyName') || givenText(attached, 'PolicyArn')

/** The boundary and the tags of a user or role. Whoever comes without the boundary may do more here: that is said. */
function limits(thing: Thing, given: unknown, managed: Managed, leftOut: LeftOut[]) {
  const arn = givenText(givenMember(given, 'PermissionsBoundary'), 'PermissionsBoundaryArn')
  const boundary = arn === '' ? undefined : managed.called(arn)
  if (arn !== '' && boundary === undefined) {
    leftOut.push({ thing, reason: { id: 'withoutBoundary', values: { arn } } })
  }
  return { tags: tagsOf(given), ...(boundary !== undefined && { boundary }) }
}

/** The account of the first ARN that names one. */
function accountIn({ UserDetailList, GroupDetailList, RoleDetailList, Policies }: Contents['details']) {
  return [UserDetailList, GroupDetailList, RoleDetailList, Policies]
    .flatMap((list: Details[keyof Details]) => list.map((given) => givenText(given, 'Arn')))
    .map((arn) => /^arn:aws[\w-]*:iam::(\d{12}):/.exec(arn)?.[1])
    .find((id) => id !== undefined)
}
