import type { Store } from '@/lib/db/store'
import { keysFor, type SealKeys, seal, sealKeys, settingPlace, unseal } from '@/lib/seal'

let own: SealKeys | undefined

/** The keys that prove records, made of this process's seal keys: the first proves, all of them verify. */
export function trailKeys(): SealKeys {
  own ??= keysFor(PURPOSE)
  return own
}

const PURPOSE = 'audit trail'
const PREFIX = 'trail-key:'

/** All keys that verify records: of the seal keys given, and those kept of seal keys that were given once. */
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
 * Keeps what verifies older records, sealed by the current seal key, so that older seal keys can be given up. Every
 * start does this while it still has them. Changes nothing where all is kept.
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

// What does not open verifies nothing: the records that it would have verified are named then.
function opened(value: string, place: string, keys: SealKeys): Buffer | undefined {
  try {
    return unseal(value, place, keys)
  } catch {
    return undefined
  }
}
