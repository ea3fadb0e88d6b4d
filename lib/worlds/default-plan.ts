import { inTransaction } from '@/lib/db/store'
import { env } from '@/lib/env'
import { DEFAULT_ACCOUNT } from './identity'
import { type AccountPlan, planAccount } from './plan'
import { WORLDS } from './world'

/** Returns the default account as its world made it; undefined outside training, and if there is none. */
export async function defaultPlan(): Promise<AccountPlan | undefined> {
  if (env().environment !== 'training') return undefined
  const { id } = DEFAULT_ACCOUNT
  const row = await inTransaction(id, (store) => store.account.findUnique({ where: { id }, select: { world: true } }))
  return row?.world && WORLDS.has(row.world) ? planAccount(row.world, 0, DEFAULT_ACCOUNT) : undefined
}
