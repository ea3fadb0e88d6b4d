import { describe, expect, it, vi } from 'vitest'
import { inTransaction, withDatabase } from '@/lib/db/store'
import { env } from '@/lib/env'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { GetSessionToken } from '@/lib/operations/sts/get-session-token'
import { ADMINISTRATOR, aDevice, anAccount, aUser, type TestAccount, trailOf } from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt } from '@/lib/testing/codes'
import { allRows, inStore, isOnPostgres, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { watchStatements } from '@/lib/testing/statements'
import { NOON } from '@/lib/testing/time'
import { takeFault } from './faults'
import { perform, performReads } from './perform'
import { newMoment } from './standing'

const statements = watchStatements()
ownDatabase()
const set = ownSettings({ environment: 'training', traceVisibility: 'everyone', secondDeviceRule: true })

const logged = vi.hoisted((): unknown[][] => [])
vi.mock('@/lib/log', () => ({ log: () => ({ error: (...line: unknown[]) => logged.push(line) }) }))

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, alice, admin, phone: await aDevice(account, 'phone', { owner: alice }) }
}

type Row = Parameters<Parameters<Parameters<typeof inStore>[0]>[0]['accountSwitches']['create']>[0]['data']

const turn = ({ id }: TestAccount, columns: Omit<Row, 'account' | 'owner'>) =>
  inStore((store) => store.accountSwitches.create({ data: { account: id, ...columns } as Row }))

const left = ({ id }: TestAccount) =>
  inStore(async (store) => (await store.accountSwitches.findUniqueOrThrow({ where: { account: id } })).failures)

describe('a switch of an account', () => {
  it('ends the rule on second devices there, and nowhere else', async () => {
    const [one, other] = [await scene(), await scene()]
    await turn(one.account, { secondDeviceRule: 'off' })
    const remove = async ({ account, admin }: typeof one) => {
      const { serialNumber: SerialNumber } = await aDevice(account, 'phone-of-admin', { owner: admin })
      return call(DeactivateMFADevice, withKey(admin), { UserName: 'admin', SerialNumber })
    }
    expect((await refusal(remove(other))).refusal?.kind).toBe('serviceRule')
    await remove(one)
  })

  it('hides traces there, and nowhere else', async () => {
    const [one, other] = [await scene(), await scene()]
    await turn(one.account, { traceVisibility: 'message-only' })
    const told = async ({ alice }: typeof one) => (await refusal(call(ListUsers, withoutMfa(alice), {}))).refusal
    expect(await told(one)).not.toHaveProperty('statementId')
    expect(await told(other)).toMatchObject({ statementId: 'DenyAllExceptListedIfNoMFA' })
  })

  it('is read in the statement that reads the account: no call asks more', async () => {
    const { account, admin } = await scene()
    const asked = async () => {
      statements.length = 0
      await call(ListUsers, withMfa(admin), {})
      return statements.length
    }
    // The first call reads the texts of policies, which are kept.
    await asked()
    const before = await asked()
    await turn(account, { traceVisibility: 'admins', latency: 0 })
    expect(await asked()).toBe(before)
    expect(statements.filter((sql) => sql.includes('AccountSwitches'))).toHaveLength(1)
  })

  it('goes with its account', async () => {
    const { account } = await scene()
    await turn(account, { latency: 5 })
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await inStore((store) => store.accountSwitches.count({ where: { account: account.id } }))).toBe(0)
  })

  it('does nothing outside of training', async () => {
    const { account, alice, admin } = await scene()
    set({ environment: 'production' })
    await turn(account, { traceVisibility: 'message-only', secondDeviceRule: 'off', latency: 10_000, failures: 9 })
    const wait = vi.fn(async () => {})
    await perform(ListUsers, withMfa(admin), {}, { ...at(NOON), wait })
    const denied = await refusal(call(ListUsers, withoutMfa(alice), {}))
    expect([wait.mock.calls, denied.refusal?.statementId]).toEqual([[], 'DenyAllExceptListedIfNoMFA'])
    expect(await left(account)).toBe(9)
  })
})

describe('a call that a switch lets fail', () => {
  it('says what AWS says, changes nothing, and is in the trail as an error of the service', async () => {
    const { account, admin } = await scene()
    await turn(account, { failures: 1 })
    const before = await allRows()
    logged.length = 0
    const error = await refusal(call(ListUsers, withMfa(admin), {}))
    expect(error).toMatchObject({
      ...{ code: 'ServiceUnavailable', status: 503 },
      message: 'The request has failed due to a temporary failure of the server.',
    })
    expect({ ...(await allRows()), AccountSwitches: before.AccountSwitches }).toEqual(before)
    expect(await left(account)).toBe(0)
    expect(await trailOf(account)).toMatchObject([
      {
        ...{ action: 'iam:ListUsers', outcome: 'ServiceUnavailable', decision: null },
        errorMessage: expect.stringContaining('A switch of the account made it fail.'),
      },
    ])
    // It is no fault of the server.
    expect(logged).toEqual([])
    await call(ListUsers, withMfa(admin), {})
  })

  it('may fail by ServiceFailure, and only one operation may', async () => {
    const { account, admin, alice } = await scene()
    await turn(account, { failures: 2, failuresOf: 'sts:GetSessionToken', failuresAs: 'ServiceFailure' })
    await call(ListUsers, withMfa(admin), {})
    const error = await refusal(call(GetSessionToken, withKey(alice), {}))
    expect([error.code, error.status, await left(account)]).toEqual(['ServiceFailure', 500, 1])
  })

  it('has spent no code, and counted no try', async () => {
    const { account, alice, phone } = await scene()
    await turn(account, { failures: 1 })
    const before = (await allRows()).MfaDevice
    const input = { SerialNumber: phone.serialNumber, TokenCode: codeAt(phone, NOON) }
    expect((await refusal(call(GetSessionToken, withKey(alice), input))).code).toBe('ServiceUnavailable')
    expect((await allRows()).MfaDevice).toEqual(before)
    await call(GetSessionToken, withKey(alice), input)
  })

  it('is never allowed what policies refuse it', async () => {
    const { account, alice } = await scene()
    await turn(account, { failures: 2 })
    const ask = () => refusal(call(ListUsers, withoutMfa(alice), {}))
    expect([(await ask()).code, (await ask()).code, (await ask()).code]).toEqual([
      ...['ServiceUnavailable', 'ServiceUnavailable', 'AccessDenied'],
    ])
  })

  it('is one of exactly as many as were asked for, whatever calls at once', async () => {
    const { account, admin } = await scene()
    await turn(account, { failures: 3 })
    const calls = Array.from({ length: 8 }, () => call(ListUsers, withMfa(admin), {}))
    expect(await outcomes(calls)).toEqual({ successes: 5, codes: ['ServiceUnavailable'] })
    expect(await left(account)).toBe(0)
  })

  it('is one of exactly as many in the reads of one page', async () => {
    const { account, admin } = await scene()
    await turn(account, { failures: 2 })
    const moment = newMoment()
    const reads = await performReads(ListUsers, withMfa(admin), [{}, {}, {}], at(NOON), moment)
    expect(reads.map((read) => ('error' in read ? read.error.code : 'Success'))).toEqual([
      ...['ServiceUnavailable', 'ServiceUnavailable', 'Success'],
    ])
    // The page has read the switches before they were used up.
    await perform(ListUsers, withMfa(admin), {}, at(NOON), moment)
    expect((await trailOf(account)).map(({ outcome }) => outcome).sort()).toEqual([
      ...['ServiceUnavailable', 'ServiceUnavailable', 'Success', 'Success'],
    ])
  })

  it('is counted once by two servers', async () => {
    const { account } = await scene()
    await turn(account, { failures: 3 })
    await withDatabase(env().databaseUrl, async (run) => {
      const takes = [0, 1, 2, 3, 4, 5].map((number) => () => {
        const work = number % 2 ? run : inTransaction
        return work(account.id, (store) => takeFault(store, account.id, 'iam:ListUsers'))
      })
      const taken: unknown[] = []
      // SQLite has one writer at a time, and both are in this process.
      if (isOnPostgres) taken.push(...(await Promise.all(takes.map((take) => take()))))
      else for (const take of takes) taken.push(await take())
      expect(taken.filter((one) => one !== undefined)).toHaveLength(3)
    })
    expect(await left(account)).toBe(0)
  })
})

describe('a late answer', () => {
  /** Waits that last until `end` is called, and what was waited for. */
  function waits() {
    const asked: number[] = []
    let begun = () => {}
    let end = () => {}
    const going = new Promise<void>((resolve) => {
      begun = resolve
    })
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const wait = (milliseconds: number) => {
      asked.push(milliseconds)
      begun()
      return ended
    }
    return { asked, going, end, sources: { ...at(NOON), wait } }
  }

  it('holds neither the database nor the account: others are answered meanwhile', async () => {
    const { account, admin } = await scene()
    await turn(account, { latency: 10_000 })
    const { asked, going, end, sources } = waits()
    let isAnswered = false
    const answer = perform(ListUsers, withMfa(admin), {}, sources).then(() => {
      isAnswered = true
    })
    await going
    await inTransaction(account.id, (store) => store.account.count())
    // Recorded before it is answered.
    expect(await trailOf(account)).toHaveLength(1)
    expect([asked, isAnswered]).toEqual([[10_000], false])
    end()
    await answer
  })

  it('is late for a refusal, for invalid input and for a failure too', async () => {
    const { account, admin, alice } = await scene()
    await turn(account, { latency: 70, failures: 1, failuresOf: 'sts:GetSessionToken' })
    const wait = vi.fn(async () => {})
    const sources = { ...at(NOON), wait }
    await refusal(perform(ListUsers, withoutMfa(alice), {}, sources))
    await refusal(perform(ListUsers, withMfa(admin), { MaxItems: 'many' }, sources))
    await refusal(perform(GetSessionToken, withKey(alice), {}, sources))
    expect(wait.mock.calls).toEqual([[70], [70], [70]])
  })

  it('is late once for all reads of a page', async () => {
    const { account, admin } = await scene()
    await turn(account, { latency: 70 })
    const wait = vi.fn(async () => {})
    const [moment, sources] = [newMoment(), { ...at(NOON), wait }]
    await Promise.all([
      perform(ListUsers, withMfa(admin), {}, sources, moment),
      performReads(ListUsers, withMfa(admin), [{}, {}], sources, moment),
    ])
    expect(wait.mock.calls).toEqual([[70]])
  })
})
