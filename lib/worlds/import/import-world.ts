import { AwsError } from '@/lib/errors'
import type { JsonReader } from '@/lib/shape/json'
import type { World, WorldGroup, WorldRole, WorldUser } from '../world'
import { worldGroup, worldRole, worldUser } from '../world-json'
import { type Contents, contentsOf, type Details, type GivenText, type LeftOut } from './files'
import { givenDocument, givenList, givenMember, givenText } from './given-json'
import { type Managed, managedPolicies, tagsOf } from './managed-policies'
import { accepted, problemOf } from './readable'

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
  const groups = distinct('Group', 'GroupName', details.GroupDetailList, leftOut).flatMap((given) =>
    groupOf(given, managed, leftOut),
  )
  const users = distinct('User', 'UserName', details.UserDetailList, leftOut).flatMap((given) =>
    userOf(given, managed, groups, leftOut),
  )
  const roles = distinct('Role', 'RoleName', details.RoleDetailList, leftOut).flatMap((given) =>
    roleOf(given, managed, leftOut),
  )
  const world = { users, groups, roles, policies: managed.policies }
  if (Object.values(world).every(({ length }) => length === 0)) throw nothingIn(leftOut)
  return { world, accountId: accountIn(details), leftOut }
}

function nothingIn([first]: readonly LeftOut[]): AwsError {
  const why = first ? `: ${first.what} ${first.why}` : ''
  const recorded = 'Nothing of the files can be imported.'
  return new AwsError('InvalidInput', `Nothing of the files can be imported${why}.`, { field: 'Files', recorded })
}

/** The entities of a list with different names; names are unique regardless of case. */
function distinct(noun: string, member: string, list: readonly unknown[], leftOut: LeftOut[]): unknown[] {
  const seen = new Set<string>()
  return list.filter((given) => {
    const name = givenText(given, member)
    const isNew = !seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    if (!isNew) leftOut.push({ what: `${noun} ${name}`, why: 'is there twice' })
    return isNew
  })
}

function groupOf(given: unknown, managed: Managed, leftOut: LeftOut[]): WorldGroup[] {
  const name = givenText(given, 'GroupName')
  const what = `Group ${name}`
  return entity(worldGroup, { name, ...holder(what, given, 'GroupPolicyList', managed, leftOut) }, what, leftOut)
}

function userOf(given: unknown, managed: Managed, groups: readonly WorldGroup[], leftOut: LeftOut[]): WorldUser[] {
  const name = givenText(given, 'UserName')
  const what = `User ${name}`
  const named = givenList(given, 'GroupList').map(String)
  for (const missing of named.filter((one) => !groups.some((group) => group.name === one))) {
    leftOut.push({ what, why: `is no member of ${missing}, which did not come` })
  }
  const user = {
    ...{ name, ...holder(what, given, 'UserPolicyList', managed, leftOut), ...limits(what, given, managed, leftOut) },
    groups: named.filter((one) => groups.some((group) => group.name === one)),
  }
  return entity(worldUser, user, what, leftOut)
}

function roleOf(given: unknown, managed: Managed, leftOut: LeftOut[]): WorldRole[] {
  const name = givenText(given, 'RoleName')
  const what = `Role ${name}`
  const trust = givenDocument(givenMember(given, 'AssumeRolePolicyDocument'))
  const why = trust === undefined ? 'has none' : problemOf(trust, { kind: 'trust' })
  if (why !== undefined) {
    leftOut.push({ what, why: `does not come, as its trust policy ${why}` })
    return []
  }
  if (givenList(given, 'InstanceProfileList').length > 0) {
    leftOut.push({ what, why: 'comes without its instance profiles, which do not exist here' })
  }
  const role = {
    ...{ name, trust, ...holder(what, given, 'RolePolicyList', managed, leftOut) },
    ...limits(what, given, managed, leftOut),
  }
  return entity(worldRole, role, what, leftOut)
}

function entity<T>(read: JsonReader<T>, value: object, what: string, leftOut: LeftOut[]): T[] {
  const one = accepted(read, value, what, leftOut)
  return one === undefined ? [] : [one]
}

/** The path of an entity and the policies that it holds. */
function holder(what: string, given: unknown, inlineList: string, managed: Managed, leftOut: LeftOut[]) {
  const policies = givenList(given, 'AttachedManagedPolicies').flatMap((attached) => {
    const called = managed.called(givenText(attached, 'PolicyArn'))
    if (called === undefined) leftOut.push({ what, why: `comes without ${nameOf(attached)}, which did not come` })
    return called ?? []
  })
  const inline = givenList(given, inlineList).flatMap((one): [string, string][] => {
    const name = givenText(one, 'PolicyName')
    const document = givenDocument(givenMember(one, 'PolicyDocument'))
    const why = document === undefined ? 'has no document' : problemOf(document, { kind: 'identity' })
    if (document !== undefined && why === undefined) return [[name, document]]
    leftOut.push({ what: `${what}, inline policy ${name}`, why: why ?? 'has no document' })
    return []
  })
  return { path: givenText(given, 'Path') || '/', policies: [...new Set(policies)], inline: Object.fromEntries(inline) }
}

const nameOf = (attached: unknown) => givenText(attached, 'PolicyName') || givenText(attached, 'PolicyArn')

/** The boundary and the tags of a user or role. Whoever comes without the boundary may do more here: that is said. */
function limits(what: string, given: unknown, managed: Managed, leftOut: LeftOut[]) {
  const arn = givenText(givenMember(given, 'PermissionsBoundary'), 'PermissionsBoundaryArn')
  const boundary = arn === '' ? undefined : managed.called(arn)
  if (arn !== '' && boundary === undefined) {
    leftOut.push({ what, why: `comes without its permissions boundary ${arn}, and may do more here` })
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
