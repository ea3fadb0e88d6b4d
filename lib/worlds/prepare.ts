import { keepTrailKeys } from '@/lib/audit/keys'
import { inTransaction } from '@/lib/db/store'
import { env } from '@/lib/env'
import { seedWhenEmpty } from './accounts'
import { operatorToken } from './operator-token'
import { hashesOf } from './passwords'
import { passwordsOf, planAccount } from './plan'
import { ensureBuiltInTexts } from './policy-texts'
import { assertSealKey } from './seal-canary'

/**
 * Makes a migrated database ready to be served. In training an empty one gets the standard world; answers whether it
 * did. Throws when the seal keys are not this database's.
 */
export async function prepareEnvironment(): Promise<boolean> {
  await prepareDatabase()
  if (env().environment !== 'training') return false
  // Made now, so that a script finds the file before it asks for anything.
  operatorToken()
  // Not awaited: hashing takes a while, and by the time that a test asks for an account it is over.
  hashesOf(passwordsOf(planAccount('standard', 0))).catch(() => {})
  return seedWhenEmpty()
}

/** What a migrated database needs whatever it is used for. Throws when the seal keys are not its own. */
export function prepareDatabase(): Promise<void> {
  return inTransaction(async (store) => {
    await assertSealKey(store)
    await keepTrailKeys(store)
    await ensureBuiltInTexts(store)
  })
}
