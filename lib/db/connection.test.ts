import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from './connection'

const folder = mkdtempSync(path.join(tmpdir(), 'postern-connection-'))
const connection: Connection = connect(path.join(folder, 'test.db'))
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true })
})

beforeEach(() => connection.script('DROP TABLE IF EXISTS "Kept"; CREATE TABLE "Kept" ("value")'))

/** Stores a value in a column without a type, and returns what SQLite calls it and what comes back. */
function kept(value: unknown): unknown[] | undefined {
  const sql = 'INSERT INTO "Kept" VALUES (?) RETURNING typeof("value"), "value"'
  return connection.execute(sql, [value]).rows[0]
}

describe('a parameter', () => {
  it.each<[unknown, string, unknown]>([
    [null, 'null', null],
    ['text', 'text', 'text'],
    [true, 'integer', 1n],
    [false, 'integer', 0n],
    [7, 'integer', 7n],
    [-0.5, 'real', -0.5],
    [1e300, 'real', 1e300],
    [2n ** 63n - 1n, 'integer', 2n ** 63n - 1n],
    [-(2n ** 63n), 'integer', -(2n ** 63n)],
    [new Date(0), 'text', '1970-01-01T00:00:00.000+00:00'],
    [Buffer.from([0, 255]), 'blob', Buffer.from([0, 255])],
    [new Uint8Array([1, 2, 3, 4]).subarray(1, 3), 'blob', Buffer.from([2, 3])],
  ])('%s is stored as %s', (value, type, stored) => {
    expect(kept(value)).toEqual([type, stored])
  })

  it.each([undefined, Number.NaN, Infinity, 2n ** 63n, {}, [], () => 1, new Date(Number.NaN)])(
    '%s is refused, and the process survives',
    (value) => {
      expect(() => kept(value)).toThrow()
      expect(connection.execute('SELECT count(*) FROM "Kept"').rows).toEqual([[0n]])
    },
  )

  it('of any text, whole number or bytes comes back unchanged', () => {
    // The driver ends a text at a NUL; see `wellFormed` in lib/audit/append.ts.
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'))
    const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(fc.oneof(text, integer, fc.uint8Array()), (value) => {
        expect(kept(value)?.[1]).toEqual(value instanceof Uint8Array ? Buffer.from(value) : value)
      }),
    )
  })
})

describe('a statement', () => {
  it('without rows returns how many it changed', () => {
    kept('a')
    kept('b')
    expect(connection.execute('UPDATE "Kept" SET "value" = ?', ['c'])).toMatchObject({ rows: [], changes: 2 })
  })

  it('with rows returns the names and types of its columns, even without any row', () => {
    connection.script('CREATE TABLE IF NOT EXISTS "Typed" ("at" DATETIME, "is" boolean)')
    const answer = connection.execute('SELECT "at", "is", 1 AS "one" FROM "Typed"')
    expect(answer).toEqual({ names: ['at', 'is', 'one'], types: ['DATETIME', 'BOOLEAN', ''], rows: [], changes: 0 })
  })

  it('can be repeated after it failed', () => {
    connection.script('CREATE UNIQUE INDEX "only" ON "Kept" ("value")')
    kept('twice')
    expect(() => kept('twice')).toThrow('UNIQUE constraint failed')
    expect(kept('once')).toEqual(['text', 'once'])
  })

  it('forgets its parameters', () => {
    const sql = 'SELECT ?, ?'
    connection.execute(sql, ['secret', 'secret'])
    expect(connection.execute(sql, [null, 'b']).rows).toEqual([[null, 'b']])
  })

  it('that is kept is correct after its table changes', () => {
    const count = () => connection.execute('SELECT count(*) FROM "Kept" WHERE "value" = ?', ['a']).rows
    kept('a')
    expect(count()).toEqual([[1n]])
    connection.script('DROP TABLE "Kept"; CREATE TABLE "Kept" ("other", "value")')
    expect(count()).toEqual([[0n]])
  })

  it('is right among more than are kept', () => {
    const answers = Array.from(
      { length: 1200 },
      (_, number) => connection.execute(`SELECT ${number % 600}`).rows[0]?.[0],
    )
    expect(answers).toEqual(Array.from({ length: 1200 }, (_, number) => BigInt(number % 600)))
  })
})

// S-120: SQLite reports no error for a pragma that has no effect.
describe('a connection that does not keep what it acknowledges', () => {
  it('is not used', () => {
    expect(() => connect(':memory:')).toThrow(
      'The database does not keep what it acknowledges: journal_mode is memory where it must be wal.',
    )
  })
})
