import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passkeyArn } from '@/lib/arns'
import { migrate } from '@/lib/db/migrate'
import { closeStore, withDatabase } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { chanceFrom, newCanonicalUserId } from '@/lib/ids'
import { newDevice } from '@/lib/mfa/bound-seed'
import { accessKeyRow } from '@/lib/rows'
import { accessKeyPlace, seal } from '@/lib/seal'
import { anAccessKey, anAccount, aUser } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { releasedDatabase } from '@/lib/testing/released'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { makeAccount, removeAccount } from './accounts'
import { worldIdentity } from './identity'
import { planAccount } from './plan'
import { prepareDatabase, prepareEnvironment } from './prepare'
import { addSoftwarePasskey } from './software-passkey'

ownDatabase()

const set = ownSettings({ environment: 'training' })

const mark = () => inStore(async (store) => (await store.setting.findUnique({ where: { key: 'environment' } }))?.value)
const inProduction = async () => {
  set({ environment: 'production' })
  await prepareDatabase()
}
const REFUSED = 'Production does not open this database: '

/** Removes the obvious traces, as an attacker would: the mark, and the note that a world made the account. */
const wipeMarks = () =>
  inStore(async (store) => {
    await store.setting.deleteMany({ where: { key: 'environment' } })
    await store.account.updateMany({
      data: { world: null, worldIndex: null, canonicalUserId: newCanonicalUserId(chanceFrom('another')) },
    })
  })

beforeEach(async () => {
  await inStore(async (store) => {
    await store.setting.deleteMany({ where: { key: 'environment' } })
    await store.account.deleteMany()
  })
})

describe('a database made in training (S-127)', () => {
  it('does not open in production', async () => {
    await prepareEnvironment()
    await expect(inProduction()).rejects.toThrow(`${REFUSED}it was made in training`)
  })

  it('stays one when its worlds are deleted: its test hooks were open', async () => {
    await prepareEnvironment()
    await inStore((store) => store.account.deleteMany())
    await expect(inProduction()).rejects.toThrow(`${REFUSED}it was made in training`)
  })

  it('is one once a world is written to it', async () => {
    await makeAccount('empty', 4)
    expect(await mark()).toBe('training')
  })

  it('opens again in training', async () => {
    await prepareEnvironment()
    await prepareEnvironment()
    expect(await mark()).toBe('training')
  })
})

describe('a database of production', () => {
  it('is marked, and does not open in training', async () => {
    await anAccount()
    await inProduction()
    await inProduction()
    expect(await mark()).toBe('production')
    set({ environment: 'training' })
    await expect(prepareEnvironment()).rejects.toThrow('This database is of production')
    expect(await inStore((store) => store.account.count())).toBe(1)
  })

  it('may be prepared by a command of an unmarked one', async () => {
    await prepareDatabase()
    expect(await mark()).toBeUndefined()
    await inProduction()
    expect(await mark()).toBe('production')
  })
})

describe('production refuses what a world makes, however it got there:', () => {
  it('an account with the note', async () => {
    const { id } = await anAccount()
    await inStore((store) => store.account.update({ where: { id }, data: { world: 'standard' } }))
    await expect(inProduction()).rejects.toThrow(`${REFUSED}a world made its account ${id}`)
  })

  it('an account without the note', async () => {
    await makeAccount('empty', 5)
    const { id } = planAccount('empty', 5)
    await inStore(async (store) => {
      await store.setting.deleteMany({ where: { key: 'environment' } })
      await store.account.updateMany({ data: { world: null } })
    })
    await expect(inProduction()).rejects.toThrow(`${REFUSED}a world made its account ${id}`)
  })

  it('its users, who have its passwords', async () => {
    await makeAccount('standard', 0)
    await wipeMarks()
    await expect(inProduction()).rejects.toThrow(/a world made the user \w+ of its account 123456789012/)
  })

  it('its keys', async () => {
    await makeAccount('standard', 6)
    await wipeMarks()
    await inStore((store) => store.user.deleteMany())
    await expect(inProduction()).rejects.toThrow(/it holds the access key AKIA\w{16} of a world/)
  })

  it('its devices', async () => {
    await makeAccount('standard', 6)
    await wipeMarks()
    await inStore(async (store) => {
      await store.user.deleteMany()
      await store.accessKey.deleteMany()
    })
    await expect(inProduction()).rejects.toThrow(/it holds the MFA device arn:aws:iam::\d{12}:mfa\/\w+ of a world/)
  })

  it('its hardware tokens', async () => {
    await makeAccount('standard', 6)
    await wipeMarks()
    await inStore(async (store) => {
      await store.user.deleteMany()
      await store.accessKey.deleteMany()
      await store.mfaDevice.deleteMany({ where: { kind: { not: 'hardware' } } })
    })
    await expect(inProduction()).rejects.toThrow(/it holds the MFA device GAHT0000000\d of a world/)
  })

  it('the key pair of its passkey, under another id', async () => {
    const { root } = await anAccount()
    const [passkey] = planAccount('standard', 0, { ...worldIdentity('standard', 0), id: root.id }).passkeys
    const facts = { account: root.id, principalId: root.id, name: 'key', createdBy: root.id, now: NOON }
    const serialNumber = passkeyArn(root.id, undefined, `key-${'A'.repeat(26)}`)
    const half = { publicKey: passkey?.publicKey ?? '', id: Buffer.alloc(16).toString('base64url'), signCount: 0 }
    await inStore((store) => addSoftwarePasskey(store, { ...facts, serialNumber }, half))
    await expect(inProduction()).rejects.toThrow(`${REFUSED}it holds the MFA device ${serialNumber} of a world`)
  })

  it('the printed key in another account', async () => {
    const { root } = await anAccount()
    const accessKeyId = 'AKIAIOSFODNN7EXAMPLE'
    const key = { account: root.id, principalId: root.id, accessKeyId, createdAt: NOON }
    await inStore((store) => store.accessKey.create({ data: accessKeyRow({ ...key, secretAccessKey: 'x' }) }))
    await expect(inProduction()).rejects.toThrow(`${REFUSED}it holds the access key AKIAIOSFODNN7EXAMPLE of a world`)
  })

  it('a printed secret under another id', async () => {
    const { root } = await anAccount()
    const accessKeyId = await anAccessKey(root)
    const printed = Buffer.from('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')
    const data = { secret: seal(printed, accessKeyPlace(root.id, accessKeyId)) }
    await inStore((store) => store.accessKey.update({ where: { accessKeyId }, data }))
    await expect(inProduction()).rejects.toThrow(`${REFUSED}it holds the access key ${accessKeyId} of a world`)
  })

  it('but nothing that only has the same names', async () => {
    const account = await anAccount()
    await anAccessKey(await aUser(account, 'alice'))
    const key = { account: account.id, serialNumber: `arn:aws:iam::${account.id}:mfa/bob` }
    const row = newDevice({ ...key, name: 'bob', path: '/', createdAt: NOON }, Buffer.alloc(64, 1))
    await inStore((store) => store.mfaDevice.create({ data: row }))
    await inProduction()
    await removeAccount(account.id)
  })
})

describe('a database without a mark, from an earlier version', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'postern-environment-'))
    await closeStore()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is for training if a world made an account in it', async () => {
    const url = `file:${await releasedDatabase('0002_iam', folder)}`
    await migrate(url)
    set({ environment: 'production' })
    await expect(withDatabase(url, prepareDatabase)).rejects.toThrow(`${REFUSED}it was made in training`)
    set({ environment: 'training' })
    await withDatabase(url, prepareDatabase)
  })

  it('is for production if it has accounts, and no world made one', async () => {
    const file = await releasedDatabase('0002_iam', folder)
    await withDatabase(`file:${file}`, (run) =>
      run(NO_ACCOUNT, (store) => store.account.deleteMany({ where: { world: { not: null } } })),
    )
    await migrate(`file:${file}`)
    await expect(withDatabase(`file:${file}`, prepareDatabase)).rejects.toThrow('This database is of production')
    set({ environment: 'production' })
    await withDatabase(`file:${file}`, prepareDatabase)
  })
})
