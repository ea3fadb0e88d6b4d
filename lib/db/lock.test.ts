import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdDatabase, tryToHold } from './lock'

// A busy machine is slow, which is no failure.
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

/** A process that holds a database until it is ended. */
async function heldElsewhere(address: string): Promise<ChildProcess> {
  const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', address], {
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

const refusal = () => `Another process is using the database ${file}. Stop it first.`

describe('a database', () => {
  it('is held by one process; the other is told which file, in one line', async () => {
    await heldElsewhere(url)
    await expect(holdDatabase(url)).rejects.toThrow(refusal())
    expect(await tryToHold(url)).toBeUndefined()
  })

  it('is free as soon as its holder was killed, without anything to tidy up', async () => {
    await end(await heldElsewhere(url))
    await (await holdDatabase(url))()
  })

  // What a file with a process id in it cannot tell: the id is alive, and somebody else's.
  it('is free although a file of old names a process that lives, and has nothing to do with it', async () => {
    mkdirSync(path.dirname(file))
    writeFileSync(path.join(path.dirname(file), 'server.lock'), String(process.ppid))
    await (await holdDatabase(url))()
  })

  it('is held under whatever name it is reached', async () => {
    await (await holdDatabase(url))()
    const other = path.join(folder, 'other-data')
    mkdirSync(other)
    symlinkSync(file, path.join(other, 'linked.db'))
    symlinkSync(path.dirname(file), path.join(folder, 'linked-folder'))
    await heldElsewhere(url)
    expect(await tryToHold(`file:${path.join(other, 'linked.db')}`)).toBeUndefined()
    expect(await tryToHold(`file:${path.join(folder, 'linked-folder', 'postern.db')}`)).toBeUndefined()
  })

  it('is another one in another file', async () => {
    await heldElsewhere(url)
    await (await holdDatabase(`file:${path.join(folder, 'data', 'other.db')}`))()
  })

  it('is given back once, as often as one likes', async () => {
    const release = await holdDatabase(url)
    await release()
    await release()
    const other = await heldElsewhere(url)
    await release()
    expect(await tryToHold(url)).toBeUndefined()
    await end(other)
  })

  it('stays held when its holder takes it again for a part of its work', async () => {
    const release = await holdDatabase(url)
    await (await holdDatabase(url))()
    const other = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', url], { stdio: 'pipe' })
    others.push(other)
    expect(await once(other, 'exit')).toEqual([1, null])
    await release()
  })

  it('is made for its owner alone, folder, file and lock', async () => {
    await (await holdDatabase(url))()
    const modes = [path.dirname(file), file, `${file}.lock`].map((one) => statSync(one).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600])
  })

  it('may have any name', async () => {
    const odd = `file:${path.join(folder, 'a %41?b#c d', 'postern.db')}`
    await heldElsewhere(odd)
    expect(await tryToHold(odd)).toBeUndefined()
  })
})
