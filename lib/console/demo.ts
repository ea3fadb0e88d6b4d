import { CHALLENGE_SECONDS } from '@/lib/auth/challenge'
import { demoAccounts, demoCodes } from '@/lib/worlds/demo-accounts'
import { DEFAULT_ACCOUNT } from '@/lib/worlds/identity'
import type { OpenChallenge } from './sign-in'

type DemoSignIns = {
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

/** The codes that answer a challenge of a demo user until it is over, one for each time step from now on. */
export function demoCodesFor({ challenge }: OpenChallenge, serialNumber: string): Promise<string[] | undefined> {
  const { account, now } = challenge
  return demoCodes({ account, serialNumber }, now, CHALLENGE_SECONDS)
}
