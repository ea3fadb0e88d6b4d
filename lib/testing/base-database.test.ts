import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrationNames } from '@/lib/db/migrations'
import { scratch } from './base-database'
import { inStore, ownDatabase } from './database'

ownDatabase()

it('the copied database has every migration', async () => {
  const rows = await inStore(
    (store) => store.$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(migrationNames(MIGRATIONS()))
})

it('tests write in memory if there is room for it, and to the disk otherwise', () => {
  expect(scratch(process.cwd(), 0)).toBe(process.cwd())
  expect(scratch(process.cwd(), Number.MAX_VALUE)).toBe(tmpdir())
  expect(scratch('/there/is/no/such/folder')).toBe(tmpdir())
})
