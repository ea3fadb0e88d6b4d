import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

const shared = mkdtempSync(path.join(tmpdir(), 'postern-shared-'))
afterAll(() => rmSync(shared, { recursive: true, force: true }))

it('runs no code from the folder that all users of a machine share, and leaves none there', () => {
  const command = ['--import', './lib/commands/typescript.mjs', 'lib/commands/user.ts', '--help']
  const { status, stderr } = spawnSync(process.execPath, command, {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', TMPDIR: shared },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(readdirSync(shared)).toEqual([])
})

it('runs every command and the server', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const run = [...Object.values(scripts), readFileSync('lib/commands/start.mjs', 'utf8')]
  expect(run.filter((text) => /\btsx\b/.test(text))).toEqual([])
})
