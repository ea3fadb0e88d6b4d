import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { env } from '@/lib/env'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { databaseFile, protectDatabase } from './files'

ownDatabase()

/** Another process, such as a command, opens the database, runs a statement, prints the first column and closes it. */
function elsewhere(sql: string): string[] {
  const code = `import { createClient } from '@libsql/client'
    const client = createClient({ url: process.argv[1] })
    const { rows } = await client.execute(process.argv[2])
    console.log(JSON.stringify(rows.map((row) => row[0])))
    client.close()`
  const args = ['--input-type=module', '-e', code, env().databaseUrl, sql]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const keep = (key: string) => inStore((store) => store.setting.create({ data: { key, value: '' } }))

// The last to close a database deletes its write-ahead log. Who is not seen to have it open goes on writing into a file
// that has no name any more.
it('a process that comes and goes takes nothing from one that has the database open', async () => {
  await keep('a first')
  expect(elsewhere(`INSERT INTO "Setting" VALUES ('b other', '') RETURNING "key"`)).toEqual(['b other'])
  await keep('c last')
  expect(elsewhere('SELECT "key" FROM "Setting" ORDER BY "key"')).toEqual(['a first', 'b other', 'c last'])
})

it('nor does looking after the rights of the files while it is open', async () => {
  protectDatabase(databaseFile(env().databaseUrl))
  await keep('d')
  elsewhere('SELECT "key" FROM "Setting"')
  await keep('e')
  expect(elsewhere('SELECT "key" FROM "Setting" ORDER BY "key"').slice(-2)).toEqual(['d', 'e'])
})
