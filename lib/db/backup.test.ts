import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { ownDatabase, TEST_SEAL_KEYS } from '@/lib/testing/database'
import { backUp, backupName } from './backup'
import { addressOf } from './files'
import { inTransaction } from './store'
import { NO_ACCOUNT } from './turn'

const dataDir = ownDatabase()
const file = path.join(dataDir, 'postern.db')
const at = (name: string) => path.join(dataDir, name)

async function valuesIn(copy: string): Promise<unknown[]> {
  const client = createClient({ url: addressOf(copy) })
  const { rows } = await client.execute('SELECT value FROM Setting ORDER BY key')
  client.close()
  return rows.map(({ value }) => value)
}

describe('a backup', () => {
  it('is consistent while others write: it contains no half transaction', async () => {
    const write = (value: string) =>
      inTransaction(NO_ACCOUNT, async (store) => {
        for (const key of ['left', 'right']) {
          await store.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
        }
      })
    await write('0')
    const writing = Promise.all(Array.from({ length: 60 }, (_, number) => write(String(number + 1))))
    const copies = ['a.db', 'b.db', 'c.db'].map(at)
    for (const copy of copies) {
      await write('between')
      await backUp(file, copy)
    }
    await writing
    for (const copy of copies) {
      const [left, right] = await valuesIn(copy)
      expect(left).toBe(right)
    }
  })

  it('can be read only by its owner, leaves no other file, and contains no key (S-102)', async () => {
    const copy = path.join(dataDir, 'copies', 'one.db')
    await backUp(file, copy)
    expect(readdirSync(path.dirname(copy))).toEqual(['one.db'])
    expect([statSync(path.dirname(copy)).mode & 0o777, statSync(copy).mode & 0o777]).toEqual([0o700, 0o600])
    expect(await valuesIn(copy)).not.toContain(TEST_SEAL_KEYS)
  })

  it('never replaces an existing file', async () => {
    writeFileSync(at('taken.db'), 'mine')
    await expect(backUp(file, at('taken.db'))).rejects.toThrow(`There is a file ${at('taken.db')} already.`)
    expect(statSync(at('taken.db')).size).toBe(4)
  })

  it('made twice at the same time in one place succeeds once', async () => {
    // Both once used the same working folder, so one removed or renamed the other's unfinished copy.
    writeFileSync(at('twice.db.part'), 'half of it')
    const made = await Promise.allSettled([backUp(file, at('twice.db')), backUp(file, at('twice.db'))])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(readdirSync(dataDir).filter((name) => name.startsWith('twice.db'))).toEqual(['twice.db', 'twice.db.part'])
    expect(await valuesIn(at('twice.db'))).not.toEqual([])
  })

  it('is refused for a file that is not a database, or is missing', async () => {
    writeFileSync(at('text.db'), 'This is no database, and long enough to look at.'.repeat(50))
    await expect(backUp(at('text.db'), at('copy-of-text.db'))).rejects.toThrow('cannot be copied: SQLITE_NOTADB')
    await expect(backUp(at('none.db'), at('copy-of-none.db'))).rejects.toThrow(`There is no database ${at('none.db')}.`)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('copy-of'))).toEqual([])
  })

  it('is refused for a database with broken references', async () => {
    await backUp(file, at('broken.db'))
    const client = createClient({ url: addressOf(at('broken.db')) })
    await client.executeMultiple(`PRAGMA foreign_keys=OFF;
      INSERT INTO Throttle VALUES ('x', 1, '2026-01-01', NULL);
      INSERT INTO "PasswordHistory" VALUES ('999999999999', 'AIDA', 'hash', '2026-01-01');`)
    client.close()
    await expect(backUp(at('broken.db'), at('copy-of-broken.db'))).rejects.toThrow(
      'The database is damaged: rows in PasswordHistory point to nothing.',
    )
  })

  it('has a name that sorts by time', () => {
    const now = new Date('2026-11-28T20:15:30.123Z')
    expect(backupName(now)).toBe('postern-20261128T201530Z.db')
    expect(backupName(now, 'before-restore')).toBe('postern-20261128T201530Z-before-restore.db')
  })
})
