import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { aDevice, anAccount, aUser, changeDevice, deviceRow, type TestDevice } from '@/lib/testing/account'
import { codeAt, codeOff, spendAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON, stepOf } from '@/lib/testing/time'
import { newDevice } from './bound-seed'
import { countTry, spendPair } from './one-time-codes'
import { forgetOutside, syncStateOf } from './sync-state'

ownDatabase()

async function phoneOf(owner: 'bob' | 'nobody'): Promise<{ phone: TestDevice; bobId: string }> {
  const account = await anAccount()
  const bob = await aUser(account, 'bob')
  return { phone: await aDevice(account, 'phone', owner === 'bob' ? { owner: bob } : {}), bobId: bob.id }
}

const keyOf = ({ account, serialNumber }: TestDevice) => ({ account, serialNumber })

async function stateOf(phone: TestDevice) {
  const row = await deviceRow(phone)
  if (!row) throw new Error('The device is gone.')
  return syncStateOf(row)
}

/** Sends the two codes that the device shows some time steps before or after a time. */
const pairOff = (phone: TestDevice, steps: number, now: Date, assignment?: { principalId: string; enabledAt: Date }) =>
  inStore((store) =>
    spendPair(store, keyOf(phone), [codeOff(phone, steps - 1, now), codeOff(phone, steps, now)], now, assignment),
  )

/** What a sign-in does before it checks a code. */
const countOne = (phone: TestDevice, bobId: string, now: Date) =>
  inStore((store) => countTry(store, keyOf(phone), bobId, now))

describe('in sync', () => {
  it('is that of a device whose last code was accepted', async () => {
    const { phone } = await phoneOf('bob')
    await spendAt(phone, codeAt(phone, NOON), NOON)
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it.each([-20, 20])('is that of a device whose drift of %i steps was stored by a resync', async (steps) => {
    const { phone } = await phoneOf('bob')
    expect(await pairOff(phone, steps, later(NOON, 600))).toEqual({ driftSteps: steps })
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is that of a device assigned with codes of that moment', async () => {
    const { phone, bobId } = await phoneOf('nobody')
    await pairOff(phone, 0, NOON, { principalId: bobId, enabledAt: NOON })
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is that of a device whose user mistyped a code that fits no time nearby', async () => {
    const { phone } = await phoneOf('bob')
    await spendAt(phone, codeAt(phone, NOON), NOON)
    expect(await spendAt(phone, codeOff(phone, 2880, NOON), NOON)).toBe(false)
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is that of a device that was resynchronised', async () => {
    const { phone } = await phoneOf('bob')
    await spendAt(phone, codeOff(phone, 9, NOON), NOON)
    await pairOff(phone, 11, later(NOON, 600))
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is that of a device that was resynchronised at another server, which shows in its row alone', async () => {
    const { phone } = await phoneOf('bob')
    await spendAt(phone, codeOff(phone, 9, NOON), NOON)
    await changeDevice(phone, { lastStep: stepOf(later(NOON, 600)) + 11, driftSteps: 11 })
    expect(await stateOf(phone)).toBe('in-sync')
  })
})

describe('out of sync', () => {
  it.each([-125, -2, 2, 125])('is that of a device that showed a code %i steps off', async (steps) => {
    const { phone } = await phoneOf('bob')
    expect(await spendAt(phone, codeOff(phone, steps, NOON), NOON)).toBe(false)
    expect(await stateOf(phone)).toBe('out-of-sync')
  })

  it('is that of a device assigned with old codes, whose right codes are refused', async () => {
    const { phone, bobId } = await phoneOf('nobody')
    await pairOff(phone, -20, NOON, { principalId: bobId, enabledAt: NOON })
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
    expect(await stateOf(phone)).toBe('out-of-sync')
  })

  it('is not that of a device whose spent code was sent again', async () => {
    const { phone } = await phoneOf('bob')
    const code = codeAt(phone, NOON)
    await spendAt(phone, code, NOON)
    expect(await spendAt(phone, code, later(NOON, 300))).toBe(false)
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is not passed on to a new device of the same name', async () => {
    const { phone } = await phoneOf('bob')
    await spendAt(phone, codeOff(phone, 9, NOON), NOON)
    const { account, serialNumber } = phone
    const row = newDevice({ account, serialNumber, name: 'phone', path: '/', createdAt: NOON }, phone.secret)
    expect(syncStateOf({ ...row, lastUsedAt: null, failures: 0 })).toBe('unknown')
  })
})

describe('unknown', () => {
  it('is that of a device without any accepted code', async () => {
    const { phone } = await phoneOf('bob')
    expect(await stateOf(phone)).toBe('unknown')
  })

  it('is that of one assigned with codes of another time, until its next code', async () => {
    const { phone, bobId } = await phoneOf('nobody')
    await pairOff(phone, -20, NOON, { principalId: bobId, enabledAt: NOON })
    expect(await stateOf(phone)).toBe('unknown')
    const next = later(NOON, 60)
    expect(await spendAt(phone, codeOff(phone, -20, next), next)).toBe(true)
    expect(await stateOf(phone)).toBe('in-sync')
  })

  it('is that of a device whose wrong codes this process has not seen', async () => {
    const { phone, bobId } = await phoneOf('bob')
    await spendAt(phone, codeAt(phone, NOON), NOON)
    await countOne(phone, bobId, NOON)
    await spendAt(phone, codeOff(phone, 9, NOON), NOON)
    forgetOutside({ ...phone, createdAt: NOON })
    expect(await stateOf(phone)).toBe('unknown')
  })
})
