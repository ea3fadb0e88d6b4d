import { describe, expect, it } from 'vitest'
import { anAccount, aUser } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { gatherStatistics } from './statistics'

ownDatabase()

const known = () =>
  inStore(async (store) => {
    const rows = await store.$queryRaw<{ table: string }[]>`SELECT DISTINCT "tbl" AS "table" FROM "sqlite_stat1"`
    return rows.map(({ table }) => table)
  })

describe('statistics', () => {
  it('are kept of large tables only, and again when a table has grown', async () => {
    await aUser(await anAccount(), 'alice')
    await gatherStatistics()
    expect(await known()).toEqual([])
    await inStore((store) =>
      store.setting.createMany({
        data: Array.from({ length: 2000 }, (_, number) => ({ key: `${number}`, value: '' })),
      }),
    )
    await gatherStatistics()
    expect(await known()).toEqual(['Setting'])
  })
})
