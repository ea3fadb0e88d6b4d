import { inStore, isOnPostgres } from './database'

/** Changes rows of the trail as somebody can who writes to the database itself: no trigger and no reference refuses it. */
export async function tamper(...statements: readonly string[]): Promise<void> {
  await inStore(async (store) => {
    // Of the transaction alone.
    if (isOnPostgres) await store.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
    const triggers = isOnPostgres
      ? []
      : await store.$queryRaw<{ name: string; sql: string }[]>`
          SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'AuditEvent%'`
    for (const { name } of triggers) await store.$executeRawUnsafe(`DROP TRIGGER "${name}"`)
    for (const statement of statements) await store.$executeRawUnsafe(statement)
    for (const { sql } of triggers) await store.$executeRawUnsafe(sql)
  })
}
