import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { base32 } from '@/lib/ids'
import { spendPair } from '@/lib/mfa/one-time-codes'
import { otpauthUri } from '@/lib/mfa/provisioning'
import { codeOf, TIME_STEP, timeStep } from '@/lib/mfa/totp'
import { aDevice, anAccount, aUser, denying, putInline, trailOf } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { AddAuthenticatorEntry, MOST_ENTRIES } from './add-entry'
import { DeleteAuthenticatorEntry } from './delete-entry'
import { ListAuthenticatorEntries } from './list-entries'
import { UpdateAuthenticatorEntry } from './update-entry'

ownDatabase()

const set = ownSettings({ environment: 'training' })

const SECRET = Buffer.alloc(20, 9)
const ADDRESS = otpauthUri({ issuer: 'Postern', label: 'phone', secret: base32(SECRET) })

async function scene() {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice'), bob: await aUser(account, 'bob') }
}

type Who = Parameters<typeof call>[1]
const list = async (caller: Who, now = NOON) => (await call(ListAuthenticatorEntries, caller, {}, now)).Entries
const add = (caller: Who, more = {}) => call(AddAuthenticatorEntry, caller, { Address: ADDRESS, ...more })

describe('the list', () => {
  it('has the previous code, the current one and the next ones', async () => {
    const { alice } = await scene()
    const { EntryId, Label } = await add(withMfa(alice))
    const [entry, ...others] = await list(withMfa(alice))
    expect(others).toEqual([])
    expect(Label).toBe('phone')
    expect(entry).toMatchObject({
      ...{ EntryId, Issuer: 'Postern', Label: 'phone', PeriodSeconds: 30, DriftSteps: 0, IsFrozen: false },
      ...{ SpentCodes: 0 },
    })
    expect(entry?.SerialNumber).toBeUndefined()
    const step = timeStep(NOON, TIME_STEP)
    expect(entry?.Codes.slice(0, 3)).toEqual([-1, 0, 1].map((more) => codeOf(SECRET, step + more)))
    expect((await list(withMfa(alice), later(NOON, 30)))[0]?.Codes[0]).toBe(codeOf(SECRET, step))
  })

  it("has nobody else's, needs no policy, ignores a Deny, and is not recorded", async () => {
    const { account, alice, bob } = await scene()
    await putInline(alice, denying('*'))
    await add(withMfa(alice))
    expect(await list(withKey(alice))).toHaveLength(1)
    expect(await list(withMfa(bob))).toEqual([])
    expect(await trailOf(account)).toHaveLength(1)
  })

  it('says which codes the device no longer accepts', async () => {
    const { account, alice } = await scene()
    const device = await aDevice(account, 'phone', { owner: alice })
    const key = { account: device.account, serialNumber: device.serialNumber }
    const address = otpauthUri({ issuer: 'Postern', label: 'phone', secret: base32(device.secret) })
    await call(AddAuthenticatorEntry, withMfa(alice), { Address: address, SerialNumber: device.serialNumber })
    const [before] = await list(withMfa(alice))
    const [previous = '', current = ''] = before?.Codes ?? []
    expect(before?.SpentCodes).toBe(0)
    await inStore((store) => spendPair(store, key, [previous, current], NOON))
    expect((await list(withMfa(alice)))[0]?.SpentCodes).toBe(2)
    expect((await list(withMfa(alice), later(NOON, 30)))[0]?.SpentCodes).toBe(1)
    expect((await list(withMfa(alice), later(NOON, 90)))[0]?.SpentCodes).toBe(0)
  })
})

describe('adding', () => {
  it('is recorded without the secret, which is sealed at rest', async () => {
    const { account, alice } = await scene()
    await add(withMfa(alice))
    const trail = await trailOf(account)
    expect(trail).toMatchObject([{ eventName: 'AddEntry', outcome: 'Success', principalId: alice.id }])
    expect(JSON.stringify([trail, await allRows()])).not.toContain(base32(SECRET))
  })

  it('replaces the entry for the same device, and no other', async () => {
    const { alice, bob } = await scene()
    const SerialNumber = 'arn:aws:iam::123456789012:mfa/phone'
    await add(withMfa(bob), { SerialNumber })
    await add(withMfa(alice), { SerialNumber })
    await add(withMfa(alice))
    await add(withMfa(alice), { SerialNumber })
    expect(await list(withMfa(alice))).toHaveLength(2)
    expect(await list(withMfa(bob))).toHaveLength(1)
  })

  it.each(['otpauth://totp/x', 'https://example.com', `${ADDRESS}&digits=8`.replace('digits=6', 'x=6')])(
    'refuses the address %s',
    async (Address) => {
      const { alice } = await scene()
      const error = await refusal(call(AddAuthenticatorEntry, withMfa(alice), { Address }))
      expect([error.code, error.field]).toEqual(['ValidationError', 'Address'])
    },
  )

  it(`ends at ${MOST_ENTRIES} entries`, async () => {
    const { alice } = await scene()
    for (let count = 0; count < MOST_ENTRIES; count++) await add(withMfa(alice))
    expect((await refusal(add(withMfa(alice)))).code).toBe('LimitExceeded')
  })
})

describe('setting the clock', () => {
  it('moves the codes', async () => {
    const { alice } = await scene()
    const { EntryId } = await add(withMfa(alice))
    await call(UpdateAuthenticatorEntry, withMfa(alice), { EntryId, DriftSteps: -8 })
    const [entry] = await list(withMfa(alice))
    expect(entry).toMatchObject({ DriftSteps: -8, IsFrozen: false })
    expect(entry?.Codes[1]).toBe(codeOf(SECRET, timeStep(NOON, TIME_STEP) - 8))
  })

  it('stops and starts it', async () => {
    const { alice } = await scene()
    const { EntryId } = await add(withMfa(alice))
    await call(UpdateAuthenticatorEntry, withMfa(alice), { EntryId, IsFrozen: true })
    const [stopped] = await list(withMfa(alice), later(NOON, 300))
    expect(stopped).toMatchObject({ IsFrozen: true })
    expect(stopped?.Codes[1]).toBe(codeOf(SECRET, timeStep(NOON, TIME_STEP)))
    await call(UpdateAuthenticatorEntry, withMfa(alice), { EntryId, IsFrozen: false })
    const [running] = await list(withMfa(alice), later(NOON, 300))
    expect(running?.Codes[1]).toBe(codeOf(SECRET, timeStep(later(NOON, 300), TIME_STEP)))
  })
})

describe('losing it', () => {
  it('deletes the entry, and leaves the device', async () => {
    const { account, alice } = await scene()
    const device = await aDevice(account, 'phone', { owner: alice })
    const { EntryId } = await add(withMfa(alice), { SerialNumber: device.serialNumber })
    await call(DeleteAuthenticatorEntry, withMfa(alice), { EntryId })
    expect(await list(withMfa(alice))).toEqual([])
    expect(await inStore((store) => store.mfaDevice.count({ where: { principalId: alice.id } }))).toBe(1)
  })
})

describe("another's entry", () => {
  it.each([
    ['set', UpdateAuthenticatorEntry],
    ['deleted', DeleteAuthenticatorEntry],
  ])('cannot be %s, even with its id', async (_, operation) => {
    const { alice, bob } = await scene()
    const { EntryId } = await add(withMfa(bob))
    expect((await refusal(call(operation, withMfa(alice), { EntryId }))).code).toBe('NoSuchEntity')
    expect(await list(withMfa(bob))).toMatchObject([{ EntryId, DriftSteps: 0 }])
  })
})

describe('in production', () => {
  it.each([
    ['ListEntries', ListAuthenticatorEntries, {}],
    ['AddEntry', AddAuthenticatorEntry, { Address: ADDRESS }],
    ['UpdateEntry', UpdateAuthenticatorEntry, { EntryId: '0'.repeat(36) }],
    ['DeleteEntry', DeleteAuthenticatorEntry, { EntryId: '0'.repeat(36) }],
  ] as const)('%s is refused, and nothing is kept', async (_, operation, input) => {
    const { alice } = await scene()
    set({ environment: 'production' })
    expect((await refusal(call(operation, withMfa(alice), input))).code).toBe('InvalidAction')
    expect(await inStore((store) => store.authenticatorEntry.count({ where: { principalId: alice.id } }))).toBe(0)
  })
})
