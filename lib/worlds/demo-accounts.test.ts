import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '@/lib/env'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeDefaultAccount, seedWhenEmpty } from './accounts'
import { demoAccounts } from './demo-accounts'
import { signInDetails } from './sign-in-details'

ownDatabase()

const settings = vi.hoisted((): { environment: 'training' | 'production' } => ({ environment: 'training' }))
vi.mock('@/lib/env', async (importOriginal) => {
  const real = await importOriginal<typeof import('@/lib/env')>()
  return { ...real, env: (): Env => ({ ...real.env(), ...settings }) }
})

beforeEach(async () => {
  settings.environment = 'training'
  await inStore((store) => store.account.deleteMany())
})

// Production does not even open such a database (environment.test.ts); this holds should it ever.
describe('in production, even with all rows of the demo world', () => {
  it('no demo account is offered and no secret printed', async () => {
    await makeDefaultAccount('standard')
    expect(await demoAccounts()).not.toEqual([])
    expect(await signInDetails()).not.toEqual([])
    settings.environment = 'production'
    expect(await demoAccounts()).toEqual([])
    expect(await signInDetails()).toEqual([])
  })

  it('an empty database stays empty', async () => {
    settings.environment = 'production'
    expect(await seedWhenEmpty()).toBe(false)
    expect(await inStore((store) => store.account.count())).toBe(0)
  })
})
