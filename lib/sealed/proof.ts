import { inTransaction, type Run, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT, NO_ACCOUNT } from '@/lib/db/turn'
import { makeKeyFile, missingKeyFile, seal, sealKeys, settingPlace, unseal } from '@/lib/seal'
import { forEachPage, usedKeyIds } from './columns'

const KEY = 'seal-canary'
const WORD = 'This database opens with this key.'
const PAGE = 500

/**
 * Checks that the seal keys are the ones this database was written with, so that a wrong or lost key fails the start
 * rather than the first user who needs a secret (S-100). The first start stores the proof; in training it also makes
 * the key when there is none. Throws an error with one sentence for the operator.
 */
export async function demandSealKeys(run: Run = inTransaction): Promise<void> {
  const used = await run(NO_ACCOUNT, usedKeyIds)
  if (used.length === 0) makeKeyFile()
  const missing = missingKeyFile()
  if (missing !== undefined) {
    throw new Error(
      `The key file ${missing} is missing, and only its keys open the secrets of this database. Restore it, or begin ` +
        'anew with npm run db:reset.',
    )
  }
  const keys = sealKeys()
  const unknown = used.find((id) => keys.every((key) => key.id !== id))
  if (unknown !== undefined) throw wrongKeys(`the seal key "${unknown}" of this database is not among them`)
  const proof = await run(NO_ACCOUNT, proofIn)
  if (proof) {
    if (!isProven(proof)) throw wrongKeys('its secrets cannot be opened')
    return
  }
  // Without the proof, every secret must open.
  await forEachPage(run, PAGE, async (table, values) => {
    const closed = values.find(({ sealed, place }) => open(sealed, place) === undefined)
    if (closed) throw wrongKeys(`a secret in ${table} cannot be opened`)
  })
  await run(EVERY_ACCOUNT, (store) => leaveProof(store))
}

/** Reports whether the keys of this process open the proof of the database, as `demandSealKeys` left it. */
export async function opensProof(store: Store): Promise<boolean> {
  const proof = await proofIn(store)
  return proof !== null && isProven(proof)
}

const proofIn = (store: Store) => store.setting.findUnique({ where: { key: KEY } })

const isProven = ({ value }: { value: string }) => open(value, settingPlace(KEY))?.toString() === WORD

async function leaveProof(store: Store): Promise<void> {
  // Another server that started at the same time may have left it meanwhile.
  const proof = await proofIn(store)
  if (proof && !isProven(proof)) throw wrongKeys('its secrets cannot be opened')
  if (proof) return
  await store.setting.create({ data: { key: KEY, value: seal(Buffer.from(WORD), settingPlace(KEY)) } })
}

const wrongKeys = (why: string) =>
  new Error(
    `The seal keys are not those that this database was written with: ${why}. Restore SEAL_KEYS or the file seal.keys ` +
      'of DATA_DIR, or begin anew with npm run db:reset.',
  )

function open(value: string, place: string): Buffer | undefined {
  try {
    return unseal(value, place)
  } catch {
    return undefined
  }
}
