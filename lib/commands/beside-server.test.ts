import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { noteServerKey } from '@/lib/sealed/reseal'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { prepareDatabase } from '@/lib/worlds/prepare'

ownDatabase()

let server: ChildProcess
beforeAll(async () => {
  await prepareDatabase()
  await noteServerKey()
  const url = env().databaseUrl
  server = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url, 'serve'])
  if (!server.stdout) throw new Error('The process has no output.')
  await once(createInterface({ input: server.stdout }), 'line')
})
afterAll(async () => {
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
})

async function run(...command: string[]) {
  await closeStore()
  const { status, stderr } = spawnSync(process.execPath, ['--import', './lib/commands/typescript.mjs', ...command], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

it.each([
  ['seed', 'standard'],
  ['reset', '--yes'],
])('db:%s changes nothing', async (...args) => {
  const before = await allRows()
  const { status, stderr } = await run('lib/commands/db.ts', ...args)
  expect([status, stderr]).toEqual([1, expect.stringContaining('Another process is using the database')])
  expect(await allRows()).toEqual(before)
})

it('user works', async () => {
  const args = ['create-account', '--alias', 'beside', '--root-email', 'root@beside.example']
  expect(await run('lib/commands/user.ts', ...args)).toEqual({ status: 0, stderr: '' })
  expect(await inStore((store) => store.account.count({ where: { alias: 'beside' } }))).toBe(1)
})
