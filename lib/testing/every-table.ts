import type { Store } from '@/lib/db/store'

/** The tables whose rows tests compare: all except the audit trail and the list of migrations. */
const COMPARED = "NOT IN ('AuditEvent', '_prisma_migrations')"

/** The statement that reads every table: its `name`, and its `rows` as one JSON text. */
type EveryTable = (store: Store) => Promise<string>

/** The statement for SQLite, with bytes as hex. */
export const everySqliteTable: EveryTable = async (store) => {
  const columns = await store.$queryRawUnsafe<{ table: string; column: string; type: string }[]>(`
    SELECT m.name AS "table", c.name AS "column", c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name ${COMPARED} AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid`)
  const tables = [...new Set(columns.map(({ table }) => table))]
  const selects = tables.map((table) => {
    const pairs = columns
      .filter((one) => one.table === table)
      .map(({ column, type }) => `'${column}', ${type === 'BLOB' ? `hex("${column}")` : `"${column}"`}`)
    const rows = `SELECT json_object(${pairs.join(', ')}) AS line FROM "${table}" ORDER BY line`
    return `SELECT '${table}' AS name, json_group_array(json(line)) AS "rows" FROM (${rows})`
  })
  return selects.join(' UNION ALL ')
}

/** The statement for PostgreSQL. Where a row lies says nothing there, so the rows of a table are sorted. */
export const everyPostgresTable: EveryTable = async (store) => {
  const tables = await store.$queryRawUnsafe<{ table: string }[]>(
    `SELECT CAST(tablename AS TEXT) AS "table" FROM pg_tables WHERE schemaname = 'public' AND tablename ${COMPARED} ORDER BY 1`,
  )
  const selects = tables.map(
    ({ table }) =>
      `SELECT '${table}' AS name, CAST(coalesce(json_agg(line ORDER BY CAST(line AS TEXT)), '[]') AS TEXT) AS "rows"
       FROM (SELECT row_to_json(one) AS line FROM "${table}" one) lines`,
  )
  return selects.join(' UNION ALL ')
}
