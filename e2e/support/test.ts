import { createHash } from 'node:crypto'
import { attachEvents, type ControlledAccount, expect, test as published } from '@/lib/fixtures/playwright'
import { TestHooks } from './account'
import { callIam } from './api'
import { Console } from './console'

export { expect } from '@/lib/fixtures/playwright'

/** Calls an operation of IAM, which must succeed. */
type Calls = (action: string, fields: Readonly<Record<string, string>>) => Promise<void>

/** The hooks of a server under test. */
export const hooksAt = (address: string) => new TestHooks({ url: address, token: process.env.E2E_OPERATOR_TOKEN ?? '' })

/**
 * The fixtures that people install, and what only we need: each test gets a new account with a running clock, and a driver
 * of the console. `asAdmin` prepares what a story begins with.
 */
export const test = published.extend<{
  address: string
  hooks: TestHooks
  account: ControlledAccount
  console: Console
  asAdmin: Calls
}>({
  address: async ({ baseURL }, use) => {
    await use(baseURL ?? '')
  },
  hooks: async ({ address }, use) => {
    await use(hooksAt(address))
  },
  account: async ({ hooks }, use, testInfo) => {
    // Deterministic: when a test is repeated, it gets the same account, created anew.
    const index = createHash('sha256').update(testInfo.testId).digest().readUInt32BE(0) % 900_000
    const account = { ...(await hooks.makeAccount('standard', index + 1 + testInfo.retry)), hooks }
    await use(account)
    await attachEvents(account, testInfo)
    await hooks.removeAccount(account)
  },
  console: async ({ page, account, address }, use) => {
    await use(new Console(page, account, address))
  },
  asAdmin: async ({ address, account, hooks }, use) => {
    await use(async (action, fields) => {
      const { status } = await callIam(address, account, 'admin', action, await hooks.now(account), fields)
      expect(status, action).toBe(200)
    })
  },
})
