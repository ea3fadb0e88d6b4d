import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile } from './files'
import { migrate } from './migrate'

let folder = ''
let url = ''
const migrations = () => path.join(folder, 'migrations')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postern-migrate-'))
  url = `file:${path.join(folder, 'data', 'test.db')}`
  mkdirSync(migrations())
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(migrations(), name), { recursive: true })
  writeFileSync(path.join(migrations(), name, 'migration.sql'), sql)
}

async function tables(): Promise<unknown[]> {
  const client = createClient({ url })
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  client.close()
  return rows.map(({ name }) => name).filter((name) => name !== '_prisma_migrations')
}

/** The rows that a statement returns, each as its values. */
async function rowsOf(sql: string, file = databaseFile(url)): Promise<string[]> {
  const client = createClient({ url: `file:${file}` })
  const { rows, columns } = await client.execute(sql)
  client.close()
  return rows.map((row) => columns.map((_, index) => row[index]).join(' '))
}

describe('migrating', () => {
  it('applies the missing migrations in the order of their names, and returns them', async () => {
    write('0002_more', 'ALTER TABLE a ADD COLUMN y TEXT;')
    write('0001_init', 'CREATE TABLE a (x TEXT);\nCREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0001_init', '0002_more'])
    expect(await tables()).toEqual(['a', 'b'])
  })

  it('does nothing the second time', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    expect(await migrate(url, migrations())).toEqual([])
  })

  it('applies only new migrations later', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    write('0002_more', 'CREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0002_more'])
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    write('0001_init', 'CREATE TABLE a (x TEXT); -- better')
    await expect(migrate(url, migrations())).rejects.toThrow(
      'Migration 0001_init was changed after it had been applied.',
    )
  })

  it('keeps nothing of a migration that fails, and can be repeated', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    write('0002_more', 'CREATE TABLE b (x TEXT); CREATE TABLE b (x TEXT);')
    await expect(migrate(url, migrations())).rejects.toThrow()
    expect(await tables()).toEqual(['a'])
    write('0002_more', 'CREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0002_more'])
    expect(await tables()).toEqual(['a', 'b'])
  })
})

// Prisma's way to change what ALTER TABLE cannot: a new table replaces the old one.
const REBUILD = `PRAGMA foreign_keys=OFF;
  CREATE TABLE new_parent (id TEXT PRIMARY KEY, more TEXT); INSERT INTO new_parent (id) SELECT id FROM parent;
  DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent; PRAGMA foreign_keys=ON;`

const FAMILY = `CREATE TABLE parent (id TEXT PRIMARY KEY);
  CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT REFERENCES parent (id) ON DELETE CASCADE);
  INSERT INTO parent VALUES ('a'), ('b'); INSERT INTO child VALUES ('1', 'a'), ('2', 'b'), ('3', 'b');`

describe('a migration that rebuilds a table', () => {
  it('keeps the rows that refer to it', async () => {
    write('0001_init', FAMILY)
    write('0002_rebuild', REBUILD)
    expect(await migrate(url, migrations())).toEqual(['0001_init', '0002_rebuild'])
    expect(await rowsOf('SELECT id, parent FROM child ORDER BY id')).toEqual(['1 a', '2 b', '3 b'])
    expect(await rowsOf("SELECT name FROM pragma_table_info('parent')")).toEqual(['id', 'more'])
  })

  it('is refused if it drops a row that others refer to, and changes nothing', async () => {
    write('0001_init', FAMILY)
    await migrate(url, migrations())
    write('0002_rebuild', REBUILD.replace('FROM parent;', "FROM parent WHERE id = 'a';"))
    await expect(migrate(url, migrations())).rejects.toThrow(
      'Migration 0002_rebuild leaves rows in child that point to nothing.',
    )
    expect(await rowsOf('SELECT id FROM parent ORDER BY id')).toEqual(['a', 'b'])
    expect(await rowsOf('SELECT id FROM child ORDER BY id')).toEqual(['1', '2', '3'])
    expect(await rowsOf('SELECT migration_name FROM _prisma_migrations')).toEqual(['0001_init'])
  })
})

it.each(['TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END', 'VIEW v AS SELECT * FROM a'])(
  'refuses a database in which somebody left this: %s',
  async (stray) => {
    write('0001_a', 'CREATE TABLE a (x TEXT);\nCREATE TRIGGER ours AFTER DELETE ON a\nBEGIN\n  SELECT 1;\nEND;')
    await migrate(url, migrations())
    await migrate(url, migrations())
    await rowsOf(`CREATE ${stray}`)
    await expect(migrate(url, migrations())).rejects.toThrow('that no migration made: somebody has written to it')
  },
)

describe('a database of a newer version', () => {
  it('is refused in one line, and not changed', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    // With a trigger of its own, which is not somebody's who has written to the database.
    write('0002_newer', 'CREATE TABLE b (x TEXT);\nCREATE TRIGGER later AFTER DELETE ON b BEGIN SELECT 1; END;')
    await migrate(url, migrations())
    rmSync(path.join(migrations(), '0002_newer'), { recursive: true })
    write('0002_other', 'CREATE TABLE c (x TEXT);')
    await expect(migrate(url, migrations())).rejects.toThrow(
      'A newer version has written this database: its migration 0002_newer is not known here.',
    )
    expect(await tables()).toEqual(['a', 'b'])
  })
})

describe('a copy', () => {
  const NOW = { now: () => new Date('2026-11-28T20:15:30.123Z') }
  const backups = () => path.join(folder, 'data', 'backups')

  it('is made before a database with content is changed, readable only by its owner', async () => {
    write('0001_init', FAMILY)
    await migrate(url, migrations(), NOW)
    expect(existsSync(backups())).toBe(false)
    write('0002_drop', 'DROP TABLE child;')
    await migrate(url, migrations(), NOW)
    expect(readdirSync(backups())).toEqual(['postern-20261128T201530Z-before-0002_drop.db'])
    const copy = path.join(backups(), 'postern-20261128T201530Z-before-0002_drop.db')
    expect([statSync(backups()).mode & 0o777, statSync(copy).mode & 0o777]).toEqual([0o700, 0o600])
    expect(await rowsOf('SELECT id FROM child ORDER BY id', copy)).toEqual(['1', '2', '3'])
    expect(await rowsOf('SELECT migration_name FROM _prisma_migrations', copy)).toEqual(['0001_init'])
  })

  it('that fails stops the migration', async () => {
    write('0001_init', FAMILY)
    await migrate(url, migrations(), NOW)
    writeFileSync(backups(), 'no folder')
    write('0002_drop', 'DROP TABLE child;')
    await expect(migrate(url, migrations(), NOW)).rejects.toThrow('EEXIST')
    expect(await tables()).toContain('child')
  })
})

describe('a database that another process is using', () => {
  it('is not changed, and is no error if nothing is missing', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(createInterface({ input: other.stdout }), 'line')
    expect(await migrate(url, migrations())).toEqual([])
    write('0002_more', 'CREATE TABLE b (x TEXT);')
    await expect(migrate(url, migrations())).rejects.toThrow('Another process is using the database')
    const ended = once(other, 'exit')
    other.stdin.end()
    await ended
    expect(await migrate(url, migrations())).toEqual(['0002_more'])
  })
})

describe("the project's migrations", () => {
  it('create a database, and recognise it later', async () => {
    expect(await migrate(url)).toContain('0001_init')
    expect(await migrate(url)).toEqual([])
    expect(await tables()).toEqual(expect.arrayContaining(['Account', 'AuditEvent', 'MfaDevice', 'User']))
  })
})
