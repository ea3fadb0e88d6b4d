import { beforeEach, describe, expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { makeDefaultAccount, seedWhenEmpty } from './accounts'
import { demoAccounts } from './demo-accounts'
import { signInDetails } from './sign-in-details'

ownDatabase()

const set = ownSettings({ environment: 'training' })

beforeEach(async () => {
  await inStore((store) => store.account.deleteMany())
})

// Production does not even open such a database (environment.test.ts); this holds should it ever.
describe('in production, even with all rows of the demo world', () => {
  it('no demo account is offered and no secret printed', async () => {
    await makeDefaultAccount('standard')
    expect(await demoAccounts()).not.toEqual([])
    expect(await signInDetails()).not.toEqual([])
    set({ environment: 'production' })
    expect(await demoAccounts()).toEqual([])
    expect(await signInDetails()).toEqual([])
  })

  it('an empty database stays empty', async () => {
    set({ environment: 'production' })
    expect(await seedWhenEmpty()).toBe(false)
    expect(await inStore((store) => store.account.count())).toBe(0)
  })
})
