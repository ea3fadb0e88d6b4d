import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

// Nobody measures every day, so what measures a server is rehearsed here. Its times mean nothing.

const rehearse = (part: string) => {
  const bench = ['--import', './lib/commands/typescript.mjs', 'lib/bench/index.ts', '--rehearse', part]
  return spawnSync(process.execPath, bench, { encoding: 'utf8' })
}

test('the measurement of the API still works', () => {
  const { status, stdout, stderr } = rehearse('api')
  expect(status, stderr).toBe(0)
  for (const call of ['GetUser', 'ListVirtualMFADevices', 'CreateVirtualMFADevice', 'DeleteVirtualMFADevice']) {
    expect(stdout).toMatch(new RegExp(`${call}, 2 at once +[\\d.]+ ms, p50`))
  }
})

test('the measurement of the pages still works: each has a weight and a time', () => {
  const { status, stdout, stderr } = rehearse('pages')
  expect(status, stderr).toBe(0)
  for (const route of ['/', '/security-credentials', '/users', '/audit?of=everybody', '/simulator']) {
    const [weight, first] = [`  ${route} `, `  ${route}, first byte `].map((start) =>
      stdout.split('\n').find((line) => line.startsWith(start)),
    )
    expect(weight).toMatch(/ [\d.]+ kB.*HTML [1-9][\d.]*, scripts [1-9][\d.]*, styles [1-9]/)
    expect(first).toMatch(/ [\d.]+ ms .*x the floor/)
  }
})
