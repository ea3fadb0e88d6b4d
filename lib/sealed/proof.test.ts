import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { accessKeyPlace, makeKeyFile, seal, sealKeys, settingPlace } from '@/lib/seal'
import { anAccessKey, anAccount } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { demandSealKeys, opensProof } from './proof'

const dataDir = ownDatabase({ SEAL_KEYS: '' })
const keyFile = path.join(dataDir, 'seal.keys')
const proof = () => inStore((store) => store.setting.findUnique({ where: { key: 'seal-canary' } }))
const forgetProof = () => inStore((store) => store.setting.deleteMany({ where: { key: 'seal-canary' } }))

/** A different key with the same id, as another installation would have. */
const otherKeys = () => sealKeys().map(({ id }) => ({ id, key: Buffer.alloc(32, 8) }))

beforeEach(async () => {
  makeKeyFile()
  await inStore(async (store) => {
    await store.setting.deleteMany()
    await store.account.deleteMany()
  })
})

describe('the first start', () => {
  it('stores a proof, which later starts find', async () => {
    await demandSealKeys()
    const left = await proof()
    await demandSealKeys()
    expect(await proof()).toEqual(left)
  })

  it('makes a key when there is none and nothing is sealed', async () => {
    renameSync(keyFile, `${keyFile}.old`)
    await demandSealKeys()
    expect(existsSync(keyFile)).toBe(true)
    renameSync(`${keyFile}.old`, keyFile)
  })
})

describe('a lost key file', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a proof', () => demandSealKeys()],
    ['a secret', async () => anAccessKey((await anAccount()).root)],
  ])('is never silently replaced while the database has %s', async (_, fill) => {
    await fill()
    const lost = readFileSync(keyFile, 'utf8')
    renameSync(keyFile, `${keyFile}.lost`)
    await expect(demandSealKeys()).rejects.toThrow(
      `The key file ${keyFile} is missing, and only its keys open the secrets of this database.`,
    )
    expect(existsSync(keyFile)).toBe(false)
    // Once restored, it opens them.
    renameSync(`${keyFile}.lost`, keyFile)
    await demandSealKeys()
    expect(readFileSync(keyFile, 'utf8')).toBe(lost)
  })
})

describe('a wrong key', () => {
  it('is refused by the proof', async () => {
    const value = seal(Buffer.from('This database opens with this key.'), settingPlace('seal-canary'), otherKeys())
    await inStore((store) => store.setting.create({ data: { key: 'seal-canary', value } }))
    await expect(demandSealKeys()).rejects.toThrow('The seal keys are not those that this database was written with')
  })

  it('is refused by a proof with other content', async () => {
    const value = seal(Buffer.from('Another word.'), settingPlace('seal-canary'))
    await inStore((store) => store.setting.create({ data: { key: 'seal-canary', value } }))
    await expect(demandSealKeys()).rejects.toThrow('its secrets cannot be opened')
  })

  it('is refused by the secrets when the proof is gone, and no new proof is stored', async () => {
    const { root } = await anAccount()
    const accessKeyId = await anAccessKey(root)
    const secret = seal(Buffer.from('x'), accessKeyPlace(root.id, accessKeyId), otherKeys())
    await inStore((store) => store.accessKey.update({ where: { accessKeyId }, data: { secret } }))
    await forgetProof()
    await expect(demandSealKeys()).rejects.toThrow('a secret in AccessKey cannot be opened')
    expect(await proof()).toBeNull()
  })

  it('is refused when a secret was sealed with a missing key', async () => {
    await demandSealKeys()
    const { root } = await anAccount()
    const accessKeyId = await anAccessKey(root)
    const secret = seal(Buffer.from('x'), accessKeyPlace(root.id, accessKeyId), [{ id: 'gone', key: Buffer.alloc(32) }])
    await inStore((store) => store.accessKey.update({ where: { accessKeyId }, data: { secret } }))
    await expect(demandSealKeys()).rejects.toThrow('the seal key "gone" of this database is not among them')
  })

  it('is not reported missing when every secret opens: a new proof is stored', async () => {
    await anAccessKey((await anAccount()).root)
    await demandSealKeys()
    expect(await proof()).not.toBeNull()
  })
})

describe('the proof, for a check of health', () => {
  it('opens after the start', async () => {
    await demandSealKeys()
    expect(await inStore(opensProof)).toBe(true)
  })

  it('does not open when it is gone or was made with another key, as in a database that was exchanged', async () => {
    expect(await inStore(opensProof)).toBe(false)
    const value = seal(Buffer.from('This database opens with this key.'), settingPlace('seal-canary'), otherKeys())
    await inStore((store) => store.setting.create({ data: { key: 'seal-canary', value } }))
    expect(await inStore(opensProof)).toBe(false)
  })
})
