import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { usedKeyIds } from '@/lib/sealed/columns'
import { noteServerKey } from '@/lib/sealed/reseal'
import { anAccessKey, anAccount } from '@/lib/testing/account'
import { allRows, inStore, ownDatabase, TEST_SEAL_KEYS } from '@/lib/testing/database'
import { prepareDatabase } from '@/lib/worlds/prepare'

ownDatabase()
const NEW = `new:${Buffer.alloc(32, 9).toString('base64')}`

let server: ChildProcess
beforeAll(async () => {
  await prepareDatabase()
  await anAccessKey((await anAccount()).root)
})
beforeEach(async () => {
  // Acts as a server: holds the database and has stored the id of its key.
  await noteServerKey()
  const url = env().databaseUrl
  const holder = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url, 'serve'])
  await once(createInterface({ input: holder.stdout }), 'line')
  server = holder
})
afterEach(() => stopServer())

async function stopServer(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

async function rotate(keys: string, ...args: string[]) {
  await closeStore()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './lib/commands/typescript.mjs', 'lib/commands/seal.ts', ...args],
    {
      env: { ...process.env, SEAL_KEYS: keys },
      encoding: 'utf8',
    },
  )
  return { status, said: stdout + stderr }
}

it('changes nothing while a server without the new key runs, which could not start again', async () => {
  const before = await allRows()
  const { status, said } = await rotate(`${NEW},${TEST_SEAL_KEYS}`)
  expect([status, said]).toEqual([
    1,
    'The server that runs does not seal with the key new: start it again with these keys first.\n',
  ])
  expect(await allRows()).toEqual(before)
})

it('applies to npm run user too', async () => {
  const before = await allRows()
  await closeStore()
  const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/user.ts']
  const { status, stderr } = spawnSync(
    process.execPath,
    [...command, 'create-account', '--alias', 'another', '--root-email', 'root@another.example'],
    { env: { ...process.env, SEAL_KEYS: `${NEW},${TEST_SEAL_KEYS}` }, encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([1, expect.stringContaining('does not seal with the key new')])
  expect(await allRows()).toEqual(before)
})

it('makes no new key while a server runs', async () => {
  const { status, said } = await rotate(TEST_SEAL_KEYS, '--new')
  expect(status).toBe(1)
  expect(said).toContain('Another process is using the database')
})

it('makes no new key if the keys come from SEAL_KEYS', async () => {
  await stopServer()
  const { status, said } = await rotate(TEST_SEAL_KEYS, '--new')
  expect([status, said]).toEqual([1, 'The keys come from SEAL_KEYS: put the new one first there.\n'])
})

it('seals everything again while a server with the new key runs, and says which key is no longer used', async () => {
  await inStore((store) => store.setting.update({ where: { key: 'server-seal-key' }, data: { value: 'new' } }))
  const { status, said } = await rotate(`${NEW},${TEST_SEAL_KEYS}`)
  expect(status).toBe(0)
  expect(said).toContain('All secrets are sealed with the key new.')
  expect(said).toContain('For this database you can give up: test.')
  expect(await inStore(usedKeyIds)).toEqual(['new'])
})
