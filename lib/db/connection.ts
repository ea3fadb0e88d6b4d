import Database from 'libsql'

// FULL: in WAL mode only this keeps an acknowledged commit after a power failure (SQLite manual, "PRAGMA synchronous").
const FULL = '2'
// NORMAL: the log is put on the disk before its pages go into the database, and otherwise by whoever acknowledges.
const NORMAL = '1'

// The size limit: after a long backup, the log becomes small again. Checkpoints hold everybody up: they come every 16 MB
// instead of every 4, and write a page that has changed often once.
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: FULL,
  foreign_keys: '1',
  busy_timeout: '5000',
  journal_size_limit: '67108864',
  wal_autocheckpoint: '4000',
}

/** A value as SQLite stores it. Integers are always bigint. */
export type Value = string | number | bigint | Buffer | null

/** The rows of a statement with the names and declared types of its columns, or the number of rows that it changed. */
type Answer = { names: string[]; types: string[]; rows: Value[][]; changes: number }

/** A connection to a database. Every call returns when SQLite is done. Errors are the driver's. */
export type Connection = {
  execute(sql: string, args?: readonly unknown[]): Answer
  /** Executes several statements without parameters. */
  script(sql: string): void
  /** How many rows it has changed so far, or more: zero more than before means that nothing has changed. */
  readonly changes: number
  readonly isInTransaction: boolean
  close(): void
}

/**
 * Opens a database. Throws if it would not keep what it acknowledges: on a file system without shared memory, for
 * example, the journal mode stays the same. Whoever `keepsLog` puts the log on the disk before acknowledging a commit
 * (lib/db/log.ts).
 */
export function connect(file: string, { keepsLog = false } = {}): Connection {
  const database = new Database(file)
  const prepared = preparing(database)
  // Counted here, because asking SQLite is one statement more before and after each commit.
  let changes = 0
  const connection: Connection = {
    execute(sql, args = []) {
      const { statement, names, types, hasRows, isChange } = prepared(sql)
      const values = args.map(bound)
      if (hasRows) {
        const rows = statement.all(values) as Value[][]
        if (isChange) changes += rows.length
        return { names, types, rows, changes: 0 }
      }
      const changed = statement.run(values).changes
      // Of other statements SQLite returns what the change before them did.
      if (isChange) changes += changed
      return { names, types, rows: [], changes: changed }
    },
    script(sql) {
      changes += 1
      database.exec(sql)
    },
    get changes() {
      return changes
    },
    get isInTransaction() {
      return database.inTransaction
    },
    close: () => void database.close(),
  }
  setUp(connection, { ...PRAGMAS, ...(keepsLog && { synchronous: NORMAL }) })
  return connection
}

/** Sets the pragmas and reads them back, because SQLite reports no error for one that it does not accept (S-120). */
function setUp(connection: Connection, pragmas: Readonly<Record<string, string>>): void {
  for (const [name, wanted] of Object.entries(pragmas)) {
    connection.execute(`PRAGMA ${name}=${wanted}`)
    const [row] = connection.execute(`PRAGMA ${name}`).rows
    if (String(row?.[0]) === wanted) continue
    connection.close()
    throw new Error(
      `The database does not keep what it acknowledges: ${name} is ${row?.[0]} where it must be ${wanted}.`,
    )
  }
}

type Prepared = {
  statement: Database.Statement<Value[][]>
  names: string[]
  types: string[]
  hasRows: boolean
  isChange: boolean
}

/** What a statement that changes rows, or the schema, has in it. One that only reads may too, which does no harm. */
const CHANGE = /\b(INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b/i

const KEPT = 500

/** Prepares each statement once: preparing takes longer than running most of them. Keeps the last 500. */
function preparing(database: Database.Database): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const known = kept.get(sql)
    if (known) return known
    const prepared = prepare(database, sql)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size >= KEPT) kept.delete(oldest)
    // A pragma may take effect when it is prepared.
    if (!/^\s*PRAGMA/i.test(sql)) kept.set(sql, prepared)
    return prepared
  }
}

function prepare(database: Database.Database, sql: string): Prepared {
  const statement = database.prepare<Value[][]>(sql).safeIntegers(true)
  const isChange = CHANGE.test(sql)
  if (!statement.reader) return { statement, names: [], types: [], hasRows: false, isChange }
  const columns = statement.raw(true).columns()
  return {
    statement,
    names: columns.map(({ name }) => name),
    types: columns.map(({ type }) => type?.toUpperCase() ?? ''),
    hasRows: true,
    isChange,
  }
}

const INT64 = 2n ** 63n

/**
 * A parameter as the driver takes it.
 * INVARIANT: nothing else reaches the driver, which aborts the whole process on a boolean.
 */
function bound(value: unknown): Value {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  // The driver makes every number a REAL.
  if (Number.isSafeInteger(value)) return BigInt(value as number)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'bigint' && -INT64 <= value && value < INT64) return value
  // As Prisma's adapter writes it.
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  throw new TypeError(`The database cannot store ${typeof value === 'object' ? 'an object' : String(value)}.`)
}
