import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

// Nobody measures every day, so what measures servers and databases is rehearsed here. Its times mean nothing.

const rehearse = (...parts: string[]) => {
  const bench = ['--import', './lib/commands/typescript.mjs', 'lib/bench/index.ts', '--rehearse', ...parts]
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

test('the measurement of the playground still works', () => {
  const { status, stdout, stderr } = rehearse('playground')
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/its first decision, after the load +[\d.]+ ms +[\d.]+ x the load/)
})

test('the measurement of sign-ins still works', () => {
  const { status, stdout, stderr } = rehearse('sign-in')
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/sign-ins, 2 at once +[\d.]+ a second +[\d.]+ x the bare hash/)
})

test('the measurement of accounts still works', () => {
  const { status, stdout, stderr } = rehearse('accounts')
  expect(status, stderr).toBe(0)
  for (const kind of ['made, alone', 'restored, alone', 'made, 2 at once', 'restored, 2 at once'])
    expect(stdout).toMatch(new RegExp(`an account is ${kind}: median +[\\d.]+ ms.*\n +p95 +[\\d.]+ ms`))
})

test('the measurement of a class still works', () => {
  const { status, stdout, stderr } = rehearse('class')
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/errors +0 answers/)
  expect(stdout).toMatch(/how far a lab is: p50 +[\d.]+ ms +\(p95/)
})

test('the measurement of resets of labs still works', () => {
  const { status, stdout, stderr } = rehearse('labs')
  expect(status, stderr).toBe(0)
  for (const lab of ['lab-05', 'lab-03']) {
    expect(stdout).toMatch(new RegExp(`${lab} is reset, and its page is there +\\d+ ms +[\\d.]+ x the floor`))
  }
})

test('the comparison with an emulator still works', () => {
  const { status, stdout, stderr } = rehearse('emulator')
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/Postern, 2 at once +[\d.]+ calls\/s +[\d.]+ x the other/)
})

test('the measurement of growth still works: each call has a ratio, and the report says how long others wait', () => {
  const { status, stdout, stderr } = rehearse('growth')
  expect(status, stderr).toBe(0)
  for (const call of ['ListUsers, 100', 'GetAccountSummary', 'LookupEvents by user', 'a session is opened']) {
    expect(stdout).toMatch(new RegExp(`${call} +[\\d.]+ ms +[\\d.]+ x the small one's`))
  }
  expect(stdout).toMatch(/the credential report is made .*others wait [\d.]+ ms at most/)
})

test('the measurement of growth works on a PostgreSQL of its own, too', () => {
  const { status, stdout, stderr } = rehearse('growth', '--postgres')
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/PostgreSQL [\d.]+ +time on the clock/)
  for (const call of ['ListUsers, 100', 'LookupEvents by user', 'the credential report is made']) {
    expect(stdout).toMatch(new RegExp(`${call} +[\\d.]+ ms +[\\d.]+ x the small one's`))
  }
})
