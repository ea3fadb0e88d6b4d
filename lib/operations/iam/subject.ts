import { userArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'

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

/** The error for a role session that names no user: it is not a user itself. */
export const nobodyNamed = () =>
  new AwsError('ValidationError', 'Must specify userName when calling with non-User credentials', { field: 'UserName' })

/** A user by name. Throws NoSuchEntity. */
export async function namedUser(store: Store, account: string, name: string) {
  const user = await store.user.findUnique({ where: { account_nameKey: { account, nameKey: name.toLowerCase() } } })
  if (!user) throw new AwsError('NoSuchEntity', `The user with name ${name} cannot be found.`, { field: 'UserName' })
  return { ...user, principalId: user.userId, arn: userArn(account, user.path, user.name), userName: user.name }
}

/**
 * For operations whose model requires a UserName: only the root user, who has none, may omit it. Differs from AWS: the
 * root user's own console calls are not public there. Throws ValidationError.
 */
export function demandNameUnlessRoot({ UserName }: { UserName?: string }, { principal }: Caller): string | undefined {
  if (UserName !== undefined || principal.kind === 'root') return UserName
  const rule = "Value at 'userName' failed to satisfy constraint: Member must not be null"
  throw new AwsError('ValidationError', `1 validation error detected: ${rule}`, { field: 'UserName' })
}
