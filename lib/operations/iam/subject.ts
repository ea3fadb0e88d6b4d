import { userArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { lockPerson, lockUser } from '@/lib/row-locks'
import { userByName } from '@/lib/user-rows'

/** The user that an operation acts on. `userName` is undefined for the root user. */
type Subject = { principalId: string; arn: string; userName: string | undefined }

/**
 * The user that a request names, or the caller if it names none, as AWS does for operations on the caller's own
 * credentials. Throws NoSuchEntity, and ValidationError for a role session without a name.
 */
export async function subjectOf({ input, caller, store }: Grant<{ UserName?: string }>): Promise<Subject> {
  if (input.UserName !== undefined) return namedUser(store, caller.account, input.UserName)
  const { principal } = caller
  if (principal.kind === 'role') throw nobodyNamed()
  return {
    principalId: principal.id,
    arn: principal.arn,
    userName: principal.kind === 'user' ? principal.name : undefined,
  }
}

/** The same for a change that adds to what the user owns, or decides by it: locks the user. Throws NoSuchEntity, too. */
export async function lockedSubject(grant: Grant<{ UserName?: string }>): Promise<Subject> {
  const subject = await subjectOf(grant)
  if (await lockPerson(grant.store, grant.caller.account, subject.principalId)) return subject
  throw noSuchUser(subject.userName ?? 'root')
}

/** A user: not the root user. */
export type UserSubject = Subject & { userName: string }

/**
 * The same for credentials that the root user cannot have or cannot get this way. Throws NoSuchEntity, and
 * ValidationError for a role session or the root user without a name.
 */
export async function userOf(grant: Grant<{ UserName?: string }>): Promise<UserSubject> {
  const { userName, ...subject } = await subjectOf(grant)
  if (userName === undefined) throw nobodyNamed()
  return { ...subject, userName }
}

/** The same for such a change of what the user owns: locks the user. */
export async function lockedUserOf(grant: Grant<{ UserName?: string }>): Promise<UserSubject> {
  const subject = await userOf(grant)
  if (await lockUser(grant.store, grant.caller.account, subject.principalId)) return subject
  throw noSuchUser(subject.userName)
}

/** The error for a role session that names no user: it is not a user itself. */
export const nobodyNamed = () =>
  new AwsError('ValidationError', 'Must specify userName when calling with non-User credentials', { field: 'UserName' })

/** A user by name. Throws NoSuchEntity. */
export async function namedUser(store: Store, account: string, name: string) {
  const user = await userByName(store, account, name)
  if (!user) throw noSuchUser(name)
  return { ...user, principalId: user.userId, arn: userArn(account, user.path, user.name), userName: user.name }
}

/** The same, locked: nobody else adds to what the user owns, or deletes the user, until the transaction ends. */
export async function lockedUser(store: Store, account: string, name: string) {
  const user = await namedUser(store, account, name)
  if (await lockUser(store, account, user.userId)) return user
  throw noSuchUser(name)
}

const noSuchUser = (name: string) =>
  new AwsError('NoSuchEntity', `The user with name ${name} cannot be found.`, { field: 'UserName' })

/**
 * For operations whose model requires a UserName: only the root user, who has none, may omit it. Differs from AWS: the
 * root user's own console calls are not public there. Throws ValidationError.
 */
export function demandNameUnlessRoot({ UserName }: { UserName?: string }, { principal }: Caller): string | undefined {
  if (UserName !== undefined || principal.kind === 'root') return UserName
  const rule = "Value at 'userName' failed to satisfy constraint: Member must not be null"
  throw new AwsError('ValidationError', `1 validation error detected: ${rule}`, { field: 'UserName' })
}
