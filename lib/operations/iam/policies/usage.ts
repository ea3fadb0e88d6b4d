import type { Store } from '@/lib/db/store'
import { tallies } from '../tallies'

/** How many users, groups and roles a policy is attached to, and how many users and roles it limits as a boundary. */
export type Usage = { attachments: number; boundaries: number }

export const UNUSED: Usage = { attachments: 0, boundaries: 0 }

/** How each of some managed policies is used. */
export async function usageOf(store: Store, account: string, arns: readonly string[]): Promise<(arn: string) => Usage> {
  const whats = arns.flatMap((arn) => [`attached:${arn}`, `limiting:${arn}`] as const)
  const count = await tallies(store, account, whats)
  return (arn) => ({ attachments: count(`attached:${arn}`), boundaries: count(`limiting:${arn}`) })
}
