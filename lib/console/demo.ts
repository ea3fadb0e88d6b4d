import { demoAccounts } from '@/lib/worlds/demo-accounts'
import { DEFAULT_ACCOUNT } from '@/lib/worlds/identity'

export type DemoSignIns = {
  accountId: string
  accounts: readonly { name: string; description: string; password: string; fields: Readonly<Record<string, string>> }[]
}

/**
 * The demo users that the sign-in form of a training environment offers, each with what to fill in. Undefined in other
 * environments, and on the sign-in page of another `account`, an id or an alias.
 */
export async function demoSignIns(kind: 'user' | 'root', account?: string): Promise<DemoSignIns | undefined> {
  const { id, alias } = DEFAULT_ACCOUNT
  if (account !== undefined && account !== id && account !== alias) return undefined
  const accounts = (await demoAccounts())
    .filter(({ isRoot }) => isRoot === (kind === 'root'))
    .map(({ name, description, password }) => {
      const names: Record<string, string> = kind === 'root' ? { email: name } : { account: id, username: name }
      return { name, description, password, fields: { ...names, password } }
    })
  return accounts.length > 0 ? { accountId: id, accounts } : undefined
}
