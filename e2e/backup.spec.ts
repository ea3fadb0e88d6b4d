import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Account } from './support/account'
import { callIam } from './support/api'
import { OwnServer } from './support/own-server'
import { hooksAt } from './support/test'

// A day of an operator: a copy is made while everybody works, the server is stopped, and the copy is put back.

const run = promisify(execFile)

let dataDir = ''
test.beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'postern-backup-'))
})
test.afterAll(() => rmSync(dataDir, { recursive: true }))

const serve = () =>
  OwnServer.start(() => ({
    ...{ ENVIRONMENT: 'training', DATA_DIR: dataDir },
    OPERATOR_TOKEN: process.env.E2E_OPERATOR_TOKEN ?? '',
  }))

test('a copy made under writes brings everything back, opens, and its trail verifies', async () => {
  const copy = path.join(dataDir, 'copies', 'noon.db')
  let server = await serve()
  const npm = (...args: string[]) =>
    run('npm', ['run', '--silent', ...args], { env: { ...process.env, ...server.env, NODE_ENV: 'test' } })

  /** Calls as the account's administrator, and returns the status. */
  const caller = (account: Account) => {
    const hooks = hooksAt(server.address)
    return async (action: string, UserName: string) => {
      const seconds = await hooks.now(account)
      return (await callIam(server.address, account, 'admin', action, seconds, { UserName })).status
    }
  }
  const account = await hooksAt(server.address).makeAccount('standard', 1)
  const call = caller(account)
  /** Creates users until `isOver`, and returns the names of those that were acknowledged. */
  const createUsers = async (kind: string, isOver: (created: number) => boolean) => {
    const names: string[] = []
    while (!isOver(names.length)) {
      const name = `${kind}-${names.length}`
      expect(await call('CreateUser', name)).toBe(200)
      names.push(name)
    }
    return names
  }

  const before = await createUsers('before', (created) => created === 5)
  let isCopied = false
  const working = createUsers('during', () => isCopied)
  await npm('backup', '--', copy)
  isCopied = true
  const during = await working
  expect(during.length).toBeGreaterThan(0)
  const later = await createUsers('later', (created) => created === 5)
  await expect(npm('restore', '--', copy)).rejects.toMatchObject({
    stderr: expect.stringContaining('Another process is using the database'),
  })

  await server.stop()
  expect((await npm('restore', '--', copy)).stdout).toContain(`Restored from ${copy}.`)
  expect((await npm('verify:trail')).stdout).toContain(`head ${account.accountId} `)

  server = await serve()
  // The secret of the administrator's key is sealed: each of these calls opens it.
  const again = caller(account)
  for (const name of before) expect(await again('GetUser', name), name).toBe(200)
  for (const name of later) expect(await again('GetUser', name), name).toBe(404)
  // The copy is of one moment: of those made meanwhile it has the first ones, up to some.
  const kept: boolean[] = []
  for (const name of during) kept.push((await again('GetUser', name)) === 200)
  expect(kept).toEqual(kept.toSorted((one, other) => Number(other) - Number(one)))
  expect(await again('CreateUser', 'after-the-restore')).toBe(200)
  await server.stop()
  await npm('verify:trail')
})
