import type { Store } from '@/lib/db/store'
import { keysFor, type SealKeys, seal, sealKeys, settingPlace, unseal } from '@/lib/seal'

let own: SealKeys | undefined

/** The keys that prove records, derived from this process's seal keys: the first proves, all of them verify. */
export function trailKeys(): SealKeys {
  own ??= keysFor(PURPOSE)
  return own
}

const PURPOSE = 'audit trail'
const PREFIX = 'trail-key:'

/** All keys that verify records: derived from the given seal keys, and kept from earlier ones. */
export async function verifyingKeys(store: Store, keys = sealKeys()): Promise<SealKeys> {
  const given = keysFor(PURPOSE, keys)
  const rows = await store.setting.findMany({ where: { key: { startsWith: PREFIX } } })
  const kept = rows.flatMap(({ key: name, value }) => {
    const key = opened(value, settingPlace(name), keys)
    return key ? [{ id: name.slice(PREFIX.length), key }] : []
  })
  return [...given, ...kept.filter(({ id }) => given.every((one) => one.id !== id))]
}

/**
 * Stores the keys that verify older records, sealed by the current seal key, so that older seal keys can be removed.
 * Every start calls it while it still has them. Changes nothing when all are stored.
 */
export async function keepTrailKeys(store: Store, keys = sealKeys()): Promise<void> {
  const current = keys[0]?.id
  for (const { id, key } of await verifyingKeys(store, keys)) {
    if (id === current) continue
    const name = `${PREFIX}${id}`
    const kept = await store.setting.findUnique({ where: { key: name } })
    if (kept?.value.split('.')[1] === current) continue
    const value = seal(key, settingPlace(name), keys)
    await store.setting.upsert({ where: { key: name }, create: { key: name, value }, update: { value } })
  }
}

// A key that does not open verifies nothing; the records that it proved are then reported.
function opened(value: string, place: string, keys: SealKeys): Buffer | undefined {
  try {
    return unseal(value, place, keys)
  } catch {
    return undefined
  }
}
