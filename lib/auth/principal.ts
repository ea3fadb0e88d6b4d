import { rootArn, userArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import type { Principal } from './caller'

/** The identity behind a principal id, if it still exists: a user by its id, or the root user by the account's. */
export async function principalOf(store: Store, account: string, id: string): Promise<Principal | undefined> {
  if (id === account) return { kind: 'root', account, id, arn: rootArn(account) }
  const user = await store.user.findUnique({ where: { account_userId: { account, userId: id } } })
  if (!user) return undefined
  return { kind: 'user', account, id, name: user.name, path: user.path, arn: userArn(account, user.path, user.name) }
}

/** What a page calls a principal. */
export const displayName = (principal: Principal) => (principal.kind === 'user' ? principal.name : 'Root user')
