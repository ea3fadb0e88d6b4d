import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdDataDir } from './data-dir-lock'

// A busy machine is slow, which is no failure.
vi.setConfig({ testTimeout: 120_000 })

let parent = ''
let dataDir = ''
let lock = ''
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'postern-lock-'))
  dataDir = path.join(parent, 'data')
  lock = path.join(dataDir, 'server.lock')
})
afterEach(() => rmSync(parent, { recursive: true }))

/** Leaves a data directory as somebody else left it. */
function leftBehind(content: string) {
  holdDataDir(dataDir)
  writeFileSync(lock, content)
}

const ownId = String(process.pid)
const isRoot = process.getuid?.() === 0

describe('a data directory', () => {
  it('is made for its owner alone, and held by this process', () => {
    holdDataDir(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(lock).mode & 0o777).toBe(0o600)
    expect(readFileSync(lock, 'utf8')).toBe(ownId)
  })

  it('is given back, as often as one likes', () => {
    const release = holdDataDir(dataDir)
    release()
    expect(existsSync(lock)).toBe(false)
    release()
    holdDataDir(dataDir)
    expect(existsSync(lock)).toBe(true)
  })

  it('is refused while another process that lives holds it, which stays the holder', () => {
    leftBehind(String(process.ppid))
    expect(() => holdDataDir(dataDir)).toThrow(
      `Another server (process ${process.ppid}) is using ${dataDir}. Stop it first, or give this one another DATA_DIR.`,
    )
    expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid))
  })

  // Signalling the first process is not permitted to others, which shows all the same that it lives.
  it('is refused while a process of another user holds it', () => {
    leftBehind('1')
    expect(() => holdDataDir(dataDir)).toThrow('Another server (process 1)')
  })

  it.each<[string, () => string]>([
    ['a process that ended', () => String(spawnSync(process.execPath, ['--version']).pid)],
    ['one that had the id of this one, as in a container', () => ownId],
    ['nobody: the file is empty', () => ''],
    ['nobody: the file holds no number', () => 'not a number'],
    ['nobody: the file holds zero, which would be every process of the group', () => '0'],
    ['nobody: the file holds -1, which would be every process', () => '-1'],
    ['nobody: the file holds a fraction', () => '1.5'],
  ])('is taken over from %s', (_, content) => {
    leftBehind(content())
    holdDataDir(dataDir)
    expect(readFileSync(lock, 'utf8')).toBe(ownId)
  })

  it('that cannot be written to is not held', () => {
    holdDataDir(dataDir)()
    chmodSync(dataDir, 0o500)
    // Root writes everywhere.
    if (isRoot) holdDataDir(dataDir)()
    else expect(() => holdDataDir(dataDir)).toThrow('EACCES')
    chmodSync(dataDir, 0o700)
  })
})
