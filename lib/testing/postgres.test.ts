import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, inject, it } from 'vitest'
import { askPostgres as ask, databaseAddress, installed, startPostgres } from './postgres'

// Whatever the shell says, these tests are about a PostgreSQL of our own.
const ownPostgres = (native?: string) => startPostgres({ address: '', native })

const folderOf = (address: string) => new URL(address).searchParams.get('host') ?? ''

/** A place for programs, in a folder that no other user enters. */
function privateFolder(): string {
  const folder = mkdtempSync(path.join(inject('testFolder'), 'closed-'))
  chmodSync(folder, 0o700)
  return path.join(folder, 'native')
}

describe('a PostgreSQL of our own', () => {
  it('copies databases by their template, sorts by bytes, and leaves nothing when it stops', async () => {
    const { address, stop } = await ownPostgres()
    await ask(address, 'CREATE DATABASE template')
    await ask(databaseAddress(address, 'template'), `CREATE TABLE word AS SELECT unnest(ARRAY['a', 'B', 'é']) AS text`)
    await ask(address, 'CREATE DATABASE copied TEMPLATE template')
    expect(await ask(databaseAddress(address, 'copied'), 'SELECT text FROM word ORDER BY text')).toEqual([
      { text: 'B' },
      { text: 'a' },
      { text: 'é' },
    ])
    await stop()
    expect(existsSync(folderOf(address))).toBe(false)
  })

  it('starts from programs in a folder that only their owner may enter', async () => {
    const native = privateFolder()
    cpSync(installed(), native, { recursive: true })
    const { address, stop } = await ownPostgres(native)
    expect(await ask(address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await stop()
  })

  it('stops and leaves nothing when the process that started it is killed', async () => {
    const runner = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/run-postgres.ts'], {
      env: { ...process.env, TEST_POSTGRES_URL: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [address] = await once(createInterface({ input: runner.stdout }), 'line')
    expect(await ask(address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    runner.kill('SIGKILL')
    await expect.poll(() => existsSync(folderOf(address)), { timeout: 60_000 }).toBe(false)
  })

  it('that cannot start fails with its own words, names the way out, and leaves nothing', async () => {
    const native = privateFolder()
    mkdirSync(path.join(native, 'bin'), { recursive: true })
    writeFileSync(path.join(native, 'pg-symlinks.json'), '[]')
    writeFileSync(path.join(native, 'bin', 'initdb'), '#!/bin/sh\necho "initdb: no room in $PWD"\nexit 1\n', {
      mode: 0o755,
    })
    const failure = await ownPostgres(native).then(String, String)
    expect(failure).toMatch(
      /^Error: PostgreSQL did not start; TEST_POSTGRES_URL can name another\.\ninitdb: no room in /,
    )
    expect(existsSync(failure.split('no room in ').at(-1)?.trim() ?? '')).toBe(false)
  })
})

it.each([
  ['sslmode=require', 'sslmode=require&options=-c+postern.may_lose_data%3Don'],
  ['options=-c+jit%3Doff', 'options=-c+jit%3Doff+-c+postern.may_lose_data%3Don'],
])('a PostgreSQL at TEST_POSTGRES_URL is used as it is, and may lose everything, with %s', async (given, used) => {
  const { address, stop } = await startPostgres({ address: `postgresql://tester:secret@db.example:6543/any?${given}` })
  expect(address).toBe(`postgresql://tester:secret@db.example:6543/any?${used}`)
  expect(databaseAddress(address, 'own')).toBe(`postgresql://tester:secret@db.example:6543/own?${used}`)
  await stop()
})
