import type { Store } from '@/lib/db/store'
import { seal, unseal } from '@/lib/seal'

const KEY = 'seal-canary'
const PLACE = `Setting.value:${KEY}`
const WORD = 'This database opens with this key.'

/**
 * Proves that the seal keys are those this database was written with, so that a wrong key fails the start instead of
 * the first user who needs a secret. The first start leaves the proof. Throws when the proof does not open.
 */
export async function assertSealKey(store: Store): Promise<void> {
  const proof = await store.setting.findUnique({ where: { key: KEY } })
  if (!proof) {
    await store.setting.create({ data: { key: KEY, value: seal(Buffer.from(WORD), PLACE) } })
    return
  }
  if (open(proof.value) === WORD) return
  throw new Error(
    'The seal keys are not those that this database was written with: its secrets cannot be opened. ' +
      'Restore SEAL_KEYS or the file seal.keys of DATA_DIR, or begin anew with npm run db:reset.',
  )
}

function open(value: string): string | undefined {
  try {
    return unseal(value, PLACE).toString()
  } catch {
    return undefined
  }
}
