import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdDatabase, serveDatabase, visitDatabase } from './lock'

// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

let folder = ''
let file = ''
let url = ''
let others: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postern-lock-'))
  file = path.join(folder, 'data', 'postern.db')
  url = `file:${file}`
  others = []
})
afterEach(async () => {
  await Promise.all(others.map((other) => end(other)))
  rmSync(folder, { recursive: true })
})

/** A process that uses a database until it exits. */
async function usedElsewhere(address: string, use = 'alone'): Promise<ChildProcess> {
  const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', address, use], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  others.push(other)
  if (!other.stdout) throw new Error('The process has no output.')
  const [line] = await once(createInterface({ input: other.stdout }), 'line')
  expect(line).toBe('held')
  return other
}

async function end(other: ChildProcess): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
}

const refused = (attempt: Promise<unknown>) =>
  expect(attempt).rejects.toThrow(`Another process is using the database ${file}. Stop it first.`)

/** Takes a database and releases it; throws if it is taken. */
const tryHolding = async (address: string) => (await holdDatabase(address))()

describe('a database that another process uses', () => {
  it('alone can be neither held, served nor visited, and the error names the file in one line', async () => {
    await usedElsewhere(url, 'alone')
    await refused(holdDatabase(url))
    await refused(serveDatabase(url))
    await refused(visitDatabase(url))
  })

  it('as a server can be visited, but neither held nor served', async () => {
    await usedElsewhere(url, 'serve')
    await refused(holdDatabase(url))
    await refused(serveDatabase(url))
    const { release, isServed } = await visitDatabase(url)
    expect(isServed).toBe(true)
    await release()
  })

  it('as a visitor can be visited and served, but not held', async () => {
    await usedElsewhere(url, 'visit')
    await refused(holdDatabase(url))
    const { release, isServed } = await visitDatabase(url)
    expect(isServed).toBe(false)
    await release()
    await (await serveDatabase(url))()
  })

  it('is free as soon as that process is killed, without any clean-up', async () => {
    for (const use of ['alone', 'serve', 'visit']) {
      await end(await usedElsewhere(url, use))
      await tryHolding(url)
    }
  })

  it('is recognised under any name', async () => {
    await tryHolding(url)
    const other = path.join(folder, 'other-data')
    mkdirSync(other)
    symlinkSync(file, path.join(other, 'linked.db'))
    symlinkSync(path.dirname(file), path.join(folder, 'linked-folder'))
    await usedElsewhere(url)
    await expect(tryHolding(`file:${path.join(other, 'linked.db')}`)).rejects.toThrow('Another process')
    await expect(tryHolding(`file:${path.join(folder, 'linked-folder', 'postern.db')}`)).rejects.toThrow()
  })

  it('may have special characters in its name', async () => {
    const odd = `file:${path.join(folder, 'a %41?b#c d', 'postern.db')}`
    await usedElsewhere(odd)
    await expect(tryHolding(odd)).rejects.toThrow('Another process')
  })

  it('does not affect another file', async () => {
    await usedElsewhere(url)
    await tryHolding(`file:${path.join(folder, 'data', 'other.db')}`)
  })
})

describe('a database', () => {
  // A file containing a process id could not tell: another process may now have that id.
  it('is free although a lock file of an older version names a living process', async () => {
    mkdirSync(path.dirname(file))
    writeFileSync(path.join(path.dirname(file), 'server.lock'), String(process.ppid))
    await tryHolding(url)
  })

  it('is released once, however often the release is called', async () => {
    const release = await holdDatabase(url)
    await release()
    await release()
    const other = await usedElsewhere(url)
    await release()
    await refused(holdDatabase(url))
    await end(other)
  })

  it('stays held when its holder takes it again for part of its work', async () => {
    const release = await holdDatabase(url)
    await tryHolding(url)
    const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url], { stdio: 'pipe' })
    others.push(other)
    expect(await once(other, 'exit')).toEqual([1, null])
    await release()
  })

  it('stays visited when the visitor looked for a server', async () => {
    const { release } = await visitDatabase(url)
    const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url], { stdio: 'pipe' })
    others.push(other)
    expect(await once(other, 'exit')).toEqual([1, null])
    await release()
  })

  it('is readable only by its owner: folder, file and lock', async () => {
    await tryHolding(url)
    const modes = [path.dirname(file), file, `${file}.lock`].map((one) => statSync(one).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600])
  })
})
