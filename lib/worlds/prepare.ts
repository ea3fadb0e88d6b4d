import { keepTrailKeys } from '@/lib/audit/keys'
import { inTransaction, type Run } from '@/lib/db/store'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { bindSeeds } from '@/lib/mfa/bound-seed'
import { assertSealKeys } from '@/lib/sealed/proof'
import { seedWhenEmpty } from './accounts'
import { assertEnvironment, markProduction, markTraining } from './environment'
import { operatorToken } from './operator-token'
import { hashesOf } from './passwords'
import { passwordsOf, planAccount } from './plan'
import { ensureBuiltInTexts } from './policy-texts'

/**
 * Makes a migrated database ready to be served. In training an empty one gets the standard world; answers whether it
 * did. Throws as `prepareDatabase`.
 */
export async function prepareEnvironment(): Promise<boolean> {
  await prepareDatabase()
  if (env().environment !== 'training') return false
  await inTransaction(markTraining)
  // Made now, so that a script finds the file before it asks for anything.
  operatorToken()
  // Not awaited: hashing takes a while, and by the time that a test asks for an account it is over.
  hashesOf(passwordsOf(planAccount('standard', 0))).catch(() => {})
  return seedWhenEmpty()
}

/**
 * What a migrated database needs whatever it is used for. Throws when it was made in the other environment, and when the
 * seal keys are not its own.
 */
export async function prepareDatabase(run: Run = inTransaction): Promise<void> {
  await run(assertEnvironment)
  await assertSealKeys(run)
  for (const serialNumber of await bindSeeds(run)) {
    log().warn({ serialNumber }, 'the row of this MFA device was changed from outside: no code of it is accepted')
  }
  await run(async (store) => {
    if (env().environment === 'production') await markProduction(store)
    await keepTrailKeys(store)
    await ensureBuiltInTexts(store)
  })
}
