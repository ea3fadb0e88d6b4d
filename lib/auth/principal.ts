import { assumedRoleArn, roleArn, rootArn, userArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import type { Identity, Principal, RoleSession } from './caller'

/** Returns the identity of a principal id, if it still exists: a user, or the root user for the account's id. */
export async function principalOf(store: Store, account: string, id: string): Promise<Identity | undefined> {
  if (id === account) return identityOf(account, id, undefined)
  const user = await store.user.findUnique({ where: { account_userId: { account, userId: id } } })
  return identityOf(account, id, user ?? undefined)
}

/** The same when the user's row has been read already; undefined when the id is not the row's. */
export function identityOf(
  account: string,
  id: string,
  user: { name: string; path: string } | undefined,
): Identity | undefined {
  if (id === account) return { kind: 'root', account, id, arn: rootArn(account) }
  if (!user) return undefined
  return { kind: 'user', account, id, name: user.name, path: user.path, arn: userArn(account, user.path, user.name) }
}

/** Returns a session of a role, if the role still exists. */
export async function roleSessionOf(
  store: Store,
  account: string,
  id: string,
  sessionName: string,
): Promise<RoleSession | undefined> {
  const role = await store.role.findUnique({ where: { account_roleId: { account, roleId: id } } })
  if (!role) return undefined
  const { name, path } = role
  const arn = assumedRoleArn(account, name, sessionName)
  return { kind: 'role', account, id, name, arn, roleArn: roleArn(account, path, name), sessionName }
}

/** What a page calls a principal. */
export function displayName(principal: Principal): string {
  if (principal.kind === 'role') return `${principal.name}/${principal.sessionName}`
  return principal.kind === 'user' ? principal.name : 'Root user'
}
