import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import {
  aDevice,
  allowing,
  anAccount,
  aPassword,
  aUser,
  denying,
  deviceRow,
  putInline,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withFactorDue, withKey, withMfa, withoutMfa, withToken } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { FactorDue } from './fresh-factor'
import type { AnyOperation } from './operation'
import { preview } from './preview'

ownDatabase()

const set = ownSettings({ secondDeviceRule: true })

const PASSWORD = 'Right-Passw0rd!'

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:*')] })
  await aPassword(alice, PASSWORD)
  const phone = await aDevice(account, 'phone', { owner: alice })
  const second = await aDevice(account, 'second')
  const enabling = { UserName: 'alice', SerialNumber: second.serialNumber, ...pairAt(second, NOON) }
  const calls: [name: string, operation: AnyOperation, input: object][] = [
    ['removing a device', DeactivateMFADevice, { SerialNumber: phone.serialNumber }],
    ['adding another', EnableMFADevice, enabling],
    ['changing the password', ChangePassword, { OldPassword: PASSWORD, NewPassword: 'Another-Passw0rd!' }],
    ['creating an access key', CreateAccessKey, {}],
  ]
  return { account, alice, phone, second, enabling, calls }
}

const NAMES = ['removing a device', 'adding another', 'changing the password', 'creating an access key'] as const

async function prepared(name: string) {
  const all = await scene()
  const [, operation, input] = all.calls.find(([one]) => one === name) ?? []
  if (!operation || !input) throw new Error(`There is no ${name}.`)
  return { ...all, operation, input }
}

describe.each(NAMES)('%s', (name) => {
  it('requires a code of a session whose last one is too old, and does nothing', async () => {
    const { account, alice, operation, input } = await prepared(name)
    const before = await allRows()
    const error = await refusal(call(operation, withFactorDue(withMfa(alice)), input))
    expect(error).toBeInstanceOf(FactorDue)
    expect(error).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'serviceRule', action: operation.action } })
    expect(await allRows()).toEqual(before)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied', decision: 'serviceRule' }])
  })

  it('requires no code when the last one is fresh', async () => {
    const { alice, operation, input } = await prepared(name)
    await expect(call(operation, withMfa(alice), input)).resolves.toBeDefined()
  })

  it('requires no code of a caller whom the policies refuse', async () => {
    const { alice, operation, input } = await prepared(name)
    await putInline(alice, denying(operation.action))
    const error = await refusal(call(operation, withFactorDue(withMfa(alice)), input))
    expect(error).not.toBeInstanceOf(FactorDue)
    expect(error.refusal).toMatchObject({ kind: 'explicitDeny' })
  })

  it('never requires a code of a caller who signs with a key or with temporary credentials', async () => {
    for (const signed of [withKey, withToken]) {
      const { alice, operation, input } = await prepared(name)
      const answer = call(operation, signed(alice), input).catch((thrown: unknown) => thrown)
      expect(await answer).not.toBeInstanceOf(FactorDue)
    }
  })

  it('is previewed, and only where the policies allow', async () => {
    const { alice, operation, input } = await prepared(name)
    const foreseen = async (caller: Caller) =>
      (await preview(caller, [{ operation, input: { ...input } }], at(NOON)))[0]
    expect(await foreseen(withFactorDue(withMfa(alice)))).toMatchObject({ isFactorDue: true })
    expect(await foreseen(withMfa(alice))).toMatchObject({ isFactorDue: false })
    await putInline(alice, denying(operation.action))
    expect(await foreseen(withFactorDue(withMfa(alice)))).toMatchObject({ isFactorDue: false })
  })
})

describe('an operation without freshFactor', () => {
  it('runs however old the last code is', async () => {
    const { alice } = await scene()
    await expect(call(ListUsers, withFactorDue(withMfa(alice)), {})).resolves.toBeDefined()
  })
})

describe('a session without MFA whose user has a device', () => {
  const isFactorDue = async (alice: TestUser, operation: AnyOperation, input: object) =>
    (await refusal(call(operation, withFactorDue(withoutMfa(alice)), input))) instanceof FactorDue

  it("is refused by AWS's rule on devices, which no code would satisfy", async () => {
    const { alice, phone, enabling } = await scene()
    const removing = { SerialNumber: phone.serialNumber }
    expect(await isFactorDue(alice, DeactivateMFADevice, removing)).toBe(false)
    expect(await isFactorDue(alice, DeactivateMFADevice, { ...removing, UserName: 'ALICE' })).toBe(false)
    expect(await isFactorDue(alice, EnableMFADevice, enabling)).toBe(false)
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id })
  })

  it('is required to give a code when that rule is off', async () => {
    set({ secondDeviceRule: false })
    const { alice, phone, enabling } = await scene()
    expect(await isFactorDue(alice, DeactivateMFADevice, { SerialNumber: phone.serialNumber })).toBe(true)
    expect(await isFactorDue(alice, EnableMFADevice, enabling)).toBe(true)
  })

  it('is required to give a code before it acts on another user, whom that rule does not protect', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const bobs = await aDevice(account, 'bobs', { owner: bob })
    const input = { UserName: 'bob', SerialNumber: bobs.serialNumber }
    expect(await isFactorDue(alice, DeactivateMFADevice, input)).toBe(true)
    expect(await deviceRow(bobs)).toMatchObject({ principalId: bob.id })
  })

  it('is required to give a code before it creates keys or changes the password', async () => {
    const { alice } = await scene()
    expect(await isFactorDue(alice, CreateAccessKey, {})).toBe(true)
    const passwords = { OldPassword: PASSWORD, NewPassword: 'Another-Passw0rd!' }
    expect(await isFactorDue(alice, ChangePassword, passwords)).toBe(true)
  })
})
