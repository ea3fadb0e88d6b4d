import { describe, expect, it, vi } from 'vitest'
import { unusedPermissions, violationsIn } from '@/lib/testing/layers'
import { readPath, readSource, sourcePaths } from '@/lib/testing/source'

// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

const said = (path: string, text: string) => violationsIn(readSource(path, text))

describe('the house', () => {
  const paths = sourcePaths()

  it('is read as a whole', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['app/layout.tsx', 'lib/gate/perform.ts', 'lib/testing/layers.test.ts']),
    )
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter((path) => path.includes('generated'))).toEqual([])
  })

  it('keeps its own rules', () => {
    expect(paths.flatMap((path) => violationsIn(readPath(path)))).toEqual([])
  })

  it('has no permission that nobody uses', () => {
    expect(unusedPermissions(paths.map(readPath))).toEqual([])
  })

  it('finds an unused permission', () => {
    const unused = unusedPermissions([readSource('lib/seal.ts', "import { env } from '@/lib/env'")])
    expect(unused).toContain('lib/seal never imports lib/ids')
    expect(unused).not.toContain('lib/seal never imports lib/env')
    expect(unused).toContain('lib/log never imports the package pino')
  })
})

describe('a violation is found:', () => {
  it.each([
    // Who may import whom.
    [
      'lib/policy/decide.ts',
      "import { systemClock } from '@/lib/clock'",
      'imports lib/clock, which lib/policy may not',
    ],
    ['lib/policy/decide.ts', "import { readFileSync } from 'node:fs'", 'must not know what it runs on'],
    ['lib/policy/decide.ts', "import fc from 'fast-check'", 'imports the package fast-check, which is not for it'],
    [
      'lib/operations/iam/users/x.ts',
      "import { inTransaction } from '@/lib/db/store'",
      'imports lib/db/store, which lib/operations may not',
    ],
    [
      'lib/operations/iam/users/x.ts',
      "import { perform } from '@/lib/gate/perform'",
      'imports lib/gate/perform, which lib/operations may not',
    ],
    [
      'lib/operations/iam/users/x.ts',
      "import { Grant } from '@/lib/gate/grant'",
      'imports lib/gate/grant, which lib/operations may not',
    ],
    [
      'lib/operations/iam/users/x.ts',
      "import { Caller } from '@/lib/auth/caller'",
      'imports lib/auth/caller, which lib/operations may not',
    ],
    ['lib/operations/iam/users/x.ts', "import * as store from '@/lib/db/store'", 'imports lib/db/store'],
    ['lib/operations/iam/users/x.ts', "import '@/lib/db/store'", 'imports lib/db/store'],
    ['lib/gate/x.ts', "import { Caller, type Principal } from '@/lib/auth/caller'", 'imports lib/auth/caller'],
    [
      'lib/console/ask.ts',
      "import { inTransaction } from '@/lib/db/store'",
      'imports lib/db/store, which lib/console may not',
    ],
    ['lib/console/ask.ts', "import { write } from '@/lib/worlds/write'", 'imports lib/worlds/write'],
    ['lib/server/x.ts', "import { anAccount } from '@/lib/testing/account'", 'imports lib/testing/account'],
    ['lib/commands/x.ts', "import { anAccount } from '@/lib/testing/account'", 'imports lib/testing/account'],
    ['lib/operations/catalogue.ts', "import { ask } from '@/lib/console/ask'", 'imports lib/console/ask'],
    ['lib/somewhere/new.ts', 'export const x = 1', 'no row of the table covers it'],
    [
      'app/(console)/page.tsx',
      "import { inTransaction } from '@/lib/db/store'",
      'imports lib/db/store, which app may not',
    ],
    ['app/(console)/page.tsx', "import { perform } from '@/lib/gate/perform'", 'imports lib/gate/perform'],
    [
      'app/(console)/page.tsx',
      "import { makeWorld } from '@/lib/worlds/accounts'",
      'imports lib/worlds/accounts, which app may not',
    ],
    ['app/(console)/page.tsx', "import { PrismaClient } from '@prisma/client'", 'imports the package @prisma/client'],
    ['app/api/test/x/route.ts', "import { perform } from '@/lib/gate/perform'", 'which app/api/test may not'],
    [
      'components/ui/button.tsx',
      "import { catalogue } from '@/lib/operations/catalogue'",
      'imports lib/operations/catalogue, which components/ui may not',
    ],
    ['components/ui/button.tsx', "import { Wizard } from '@/components/iam/wizard'", 'imports components/iam/wizard'],
    [
      'e2e/x.spec.ts',
      "import { catalogue } from '@/lib/operations/catalogue'",
      'imports lib/operations/catalogue, which e2e may not',
    ],
    ['e2e/x.spec.ts', "import { anAccount } from '@/lib/testing/account'", 'imports lib/testing/account'],
    ['e2e/support/x.ts', "import { codeOf } from '../../lib/mfa/totp'", 'reaches lib/mfa/totp without "@/"'],
    // How they may be used.
    ['lib/operations/iam/users/x.ts', "import { decide } from '../../../policy'", 'reaches lib/policy without "@/"'],
    ['lib/gate/x.ts', "import type { Store } from '../db/store'", 'reaches lib/db/store without "@/"'],
    ['app/page.tsx', "import { reset } from './api/test/reset/route'", 'reaches app/api/test/reset/route without "@/"'],
    ['lib/operations/iam/index.ts', "export * from './users/get-user'", 'passes on ./users/get-user: no barrels'],
    ['lib/operations/iam/x.ts', "export { GetUser } from './users/get-user'", 'passes on ./users/get-user: no barrels'],
    ['lib/gate/x.ts', "const store = await import('@/lib/db/store')", 'imports a module late'],
    ['app/page.tsx', 'const it = await import(name)', 'imports a module late'],
    // Who may construct what.
    ['lib/operations/iam/users/x.ts', 'const grant = new Grant({})', 'uses new Grant: only the gate grants'],
    ['lib/testing/x.ts', 'const grant = new Grant({})', 'uses new Grant: only the gate grants'],
    ['lib/console/x.ts', 'const caller = new Caller(who, how, what)', 'uses new Caller: only lib/auth proves who asks'],
    ['lib/gate/x.test.ts', 'const caller = new Caller(who, how, what)', 'uses new Caller'],
    // Time and chance.
    ['lib/operations/iam/x.ts', 'const now = Date.now()', 'uses Date.now: time is an argument'],
    ['lib/operations/iam/x.ts', 'const { length } = [1].map(Date.now)', 'uses Date.now: time is an argument'],
    ['lib/operations/iam/x.ts', 'const now = new Date()', 'uses new Date/0: time is an argument'],
    ['lib/operations/iam/x.ts', 'const now = Date()', 'uses Date(): time is an argument'],
    ['lib/operations/iam/x.test.ts', 'const now = new Date()', 'uses new Date/0: time is an argument'],
    ['e2e/x.spec.ts', 'const now = Date.now()', 'uses Date.now: time is an argument'],
    ['app/page.tsx', 'const x = <b onClick={() => Math.random()}>{1}</b>', 'uses Math.random: chance is an argument'],
    ['lib/clock.ts', "const x = Math['random']()", 'uses Math.random: chance is an argument'],
    ['lib/seal.ts', "import { randomBytes } from 'node:crypto'", 'asks node:crypto for chance'],
    ['lib/seal.ts', 'const id = crypto.randomUUID()', 'uses .randomUUID: chance is an argument'],
    // A server sends no requests (S-92).
    ['lib/console/x.ts', "const answer = await fetch('https://example.com')", 'uses fetch(): a server asks nobody'],
    ['app/page.tsx', "import http from 'node:http'", 'imports node:http: a server asks nobody'],
    ['lib/auth/x.ts', "import { lookup } from 'node:dns/promises'", 'imports node:dns/promises: a server asks nobody'],
    [
      'components/ui/x.tsx',
      "const socket = new WebSocket('wss://example.com')",
      'uses new WebSocket: a server asks nobody',
    ],
    // Text never becomes code.
    ['lib/policy/wildcard.ts', 'const glob = new RegExp(pattern)', 'uses new RegExp: no pattern is made of input'],
    ['lib/policy/wildcard.ts', 'const glob = RegExp(pattern)', 'uses RegExp(): no pattern is made of input'],
    [
      'lib/operations/iam/x.ts',
      'await store.$queryRawUnsafe(text)',
      'uses .$queryRawUnsafe: no statement is made of input',
    ],
    ['lib/operations/iam/x.ts', 'eval(text)', 'uses eval(): no code is made of text'],
    // Modules keep no state.
    ['lib/policy/steps.ts', 'export let left = 0', 'keeps state in the module'],
    ['lib/policy/steps.ts', 'var left', 'keeps state in the module'],
    ['lib/policy/x.ts', 'const scales = { facts: 0 }\nconst place = () => { scales.facts = 1 }', 'keeps state'],
    ['lib/policy/x.ts', 'export const seen = [0]\nfunction next() { return seen[0]++ }', 'keeps state'],
    // Tests do not sleep.
    [
      'lib/operations/iam/x.test.ts',
      'await new Promise((resolve) => setTimeout(resolve, 50))',
      'uses setTimeout(): tests do not sleep',
    ],
    ['lib/operations/iam/x.test.ts', "import { setTimeout } from 'node:timers/promises'", 'tests do not sleep'],
    ['e2e/x.spec.ts', 'await page.waitForTimeout(500)', 'uses .waitForTimeout: tests do not sleep'],
    // Types that cross between `lib` and `components`.
    ['lib/gate/x.ts', "import type { TraceView } from '@/components/iam/trace-view'", 'which lib/gate may not'],
    ['components/ui/x.tsx', "import type { Caller } from '@/lib/auth/caller'", 'which components/ui may not'],
    // The browser.
    ['components/ui/x.tsx', "'use client'\nimport { env } from '@/lib/env'", 'brings lib/env into the browser'],
    ['app/x.tsx', "'use client'\nimport { ask } from '@/lib/console/ask'", 'brings lib/console/ask into the browser'],
    ['app/x.tsx', "'use client'\nimport { GetUser } from '@/lib/operations/iam/users/get-user'", 'into the browser'],
  ])('in %s: %s', (path, text, expected) => {
    const found = said(path, text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(expected)
  })
})

describe('is no violation:', () => {
  it.each([
    ['lib/operations/iam/users/x.ts', "import type { Store } from '@/lib/db/store'"],
    ['lib/operations/iam/users/x.ts', "import { type Store, type Client } from '@/lib/db/store'"],
    ['lib/operations/iam/users/x.ts', "import { userName } from '../shapes'"],
    ['lib/operations/iam/users/x.ts', 'const text = "import { inTransaction } from \'@/lib/db/store\'; new Date()"'],
    ['lib/operations/iam/users/x.ts', '// new Grant(), Date.now(), Math.random()'],
    ['lib/operations/iam/users/x.ts', 'const then = new Date(seconds * 1000)'],
    ['lib/gate/x.ts', 'const grant = new Grant({})'],
    ['lib/clock.ts', 'const now = new Date()'],
    ['lib/operations/iam/x.test.ts', "import { inTransaction } from '@/lib/db/store'\nimport fc from 'fast-check'"],
    ['lib/policy/index.ts', "export { decide } from './decide'"],
    ['app/(console)/users/page.tsx', "import { Denied } from '../denied'\nimport './page.css'"],
    ['app/api/test/reset/route.ts', "import { resetAll } from '@/lib/worlds/accounts'"],
    [
      'app/x.tsx',
      "'use client'\nimport type { Output } from '@/lib/operations/iam/users/get-user'\nimport { useState } from 'react'",
    ],
    ['lib/policy/x.ts', 'const MOST = 8\nfunction next(on: Scales) { let at = MOST; on.at = ++at; return at }'],
    ['lib/policy/steps.test.ts', 'let count = 0'],
    ['e2e/x.spec.ts', "import { test } from './support/test'\nimport { expect } from '@playwright/test'"],
  ])('in %s: %s', (path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

describe('a violation', () => {
  it('is reported with its line', () => {
    expect(said('lib/operations/iam/x.ts', '\n\nconst now = Date.now()\n')).toEqual([
      'lib/operations/iam/x.ts:3: uses Date.now: time is an argument',
    ])
  })
})
