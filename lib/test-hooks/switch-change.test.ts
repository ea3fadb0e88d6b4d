import { describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { changeSwitches, readSwitches, resetSwitches } from '@/lib/worlds/account-switches'
import { changeTime } from '@/lib/worlds/account-time'
import { makeAccount, resetAccount } from '@/lib/worlds/accounts'
import { switchChangeIn } from './switch-change'

ownDatabase()

const SERVERS = {
  secondDeviceRule: { value: true, from: 'server' },
  traceVisibility: { value: 'everyone', from: 'server' },
  throttling: { value: true, from: 'server' },
  latency: { value: 0, from: 'server' },
  failures: { value: null, from: 'server' },
}

const change = (account: string, members: Record<string, unknown>) => changeSwitches(account, switchChangeIn(members))

describe('the switches of an account', () => {
  it('are those of the server until somebody turns one', async () => {
    const { accountId } = await makeAccount('empty', 1)
    expect(await readSwitches(accountId)).toEqual(SERVERS)
    expect(await change(accountId, { secondDeviceRule: false, latency: 250 })).toEqual({
      ...SERVERS,
      secondDeviceRule: { value: false, from: 'account' },
      latency: { value: 250, from: 'account' },
    })
  })

  it('stay as they are when they are left out, and go back by null', async () => {
    const { accountId } = await makeAccount('empty', 2)
    await change(accountId, { traceVisibility: 'message-only', throttling: false })
    const failures = { next: 2, operation: 'iam:CreateUser', error: 'ServiceFailure' }
    await change(accountId, { failures })
    await change(accountId, { traceVisibility: null })
    expect(await readSwitches(accountId)).toEqual({
      ...SERVERS,
      throttling: { value: false, from: 'account' },
      failures: { value: failures, from: 'account' },
    })
    expect(await change(accountId, { failures: null, throttling: null, latency: null })).toEqual(SERVERS)
  })

  it('all go back at once, and when the account is reset', async () => {
    const { accountId } = await makeAccount('empty', 3)
    await change(accountId, { latency: 9 })
    expect(await resetSwitches(accountId)).toEqual(SERVERS)
    await change(accountId, { latency: 9, failures: { next: 1 } })
    await resetAccount(accountId)
    expect(await readSwitches(accountId)).toEqual(SERVERS)
    expect(await inStore((store) => store.accountSwitches.count({ where: { account: accountId } }))).toBe(0)
  })

  it('have the waits off, as the server says, while the clock is set by hand', async () => {
    const { accountId } = await makeAccount('empty', 4)
    await changeTime(accountId, { mode: 'offset', seconds: 0 })
    expect((await readSwitches(accountId)).throttling).toEqual({ value: false, from: 'server' })
    expect((await change(accountId, { throttling: true })).throttling).toEqual({ value: true, from: 'account' })
  })

  it('follow the server where it is set otherwise', async () => {
    const { accountId } = await makeAccount('empty', 5)
    const settings = env()
    settings.secondDeviceRule = false
    expect((await readSwitches(accountId)).secondDeviceRule).toEqual({ value: false, from: 'server' })
    settings.secondDeviceRule = true
  })

  it('are of an account that there is', async () => {
    await expect(readSwitches('999999999999')).rejects.toMatchObject({ code: 'NoSuchEntity' })
    await expect(change('999999999999', { latency: 1 })).rejects.toMatchObject({ code: 'NoSuchEntity' })
    await expect(resetSwitches('999999999999')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('a change of switches', () => {
  it.each<readonly [Record<string, unknown>, string]>([
    [{ secondDeviceRul: true }, '"secondDeviceRul" is no switch. The switches are secondDeviceRule, traceVisibility'],
    [{ secondDeviceRule: 'off' }, '"secondDeviceRule" must be true, false or null.'],
    [{ traceVisibility: 'nobody' }, '"traceVisibility" must be one of everyone, admins, message-only.'],
    [{ throttling: 0 }, '"throttling" must be true, false or null.'],
    ...[-1, 10_001, 1.5, '7', true].map((latency) => [{ latency }, 'must be a whole number from 0 to 10000.'] as const),
    [{ failures: 3 }, '"failures" must be null or an object'],
    [{ failures: [] }, '"failures" must be null or an object'],
    [{ failures: {} }, '"next" must be a whole number from 1 to 1000.'],
    [{ failures: { next: 1001 } }, '"next" must be a whole number from 1 to 1000.'],
    [{ failures: { next: 1, times: 1 } }, '"times" is no member of "failures"'],
    [{ failures: { next: 1, error: 'AccessDenied' } }, '"error" must be one of ServiceUnavailable, ServiceFailure.'],
    [{ failures: { next: 1, operation: 'iam:createuser' } }, 'such as iam:CreateUser'],
    [{ failures: { next: 1, operation: 'CreateUser' } }, '"operation" must be an operation of IAM or STS'],
  ])('that is wrong says what is wrong: %j', (members, message) => {
    expect(() => switchChangeIn(members)).toThrow(message)
  })

  it('has the bounds that it names', () => {
    const failures = { next: 1_000, operation: null, error: 'ServiceUnavailable' }
    expect(switchChangeIn({ latency: 10_000, failures: { next: 1_000 } })).toEqual({ latency: 10_000, failures })
    expect(switchChangeIn({})).toEqual({})
  })
})
