import { chmodSync, copyFileSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/testing/database'
import { addressOf } from './files'
import { closeStore, inTransaction } from './store'
import { NO_ACCOUNT } from './turn'

const dataDir = ownDatabase()
const file = path.join(dataDir, 'postern.db')
const keep = (key: string) => inTransaction(NO_ACCOUNT, (store) => store.setting.create({ data: { key, value: '' } }))

describe('the database file', () => {
  it('contains everything acknowledged once the store is closed, and the log is empty (S-122)', async () => {
    await keep('in the file')
    const log = `${file}-wal`
    expect(statSync(log).size).toBeGreaterThan(0)
    await closeStore()
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
    // A copy of only this file is the whole database.
    const copy = path.join(dataDir, 'copy.db')
    copyFileSync(file, copy)
    const client = createClient({ url: addressOf(copy) })
    expect((await client.execute('SELECT key FROM Setting')).rows.map(({ key }) => key)).toEqual(['in the file'])
    client.close()
  })

  it('can be read only by its owner, like the files beside it, even if others could read it before', async () => {
    await closeStore()
    chmodSync(file, 0o666)
    await keep('another')
    const modes = [file, `${file}-wal`, `${file}-shm`].map((one) => statSync(one).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600, 0o600])
  })
})
