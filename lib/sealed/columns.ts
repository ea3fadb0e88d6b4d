import type { Run, Store } from '@/lib/db/store'
import { EVERY_ACCOUNT } from '@/lib/db/turn'
import { seedPlace } from '@/lib/mfa/bound-seed'
import { accessKeyPlace, authenticatorPlace, settingPlace, temporaryKeyPlace, wizardPlace } from '@/lib/seal'

/**
 * A sealed value and where it is. `at` orders the values of a column and identifies one in messages to the operator.
 */
export type SealedValue<At> = {
  at: At
  sealed: string
  place: string
  replace(store: Store, sealed: string): Promise<unknown>
}

/** A column of sealed values, read a page at a time. `after` is the last value of the previous page. */
type SealedColumn<At> = (store: Store, after: At | undefined, count: number) => Promise<SealedValue<At>[]>

const accessKeys: SealedColumn<string> = async (store, after = '', take) => {
  const where = { accessKeyId: { gt: after } }
  const rows = await store.accessKey.findMany({ where, orderBy: { accessKeyId: 'asc' }, take })
  return rows.map(({ account, accessKeyId, secret }) => ({
    at: accessKeyId,
    sealed: secret,
    place: accessKeyPlace(account, accessKeyId),
    replace: (store, secret) => store.accessKey.update({ where: { accessKeyId }, data: { secret } }),
  }))
}

const temporaryCredentials: SealedColumn<string> = async (store, after = '', take) => {
  const where = { accessKeyId: { gt: after } }
  const rows = await store.temporaryCredential.findMany({ where, orderBy: { accessKeyId: 'asc' }, take })
  return rows.map(({ account, accessKeyId, secret }) => ({
    at: accessKeyId,
    sealed: secret,
    place: temporaryKeyPlace(account, accessKeyId),
    replace: (store, secret) => store.temporaryCredential.update({ where: { accessKeyId }, data: { secret } }),
  }))
}

type DeviceAt = { account: string; serialNumber: string }

const devices: SealedColumn<DeviceAt> = async (store, after = { account: '', serialNumber: '' }, take) => {
  const { account, serialNumber } = after
  const where = { OR: [{ account: { gt: account } }, { account, serialNumber: { gt: serialNumber } }] }
  const rows = await store.mfaDevice.findMany({ where, orderBy: [{ account: 'asc' }, { serialNumber: 'asc' }], take })
  return rows.map((row) => ({
    at: { account: row.account, serialNumber: row.serialNumber },
    sealed: row.seed,
    place: seedPlace(row),
    replace: (store, seed) => {
      const { account, serialNumber } = row
      return store.mfaDevice.update({ where: { account_serialNumber: { account, serialNumber } }, data: { seed } })
    },
  }))
}

const wizards: SealedColumn<string> = async (store, after = '', take) => {
  const where = { sessionHash: { gt: after } }
  const rows = await store.wizard.findMany({ where, orderBy: { sessionHash: 'asc' }, take })
  return rows.map(({ sessionHash, serialNumber, seed }) => ({
    at: sessionHash,
    sealed: seed,
    place: wizardPlace(sessionHash, serialNumber),
    replace: (store, seed) => store.wizard.update({ where: { sessionHash }, data: { seed } }),
  }))
}

type EntryAt = { account: string; id: string }

const authenticatorEntries: SealedColumn<EntryAt> = async (store, after = { account: '', id: '' }, take) => {
  const { account, id } = after
  const where = { OR: [{ account: { gt: account } }, { account, id: { gt: id } }] }
  const rows = await store.authenticatorEntry.findMany({ where, orderBy: [{ account: 'asc' }, { id: 'asc' }], take })
  return rows.map(({ account, id, secret }) => ({
    at: { account, id },
    sealed: secret,
    place: authenticatorPlace(account, id),
    replace: (store, secret) =>
      store.authenticatorEntry.update({ where: { account_id: { account, id } }, data: { secret } }),
  }))
}

const settings: SealedColumn<string> = async (store, after = '', take) => {
  const where = { key: { gt: after }, value: { startsWith: 'v1.' } }
  const rows = await store.setting.findMany({ where, orderBy: { key: 'asc' }, take })
  return rows.map(({ key, value }) => ({
    at: key,
    sealed: value,
    place: settingPlace(key),
    replace: (store, value) => store.setting.update({ where: { key }, data: { value } }),
  }))
}

/** A page of sealed values of one table, processed in one transaction. */
type PageWork<R> = (table: string, values: readonly SealedValue<unknown>[], store: Store) => Promise<R>

/** Visits every sealed value of a database, one page per transaction. `kept` is called after each commit. */
export async function forEachPage<R>(
  run: Run,
  size: number,
  work: PageWork<R>,
  kept: (result: R) => void = () => {},
): Promise<void> {
  const walk = async <At>(table: string, column: SealedColumn<At>) => {
    let after: At | undefined
    do {
      const page = await run(EVERY_ACCOUNT, async (store) => {
        const values = await column(store, after, size)
        return { result: await work(table, values, store), next: values.length < size ? undefined : values.at(-1)?.at }
      })
      kept(page.result)
      after = page.next
    } while (after !== undefined)
  }
  await walk('AccessKey', accessKeys)
  await walk('TemporaryCredential', temporaryCredentials)
  await walk('MfaDevice', devices)
  await walk('Wizard', wizards)
  await walk('AuthenticatorEntry', authenticatorEntries)
  // Sealed last, because it proves the key: until then, a start still requires the old key.
  await walk('Setting', settings)
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Returns the ids of the keys that the values of this database are sealed with. Without its last part a value is
 * `v1.<key id>.<nonce>.` (`seal`), and a nonce has 16 characters.
 */
export async function usedKeyIds(store: Store): Promise<string[]> {
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT substr("head", 4, length("head") - 21) AS "id" FROM (
      SELECT rtrim("sealed", ${BASE64URL}) AS "head" FROM (
        SELECT "secret" AS "sealed" FROM "AccessKey" UNION ALL SELECT "secret" FROM "TemporaryCredential"
        UNION ALL SELECT "seed" FROM "MfaDevice" UNION ALL SELECT "seed" FROM "Wizard"
        UNION ALL SELECT "secret" FROM "AuthenticatorEntry"
        UNION ALL SELECT "value" FROM "Setting" WHERE "value" LIKE 'v1.%'
      ) AS "all"
    ) AS "heads" ORDER BY "id"`
  return rows.map(({ id }) => id)
}
