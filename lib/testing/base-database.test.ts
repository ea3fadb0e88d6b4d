import { expect, it } from 'vitest'
import { MIGRATIONS, migrationNames } from '@/lib/db/migrations'
import { inStore, ownDatabase } from './database'

ownDatabase()

it('the copied database has every migration', async () => {
  const rows = await inStore(
    (store) => store.$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(migrationNames(MIGRATIONS()))
})
