import { env } from '@/lib/env'
import { isPostgres } from './address'
import { inTransaction } from './store'
import { NO_ACCOUNT } from './turn'

/** A table with fewer rows may grow to many times its size before the next look. */
const MANY_ROWS = 1000

/**
 * Lets SQLite look how the rows of large tables are distributed, so that it chooses the right index for a statement. Takes
 * some tens of milliseconds whatever the size (SQLite manual, "ANALYZE", section 3). Of small tables nothing is kept: for
 * a table of two rows SQLite would read the whole of it, and continue to when it has thousands.
 */
export async function gatherStatistics(): Promise<void> {
  // PostgreSQL looks by itself (autovacuum).
  if (isPostgres(env().databaseUrl)) return
  await inTransaction(NO_ACCOUNT, async (store) => {
    await store.$executeRaw`PRAGMA analysis_limit=400`
    await store.$executeRaw`ANALYZE`
    // The text begins with the number of rows.
    await store.$executeRaw`DELETE FROM "sqlite_stat1" WHERE CAST("stat" AS INTEGER) < ${MANY_ROWS}`
    // Makes SQLite read the statistics again.
    await store.$executeRaw`ANALYZE sqlite_schema`
  })
}
