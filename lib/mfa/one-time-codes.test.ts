import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { aDevice, anAccount, aUser, deviceRow, type TestDevice } from '@/lib/testing/account'
import { codeAt, codeOff, spendAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON, stepOf } from '@/lib/testing/time'
import { rememberStep } from './newest-steps'
import { countTry, spendPair } from './one-time-codes'

ownDatabase()

async function bobsPhone(): Promise<TestDevice> {
  const account = await anAccount()
  return aDevice(account, 'phone', { owner: await aUser(account, 'bob') })
}

const HOLDER = Symbol('whoever holds the device')

/** Counts a try by the device's user, or by somebody else. */
const count = ({ account, serialNumber }: TestDevice, now: Date, triedBy: string | typeof HOLDER = HOLDER) =>
  inStore(async (store) => {
    const key = { account, serialNumber }
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
    return countTry(store, key, triedBy === HOLDER ? (device?.principalId ?? 'nobody') : triedBy, now)
  })

const pair = ({ account, serialNumber }: TestDevice, codes: [string, string], now: Date) =>
  inStore((store) => spendPair(store, { account, serialNumber }, codes, now))

describe('one code', () => {
  it.each([-1, 0, 1])('is accepted %i steps off and remembered', async (steps) => {
    const phone = await bobsPhone()
    expect(await spendAt(phone, codeOff(phone, steps, NOON), NOON)).toBe(true)
    expect(await deviceRow(phone)).toMatchObject({ lastStep: stepOf(NOON) + steps, lastUsedAt: NOON, failures: 0 })
  })

  it.each([-3, -2, 2, 3, -2880])('is refused %i steps off', async (steps) => {
    const phone = await bobsPhone()
    expect(await spendAt(phone, codeOff(phone, steps, NOON), NOON)).toBe(false)
    expect(await deviceRow(phone)).toMatchObject({ lastStep: -1, lastUsedAt: null })
  })

  it('is accepted once', async () => {
    const phone = await bobsPhone()
    const code = codeAt(phone, NOON)
    expect(await spendAt(phone, code, NOON)).toBe(true)
    expect(await spendAt(phone, code, NOON)).toBe(false)
    expect(await spendAt(phone, code, later(NOON, 30))).toBe(false)
  })

  it('spends all older codes too', async () => {
    const phone = await bobsPhone()
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
    expect(await spendAt(phone, codeOff(phone, -1, NOON), NOON)).toBe(false)
    expect(await spendAt(phone, codeOff(phone, 1, NOON), later(NOON, 30))).toBe(true)
  })

  it('is accepted once when sent fifty times at once', async () => {
    const phone = await bobsPhone()
    const code = codeAt(phone, NOON)
    const answers = await Promise.all(Array.from({ length: 50 }, () => spendAt(phone, code, NOON)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it.each(['', '12345', '1234567', ' 123456', '１２３４５６', 'abcdef'])('is never accepted as %j', async (code) => {
    expect(await spendAt(await bobsPhone(), code, NOON)).toBe(false)
  })

  it('of an unknown device is refused', async () => {
    const phone = await bobsPhone()
    expect(await spendAt({ ...phone, serialNumber: 'unknown' }, codeAt(phone, NOON), NOON)).toBe(false)
  })

  it('is accepted only in the account of its device', async () => {
    const [phone, other] = [await bobsPhone(), await bobsPhone()]
    expect(await spendAt({ ...phone, account: other.account }, codeAt(phone, NOON), NOON)).toBe(false)
  })

  it('of a new device is accepted though this server has seen newer ones of an earlier device of the name', async () => {
    const phone = await bobsPhone()
    rememberStep({ ...phone, createdAt: later(NOON, -60) }, stepOf(NOON) + 5)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
  })

  it('stays spent when the clock is set back', async () => {
    const phone = await bobsPhone()
    const anHourAgo = later(NOON, -3600)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
    expect(await spendAt(phone, codeAt(phone, anHourAgo), anHourAgo)).toBe(false)
  })
})

describe('a device that is out of sync', () => {
  const slow = (phone: TestDevice, now: Date) => codeOff(phone, -60, now)

  it('is synchronised by two codes, and its codes work from then on', async () => {
    const phone = await bobsPhone()
    expect(await spendAt(phone, slow(phone, NOON), NOON)).toBe(false)
    const codes: [string, string] = [slow(phone, later(NOON, -30)), slow(phone, NOON)]
    expect(await pair(phone, codes, NOON)).toEqual({ driftSteps: -60 })
    expect(await spendAt(phone, slow(phone, later(NOON, 30)), later(NOON, 30))).toBe(true)
  })

  it("accepts codes of its own clock and refuses those of the server's", async () => {
    const phone = await bobsPhone()
    await pair(phone, [codeOff(phone, -61, NOON), codeOff(phone, -60, NOON)], NOON)
    expect(await spendAt(phone, codeOff(phone, 1, NOON), later(NOON, 30))).toBe(false)
  })

  it('needs two codes again once its clock is corrected', async () => {
    const phone = await bobsPhone()
    await pair(phone, [codeOff(phone, -61, NOON), codeOff(phone, -60, NOON)], NOON)
    const hour = later(NOON, 3600)
    expect(await pair(phone, [codeOff(phone, -1, hour), codeAt(phone, hour)], hour)).toEqual({ driftSteps: 0 })
    expect(await spendAt(phone, codeOff(phone, 1, hour), later(hour, 30))).toBe(true)
  })
})

describe('a token that shows each code for 60 seconds', () => {
  async function bobsToken(): Promise<TestDevice> {
    const account = await anAccount()
    return aDevice(account, 'GAHT00000001', { kind: 'hardware', period: 60, owner: await aUser(account, 'bob') })
  }

  it.each([-1, 0, 1])('has its code accepted %i minutes off, once', async (steps) => {
    const token = await bobsToken()
    const code = codeOff(token, steps, NOON)
    expect(await spendAt(token, code, NOON)).toBe(true)
    expect(await deviceRow(token)).toMatchObject({ lastStep: NOON.getTime() / 60_000 + steps })
    expect(await spendAt(token, code, NOON)).toBe(false)
  })

  it.each([-2, 2])('has its code refused %i minutes off', async (steps) => {
    const token = await bobsToken()
    expect(await spendAt(token, codeOff(token, steps, NOON), NOON)).toBe(false)
  })

  it('has no code of 30 seconds accepted', async () => {
    const token = await bobsToken()
    expect(await spendAt(token, codeAt({ ...token, period: 30 }, NOON), NOON)).toBe(false)
  })

  it('is resynchronised in steps of its own', async () => {
    const token = await bobsToken()
    expect(await pair(token, [codeOff(token, -41, NOON), codeOff(token, -40, NOON)], NOON)).toEqual({ driftSteps: -40 })
    expect(await spendAt(token, codeOff(token, -39, NOON), NOON)).toBe(true)
  })
})

describe('two codes', () => {
  it('must both be new', async () => {
    const phone = await bobsPhone()
    await spendAt(phone, codeAt(phone, NOON), NOON)
    const oneSpent: [string, string] = [codeAt(phone, NOON), codeOff(phone, 1, NOON)]
    expect(await pair(phone, oneSpent, later(NOON, 30))).toEqual({ fault: 'spent' })
    const codes: [string, string] = [codeOff(phone, 1, NOON), codeOff(phone, 2, NOON)]
    expect(await pair(phone, codes, later(NOON, 60))).toEqual({ driftSteps: 0 })
  })

  it('are both spent', async () => {
    const phone = await bobsPhone()
    await pair(phone, [codeOff(phone, -1, NOON), codeAt(phone, NOON)], NOON)
    expect(await spendAt(phone, codeOff(phone, -1, NOON), NOON)).toBe(false)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
  })

  it('of an unknown device are refused', async () => {
    const phone = await bobsPhone()
    expect(await pair({ ...phone, serialNumber: 'unknown' }, ['123456', '654321'], NOON)).toEqual({ fault: 'wrong' })
  })

  it.each([
    ['in reverse order', 'swapped', 0, -1],
    ['in reverse order and old', 'swapped', -20, -21],
    ['with one between them', 'wrong', -2, 0],
    ['the same', 'wrong', 0, 0],
    ['older than the window', 'wrong', -200, -199],
  ])('%s are %s', async (_, fault, first, second) => {
    const phone = await bobsPhone()
    const before = await deviceRow(phone)
    const codes: [string, string] = [codeOff(phone, first, NOON), codeOff(phone, second, NOON)]
    expect(await pair(phone, codes, NOON)).toEqual({ fault })
    expect(await deviceRow(phone)).toEqual(before)
  })

  it('are wrong if one of them is, whichever it is', async () => {
    const phone = await bobsPhone()
    expect(await pair(phone, [codeOff(phone, -1, NOON), '000000'], NOON)).toEqual({ fault: 'wrong' })
    expect(await pair(phone, ['000000', codeAt(phone, NOON)], NOON)).toEqual({ fault: 'wrong' })
  })
})

describe('tries', () => {
  const toFailures = ({ serialNumber }: TestDevice, failures: number) =>
    inStore((store) => store.mfaDevice.updateMany({ where: { serialNumber }, data: { failures, blockedUntil: null } }))

  it('are not delayed the first four times', async () => {
    const phone = await bobsPhone()
    for (let number = 1; number <= 4; number++) expect(await count(phone, NOON)).toBeNull()
    expect(await deviceRow(phone)).toMatchObject({ failures: 4, blockedUntil: null })
  })

  it.each([
    [5, 1],
    [6, 2],
    [7, 4],
    [10, 32],
    [14, 512],
    [15, 900],
    [49, 900],
    [50, 86_400],
    [51, 86_400],
  ])('number %i makes the next one wait %i seconds', async (number, seconds) => {
    const phone = await bobsPhone()
    await toFailures(phone, number - 1)
    expect(await count(phone, NOON)).toBeNull()
    expect(await deviceRow(phone)).toMatchObject({ failures: number, blockedUntil: later(NOON, seconds) })
  })

  it('are refused without being counted during the wait', async () => {
    const phone = await bobsPhone()
    await toFailures(phone, 49)
    await count(phone, NOON)
    const end = later(NOON, 86_400)
    expect(await count(phone, later(end, -1))).toEqual(end)
    expect(await deviceRow(phone)).toMatchObject({ failures: 50 })
    expect(await count(phone, end)).toBeNull()
  })

  it('are counted and not delayed where the switch of the account says so', async () => {
    const [phone, other] = [await bobsPhone(), await bobsPhone()]
    await inStore((store) => store.accountSwitches.create({ data: { account: phone.account, throttling: 'off' } }))
    for (let tries = 0; tries < 6; tries++) {
      expect(await count(phone, NOON)).toBeNull()
      expect(await count(phone, NOON, 'somebody else')).toBeNull()
    }
    expect(await deviceRow(phone)).toMatchObject({ failures: 6 })
    for (let tries = 0; tries < 5; tries++) await count(other, NOON)
    expect(await count(other, NOON)).toEqual(later(NOON, 1))
  })

  it('start again from zero after a right code', async () => {
    const phone = await bobsPhone()
    await toFailures(phone, 30)
    await count(phone, NOON)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, blockedUntil: null })
  })

  it('sent at once are each counted', async () => {
    const phone = await bobsPhone()
    const answers = await Promise.all(Array.from({ length: 300 }, () => count(phone, NOON)))
    expect(answers.filter((one) => one === null)).toHaveLength(5)
    expect(await deviceRow(phone)).toMatchObject({ failures: 5 })
  })

  it('for an unknown device are not counted', async () => {
    expect(await count({ ...(await bobsPhone()), serialNumber: 'unknown' }, NOON)).toBeNull()
  })
})
