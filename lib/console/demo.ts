import { demoAccounts } from '@/lib/worlds/demo-accounts'
import { DEFAULT_ACCOUNT } from '@/lib/worlds/identity'

type DemoSignIns = {
  accountId: string
  accounts: readonly { name: string; description: string; password: string }[]
}

/** The demo users that the sign-in form of a training environment offers. Undefined in other environments. */
export async function demoSignIns(kind: 'user' | 'root'): Promise<DemoSignIns | undefined> {
  const accounts = (await demoAccounts()).filter(({ isRoot }) => isRoot === (kind === 'root'))
  return accounts.length > 0 ? { accountId: DEFAULT_ACCOUNT.id, accounts } : undefined
}
