import { createClient } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { addressOf } from './files'
import { asAnswer, isOutage, watchingOutages } from './outage'
import { inTransaction, type Store } from './store'
import { NO_ACCOUNT } from './turn'

const dataDir = ownDatabase()

// More than fits into the free pages.
const LONG = 'x'.repeat(100_000)
const keep = (key: string) => (store: Store) => store.setting.create({ data: { key, value: LONG } })
const keys = async () => (await inTransaction(NO_ACCOUNT, (store) => store.setting.findMany())).map(({ key }) => key)

/** Limits the database to its current pages, so that SQLite reports SQLITE_FULL, as on a full disk. */
const fill = () => inStore((store) => store.$queryRawUnsafe('PRAGMA max_page_count=1'))
const makeRoom = () => inStore((store) => store.$queryRawUnsafe('PRAGMA max_page_count=1073741823'))

const refused = {
  code: 'ServiceUnavailable',
  status: 503,
  message: 'The request has failed due to a temporary failure of the server.',
}

describe('a full database', () => {
  it('answers 503, stores nothing, and recovers by itself once there is space', async () => {
    await fill()
    await expect(inTransaction(NO_ACCOUNT, keep('lost'))).rejects.toMatchObject(refused)
    expect(await keys()).toEqual([])
    await makeRoom()
    await inTransaction(NO_ACCOUNT, (store) => store.setting.create({ data: { key: 'kept', value: '' } }))
    expect(await keys()).toEqual(['kept'])
    await inTransaction(NO_ACCOUNT, (store) => store.setting.deleteMany())
  })

  it('runs no further statement of a failed transaction, even if the work catches the error', async () => {
    await fill()
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await keep('lost')(store).catch(() => {})
      await store.setting.create({ data: { key: 'by itself', value: '' } }).catch(() => {})
      return 'acknowledged'
    })
    await expect(work).rejects.toMatchObject(refused)
    await makeRoom()
    expect(await keys()).toEqual([])
  })
})

describe('a read-only database', () => {
  it('answers 503, and recovers once it is writable', async () => {
    // The connection stays read-only, like one whose file was read-only when it was opened.
    await inStore((store) => store.$queryRawUnsafe('PRAGMA query_only=ON'))
    await expect(inTransaction(NO_ACCOUNT, keep('lost'))).rejects.toMatchObject(refused)
    expect(await keys()).toEqual([])
  })
})

describe('a database that another process writes to', () => {
  it('answers 503, and recovers when the other process is done', async () => {
    await inStore((store) => store.$queryRawUnsafe('PRAGMA busy_timeout=1'))
    const other = createClient({ url: addressOf(`${dataDir}/postern.db`) })
    await other.execute('BEGIN IMMEDIATE')
    await expect(inTransaction(NO_ACCOUNT, keep('lost'))).rejects.toMatchObject(refused)
    await other.execute('ROLLBACK')
    other.close()
    expect(await keys()).toEqual([])
  })
})

describe('a request', () => {
  it('knows its own outages and no others', async () => {
    await fill()
    const seen = await watchingOutages(async (watch) => {
      const before = watch.sawOutage
      await inTransaction(NO_ACCOUNT, keep('lost')).catch(() => {})
      return [before, watch.sawOutage]
    })
    await makeRoom()
    expect(seen).toEqual([false, true])
    expect(await watchingOutages(async (watch) => watch.sawOutage)).toBe(false)
  })
})

describe('other errors', () => {
  it.each([
    undefined,
    'SQLITE_FULL',
    new Error('SQLITE_FULL'),
    new AwsError('NoSuchEntity', 'x'),
    // A constraint, a damaged file, a wrong statement: waiting does not help.
    ...[1, 11, 19, 2067].map((rawCode) => Object.assign(new Error('x'), { rawCode })),
  ])('are not an outage: %s', (thrown) => {
    expect(isOutage(thrown)).toBe(false)
  })

  it.each([5, 6, 8, 10, 13, 14, 266, 522, 1546])('result %i is an outage', (rawCode) => {
    expect(isOutage(Object.assign(new Error('x'), { rawCode }))).toBe(true)
    expect(isOutage({ meta: { driverAdapterError: { cause: { extendedCode: rawCode } } } })).toBe(true)
  })

  it.each(['EROFS', 'ENOSPC', 'EDQUOT', 'EIO'])('error %s of the file system is an outage', (code) => {
    expect(isOutage(Object.assign(new Error('x'), { code }))).toBe(true)
  })

  it('stops at an error that is its own cause', () => {
    const round: { cause?: unknown } = {}
    round.cause = round
    expect(isOutage(round)).toBe(false)
  })
})

describe('a conflict with another transaction', () => {
  it('answers 409 when the row to change is gone, and stores nothing', async () => {
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await store.setting.create({ data: { key: 'lost', value: '' } })
      await store.setting.update({ where: { key: 'gone' }, data: { value: '' } })
    })
    await expect(work).rejects.toMatchObject({ code: 'ConcurrentModification', status: 409 })
    expect(await keys()).not.toContain('lost')
  })

  it('answers 409 when the account of a new row is gone', async () => {
    const report = { account: '000000000000', content: new Uint8Array(), withoutMfa: '{}', generatedAt: new Date(0) }
    const work = inTransaction(NO_ACCOUNT, (store) => store.credentialReport.create({ data: report }))
    await expect(work).rejects.toMatchObject({ code: 'ConcurrentModification', status: 409 })
  })

  it.each([{ code: '40P01' }, { code: '23503' }, { cause: { code: '40001' } }, { code: 'P2034' }])(
    'is %j',
    (details) => {
      expect(asAnswer(Object.assign(new Error(), details))).toMatchObject({ code: 'ConcurrentModification' })
    },
  )
})
