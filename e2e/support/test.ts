import { createHash } from 'node:crypto'
import { test as base, expect } from '@playwright/test'
import { type Account, TestHooks } from './account'
import { callIam } from './api'
import { Console } from './console'

export { expect } from '@playwright/test'

/** Calls an operation of IAM, which must succeed. */
type Calls = (action: string, fields: Readonly<Record<string, string>>) => Promise<void>

/**
 * Each test gets a new account, so that tests run in parallel, and a driver of the console. `asAdmin` prepares what a story
 * begins with.
 */
export const test = base.extend<{
  address: string
  hooks: TestHooks
  account: Account
  console: Console
  asAdmin: Calls
}>({
  address: async ({ baseURL }, use) => {
    await use(baseURL ?? '')
  },
  hooks: async ({ request }, use) => {
    await use(new TestHooks(request))
  },
  account: async ({ hooks }, use, testInfo) => {
    // Deterministic: when a test is repeated, it gets the same account, created anew.
    const index = createHash('sha256').update(testInfo.testId).digest().readUInt32BE(0) % 900_000
    const account = await hooks.makeAccount('standard', index + 1 + testInfo.retry)
    await use(account)
    await hooks.removeAccount(account)
  },
  console: async ({ page, account, address }, use) => {
    await use(new Console(page, account, address))
  },
  asAdmin: async ({ request, address, account, hooks }, use) => {
    await use(async (action, fields) => {
      const { status } = await callIam(request, address, account, 'admin', action, await hooks.now(account), fields)
      expect(status, action).toBe(200)
    })
  },
})
