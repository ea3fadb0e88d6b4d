import { signInsOf } from '@/lib/lab-seats/start'
import { LABS } from '@/lib/labs/labs'
import { labSignInTexts } from '@/lib/texts/lab-sign-in'
import type { DemoSignIns } from '../demo'
import { ownSeat } from './seat'

/**
 * The people of a lab, for the sign-in page of its account: each with what to fill in. `account` is the alias. Undefined
 * for an account that is not of this browser's seat.
 */
export async function labSignIns(account: string): Promise<DemoSignIns | undefined> {
  const seat = await ownSeat()
  if (!seat) return undefined
  for (const lab of LABS.values()) {
    const { alias, people } = signInsOf(seat, lab)
    if (alias !== account) continue
    const accounts = people.map(({ name, password }) => ({
      ...{ name, description: labSignInTexts.password(password), password },
      fields: { account, username: name, password },
    }))
    return { accountId: account, accounts }
  }
  return undefined
}
