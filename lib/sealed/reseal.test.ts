import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeStore, inTransaction } from '@/lib/db/store'
import { seedPlace } from '@/lib/mfa/bound-seed'
import { accessKeyPlace, parseSealKeys, seal, unseal } from '@/lib/seal'
import { aDevice, anAccessKey, anAccount, aUser, secretAccessKeyOf, type TestDevice } from '@/lib/testing/account'
import { codeAt, spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase, TEST_SEAL_KEYS } from '@/lib/testing/database'
import { loadReleased } from '@/lib/testing/released'
import { NOON } from '@/lib/testing/time'
import { forEachPage, usedKeyIds } from './columns'
import { type Resealed, resealAll } from './reseal'

const NEW = `new:${Buffer.alloc(32, 9).toString('base64')}`
const dataDir = ownDatabase({ SEAL_KEYS: `${NEW},${TEST_SEAL_KEYS}` })
const [newKeys, oldKeys] = [parseSealKeys(NEW), parseSealKeys(TEST_SEAL_KEYS)]

beforeEach(() =>
  inStore(async (store) => {
    await store.setting.deleteMany()
    await store.account.deleteMany()
  }),
)

/** Counts, per table, the cells that begin with a text: this finds every sealed value, listed in columns.ts or not. */
async function cellsWith(prefix: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [table, rows] of Object.entries(await allRows())) {
    const cells = rows.flatMap((row) => Object.values(row))
    const count = cells.filter((cell) => typeof cell === 'string' && cell.startsWith(prefix)).length
    if (count > 0) counts[table] = count
  }
  return counts
}

const resealed = async (page?: number) => {
  const pages: Resealed[] = []
  await resealAll((one) => pages.push(one), page === undefined ? {} : { page })
  return { count: pages.reduce((sum, { count }) => sum + count, 0), closed: pages.flatMap(({ closed }) => closed) }
}

/** Access keys of two users each, sealed with the old key. */
async function manyKeys(users: number): Promise<string[]> {
  const account = await anAccount()
  const ids: string[] = []
  for (let number = 0; number < users; number++) {
    const user = await aUser(account, `user-${number}`)
    ids.push(await anAccessKey(user, 1), await anAccessKey(user, 2))
  }
  await inStore(async (store) => {
    for (const accessKeyId of ids) {
      const secret = seal(Buffer.from(secretAccessKeyOf(accessKeyId)), accessKeyPlace(account.id, accessKeyId), oldKeys)
      await store.accessKey.update({ where: { accessKeyId }, data: { secret } })
    }
  })
  return ids
}

describe('sealing again', () => {
  it('leaves no value of the old key in any table, and everything opens with the new key alone', async () => {
    await closeStore()
    await loadReleased('0002_iam', dataDir)
    const before = await cellsWith('v1.test.')
    expect(Object.keys(before)).toEqual(['AccessKey', 'MfaDevice', 'Setting', 'TemporaryCredential', 'Wizard'])
    expect(await inStore(usedKeyIds)).toEqual(['test'])

    const { count, closed } = await resealed(2)
    expect([count, closed]).toEqual([Object.values(before).reduce((a, b) => a + b), []])
    expect(await cellsWith('v1.test.')).toEqual({})
    expect(await cellsWith('v1.new.')).toEqual(before)
    expect(await inStore(usedKeyIds)).toEqual(['new'])
    await forEachPage(inTransaction, 100, async (_, values) => {
      for (const { sealed, place } of values) unseal(sealed, place, newKeys)
    })
  })

  it('changes nothing the second time', async () => {
    await manyKeys(3)
    expect(await resealed()).toEqual({ count: 6, closed: [] })
    const rows = await allRows()
    expect(await resealed()).toEqual({ count: 0, closed: [] })
    expect(await allRows()).toEqual(rows)
  })

  it('reports values that no key opens, leaves them, and continues', async () => {
    const [damaged = ''] = await manyKeys(2)
    const row = await inStore((store) =>
      store.accessKey.update({ where: { accessKeyId: damaged }, data: { secret: 'v1.test.AAAAAAAAAAAAAAAA.AAAA' } }),
    )
    expect(await resealed(1)).toEqual({ count: 3, closed: [accessKeyPlace(row.account, damaged)] })
    expect(await cellsWith('v1.test.')).toEqual({ AccessKey: 1 })
  })

  it('can be killed in the middle: every secret is intact, and the next run continues', async () => {
    const ids = await manyKeys(20)
    await closeStore()
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/reseal-secrets.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    let lines = 0
    for await (const _ of createInterface({ input: child.stdout })) if (++lines === 3) child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])

    const [old, fresh] = [await cellsWith('v1.test.'), await cellsWith('v1.new.')]
    // Three pages of five were committed, perhaps four.
    expect([15, 20]).toContain(fresh.AccessKey)
    expect(old.AccessKey).toBeGreaterThan(0)
    expect((old.AccessKey ?? 0) + (fresh.AccessKey ?? 0)).toBe(ids.length)
    const opened = await inStore((store) => store.accessKey.findMany())
    for (const { account, accessKeyId, secret } of opened) {
      expect(unseal(secret, accessKeyPlace(account, accessKeyId)).toString()).toBe(secretAccessKeyOf(accessKeyId))
    }
    expect(await resealed()).toEqual({ count: old.AccessKey, closed: [] })
    expect(await cellsWith('v1.test.')).toEqual({})
  })

  it('does not disturb users: meanwhile every code is accepted, and none twice', async () => {
    const account = await anAccount()
    const devices: TestDevice[] = []
    for (let number = 0; number < 20; number++) {
      const device = await aDevice(account, `device-${number}`, { owner: account.root })
      const where = { account_serialNumber: { account: account.id, serialNumber: device.serialNumber } }
      await inStore(async (store) => {
        const row = await store.mfaDevice.findUniqueOrThrow({ where })
        await store.mfaDevice.update({ where, data: { seed: seal(device.secret, seedPlace(row), oldKeys) } })
      })
      devices.push(device)
    }
    const resealing = resealed(1)
    const spent = await Promise.all(devices.map((device) => spendAt(device, codeAt(device, NOON), NOON)))
    expect(spent).toEqual(devices.map(() => true))
    expect((await resealing).closed).toEqual([])
    expect(await cellsWith('v1.test.')).toEqual({})
    const again = await Promise.all(devices.map((device) => spendAt(device, codeAt(device, NOON), NOON)))
    expect(again).toEqual(devices.map(() => false))
  })
})
