import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { createInterface } from 'node:readline'
import { CreateUserCommand, type IAMClient, ListUsersCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkTrail } from '@/lib/commands/trail-check'
import { closeStore } from '@/lib/db/store'
import { log } from '@/lib/log'
import { demandSealKeys } from '@/lib/sealed/proof'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownDisk } from '@/lib/testing/own-disk'
import { front } from './front'

// S-129: a server whose disk fails, as its clients and its supervisor see it.

const dataDir = ownDatabase()
const disk = ownDisk(dataDir)

const server = http.createServer(front((_, response) => response.writeHead(404).end(), false))
let address = ''
let client: IAMClient
beforeAll(async () => {
  // Each refusal here is one that the log must have, and would bury what the tests print.
  vi.spyOn(log(), 'error').mockImplementation(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
  await demandSealKeys()
  const admin = await aUser(await anAccount(), 'admin', { policies: [ADMINISTRATOR] })
  client = iamClient(`${address}/api/aws`, await credentialsOf(admin))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  vi.restoreAllMocks()
})

const health = async () => (await fetch(`${address}/api/health`)).status
const create = (UserName: string) => client.send(new CreateUserCommand({ UserName }))
const names = async () =>
  ((await client.send(new ListUsersCommand({ MaxItems: 1000 }))).Users ?? []).map(({ UserName }) => UserName)
const UNAVAILABLE = { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } }

/** Eight clients create users until one is refused. Returns who was acknowledged, and the refusals. */
async function createUntilRefused(kind: string, onFirst: () => Promise<void>) {
  const acknowledged: string[] = []
  const refusals: unknown[] = []
  let begun: Promise<void> | undefined
  const loop = async (worker: number) => {
    for (let number = 0; refusals.length === 0; number++) {
      const name = `${kind}-${worker}-${number}`
      try {
        await create(name)
        acknowledged.push(name)
        begun ??= onFirst()
      } catch (thrown) {
        refusals.push(thrown)
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, worker) => loop(worker)))
  await begun
  return { acknowledged, refusals }
}

/** Everything acknowledged is there, nothing else is, and every call has its record. */
async function expectExactly(kind: string, acknowledged: readonly string[]): Promise<void> {
  const there = (await names()).filter((name) => name?.startsWith(kind))
  expect(there.sort()).toEqual(acknowledged.toSorted())
  const done = await inStore((store) =>
    store.auditEvent.count({
      where: { eventName: 'CreateUser', outcome: 'Success', resource: { contains: `user/${kind}-` } },
    }),
  )
  expect(done).toBe(acknowledged.length)
  expect((await checkTrail()).problems).toEqual([])
  expect(await inStore((store) => store.$queryRaw`PRAGMA integrity_check`)).toEqual([{ integrity_check: 'ok' }])
}

describe('a server', () => {
  it('whose disk is full answers 503, keeps what it acknowledged, and recovers once there is room', async () => {
    expect(await health()).toBe(200)
    const { acknowledged, refusals } = await createUntilRefused('full', disk.fill)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) expect(refusal).toMatchObject(UNAVAILABLE)
    if (disk.isReal()) expect(await health()).toBe(503)
    await disk.makeRoom()
    expect(await health()).toBe(200)
    await create('full-afterwards')
    await expectExactly('full', [...acknowledged, 'full-afterwards'])
    // Also after the log has been read again.
    await closeStore()
    await expectExactly('full', [...acknowledged, 'full-afterwards'])
  })

  it('whose disk is read-only answers 503, and recovers once it can be written to', async () => {
    await create('readonly-before')
    await disk.allow('ro')
    await expect(create('readonly')).rejects.toMatchObject(UNAVAILABLE)
    if (disk.isReal()) expect(await health()).toBe(503)
    await disk.allow('rw')
    expect(await health()).toBe(200)
    await create('readonly-afterwards')
    await expectExactly('readonly', ['readonly-before', 'readonly-afterwards'])
  })

  it('whose database another process writes to answers 503 after a while, and recovers when that one ends', async () => {
    await inStore((store) => store.$queryRawUnsafe('PRAGMA busy_timeout=1'))
    const other = await holding('PRAGMA busy_timeout=5000', 'BEGIN IMMEDIATE')
    await expect(create('locked')).rejects.toMatchObject(UNAVAILABLE)
    expect(await health()).toBe(503)
    await other.end()
    await create('locked-afterwards')
    await expectExactly('locked', ['locked-afterwards'])
    expect(await health()).toBe(200)
  })

  it('commits while another process reads, however long', async () => {
    const other = await holding('BEGIN', 'SELECT count(*) FROM "User"')
    await create('beside-1')
    expect(await health()).toBe(200)
    await expectExactly('beside', ['beside-1'])
    await other.end()
  })
})

/** Another process that has begun with these statements and does not go on. */
async function holding(...statements: string[]) {
  const program = `
    const Database = require('libsql')
    const database = new Database(${JSON.stringify(`${dataDir}/postern.db`)})
    for (const sql of ${JSON.stringify(statements)}) {
      const statement = database.prepare(sql)
      statement.reader ? statement.all() : statement.run()
    }
    console.log('held')
    process.stdin.resume()`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  // It has nothing to say any more if it ends before.
  expect(await Promise.race([once(lines, 'line'), once(lines, 'close')])).toEqual(['held'])
  return {
    async end() {
      child.stdin.end()
      await ended
    },
  }
}
