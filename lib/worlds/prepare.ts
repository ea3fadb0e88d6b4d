import { keepTrailKeys } from '@/lib/audit/keys'
import { inTransaction, type Run } from '@/lib/db/store'
import { EVERY_ACCOUNT, NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { bindSeeds } from '@/lib/mfa/bound-seed'
import { demandSealKeys } from '@/lib/sealed/proof'
import { seedWhenEmpty } from './accounts'
import { demandEnvironment, markProduction, markTraining } from './environment'
import { operatorToken } from './operator-token'
import { hashesOf } from './passwords'
import { passwordsOf, planAccount } from './plan'
import { ensureBuiltInTexts } from './policy-texts'

/**
 * Prepares a migrated database for the server. In training, writes the standard world to an empty database and returns
 * whether it did. Throws what `prepareDatabase` throws.
 */
export async function prepareEnvironment(): Promise<boolean> {
  await prepareDatabase()
  if (env().environment !== 'training') return false
  await inTransaction(EVERY_ACCOUNT, markTraining)
  // Creates the token file now, so that a script finds it before its first request.
  operatorToken()
  // Not awaited: hashing is slow, and done by the time a test creates an account.
  hashesOf(passwordsOf(planAccount('standard', 0))).catch(() => {})
  return seedWhenEmpty()
}

/**
 * Prepares a migrated database for any use. Throws when it was made in the other environment, and when it was sealed with
 * other keys.
 */
export async function prepareDatabase(run: Run = inTransaction): Promise<void> {
  await run(NO_ACCOUNT, demandEnvironment)
  await demandSealKeys(run)
  for (const serialNumber of await bindSeeds((work) => run(EVERY_ACCOUNT, work))) {
    log().warn({ serialNumber }, 'the row of this MFA device was changed from outside: no code of it is accepted')
  }
  await run(EVERY_ACCOUNT, async (store) => {
    if (env().environment === 'production') await markProduction(store)
    await keepTrailKeys(store)
    await ensureBuiltInTexts(store)
  })
}
