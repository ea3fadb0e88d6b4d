import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { decide } from '@/lib/policy'
import { nothing } from '@/lib/shape/shape'
import { allowing, anAccount, aUser, type TestAccount, trailOf } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownReadings } from '@/lib/testing/readings'
import { NOON } from '@/lib/testing/time'
import { operation, type PrepareWork } from './operation'

ownDatabase()
const readings = ownReadings('queue')

/** How many transactions have ended. */
const transactions = () => readings.filter(({ queue, step }) => queue === 'database' && step === 'ended').length

/** An operation of which everybody may have three, and one more each second. */
const Costly = operation({
  action: 'iam:Costly',
  access: 'Read',
  summary: 'Costs something.',
  cost: { of: 'tests', burst: 3, perSecond: 1 },
  input: nothing,
  output: nothing,
  resource: () => '*',
  async run() {
    return {}
  },
})

const SOME = { identity: [] }
const ANYTHING = { action: 'a:b', resource: '*', principalArn: '', context: {} }

/** Work for the engine: as much as two hundred calls cost. */
async function labour({ budget, rest }: PrepareWork): Promise<void> {
  await rest()
  decide(SOME, ANYTHING, budget)
  budget.left -= 10_000_000
}

/** The same with such work. */
const Laborious = operation({
  ...Costly,
  cost: { of: 'labour', burst: 100, perSecond: 1 },
  async reserve() {},
  prepare: (_input, _reserved, work) => labour(work),
})

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:Costly')] })
  return { account, alice, stranger: await aUser(account, 'stranger') }
}

const standStill = ({ id }: TestAccount) =>
  inStore((store) => store.account.update({ where: { id }, data: { clockMode: 'fixed', clockAt: NOON } }))

describe('a costly operation (S-34)', () => {
  it('is refused with Throttling beyond the limit, and the refusal is recorded', async () => {
    const { account, alice } = await scene()
    for (let i = 0; i < 3; i++) await call(Costly, withKey(alice), {})
    const error = await refusal(call(Costly, withKey(alice), {}))
    expect(error).toMatchObject({ code: 'Throttling', message: 'Rate exceeded', status: 400 })
    expect((await trailOf(account)).map(({ outcome }) => outcome)).toContain('Throttling')
  })

  it("is allowed again after a while by the machine's clock, even when the account's stands still", async () => {
    const { account, alice } = await scene()
    await standStill(account)
    for (let i = 0; i < 3; i++) await call(Costly, withKey(alice), {})
    expect(await refusal(call(Costly, withKey(alice), {}))).toMatchObject({ code: 'Throttling' })
    await expect(call(Costly, withKey(alice), {}, later(NOON, 1))).resolves.toEqual({})
  })

  it('is counted by caller, in whatever way they sign in', async () => {
    const { account, alice } = await scene()
    for (const caller of [withKey(alice), withMfa(alice), withKey(alice)]) await call(Costly, caller, {})
    expect(await refusal(call(Costly, withMfa(alice), {}))).toMatchObject({ code: 'Throttling' })
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:Costly')] })
    await expect(call(Costly, withKey(bob), {})).resolves.toEqual({})
  })

  it('gives AccessDenied, not Throttling, to callers whom the policies refuse', async () => {
    const { stranger } = await scene()
    for (let i = 0; i < 5; i++) {
      expect(await refusal(call(Costly, withKey(stranger), {}))).toMatchObject({ code: 'AccessDenied' })
    }
  })

  it('allows three of fifty simultaneous calls', async () => {
    const { alice } = await scene()
    const calls = Array.from({ length: 50 }, () => call(Costly, withKey(alice), {}))
    expect(await outcomes(calls)).toEqual({ successes: 3, codes: ['Throttling'] })
  })

  it("is charged for the engine's work: calls that wait behind it are refused", async () => {
    const { alice } = await scene()
    const calls = Array.from({ length: 10 }, () => call(Laborious, withKey(alice), {}))
    expect(await outcomes(calls)).toEqual({ successes: 1, codes: ['Throttling'] })
    expect(await refusal(call(Laborious, withKey(alice), {}, later(NOON, 60)))).toMatchObject({ code: 'Throttling' })
    await expect(call(Laborious, withKey(alice), {}, later(NOON, 200))).resolves.toEqual({})
  })

  it('waits for at most one call of each other caller', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:Costly')] })
    const before = transactions()
    const Awaited = operation({
      ...Laborious,
      cost: { of: 'awaited labour', burst: 100, perSecond: 1 },
      // The first call works until the last one waits: how long each is on its way to the queue is up to the database.
      async prepare(_input, _reserved, work) {
        while (transactions() < before + 10) await new Promise((resolve) => setImmediate(resolve))
        await labour(work)
      },
    })
    const order: string[] = []
    const hers = Array.from({ length: 9 }, () => call(Awaited, withKey(alice), {}).catch(() => order.push('alice')))
    const his = call(Awaited, withKey(bob), {}).then(() => order.push('bob'))
    await Promise.all([...hers, his])
    expect(order.indexOf('bob')).toBeLessThan(4)
  })

  it('lets waiting work run between two calls, even when the calls never pause', async () => {
    const { alice } = await scene()
    let turn = 0
    let isOver = false
    const count = () => {
      turn++
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const turns: number[] = []
    const Restless = operation({
      ...Costly,
      cost: { of: 'restless labour', burst: 100, perSecond: 1 },
      async reserve() {},
      async prepare() {
        turns.push(turn)
      },
    })
    await Promise.all(Array.from({ length: 20 }, () => call(Restless, withKey(alice), {})))
    isOver = true
    expect(new Set(turns).size).toBe(20)
  })
})
