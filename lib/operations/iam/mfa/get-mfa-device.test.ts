import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aPasskey, CERTIFIED } from '@/lib/testing/passkeys'
import { NOON } from '@/lib/testing/time'
import { GetMFADevice } from './get-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetMFADevice')] })
  const phone = await aDevice(account, 'phone', { owner: alice })
  return { account, alice, phone }
}

describe('Success', () => {
  it('returns a passkey', async () => {
    const { account, alice } = await scene()
    const { serialNumber } = await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    expect(await call(GetMFADevice, withMfa(alice), { SerialNumber: serialNumber })).toEqual({
      ...{ UserName: 'alice', SerialNumber: serialNumber, EnableDate: NOON },
    })
  })
})

describe('the certifications', () => {
  async function keyOf(more?: typeof CERTIFIED) {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing(['iam:EnableMFADevice', 'iam:GetMFADevice'])] })
    const { serialNumber: SerialNumber } = await aPasskey(alice, 'ES256', more)
    const where = { account_serialNumber: { account: account.id, serialNumber: SerialNumber } }
    return {
      where,
      certifications: async () => (await call(GetMFADevice, withMfa(alice), { SerialNumber })).Certifications,
    }
  }

  it('are those of the model when the key was registered', async () => {
    const { certifications } = await keyOf(CERTIFIED)
    expect(await certifications()).toEqual({ FIDO: 'L1' })
  })

  it('are absent for a key without any', async () => {
    const { certifications } = await keyOf()
    expect(await certifications()).toBeUndefined()
  })

  it('are gone when somebody who writes to the database changes its row (S-101)', async () => {
    const { where, certifications } = await keyOf(CERTIFIED)
    await inStore((store) => store.mfaDevice.update({ where, data: { createdBy: 'AIDAEXAMPLE' } }))
    expect(await certifications()).toBeUndefined()
  })
})

describe('NoSuchEntity', () => {
  it("refuses another user's passkey, and a hardware token", async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const key = await aDevice(account, 'key', { kind: 'passkey', owner: bob })
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: alice })
    for (const { serialNumber: SerialNumber } of [key, token]) {
      expect((await refusal(call(GetMFADevice, withMfa(alice), { SerialNumber }))).code).toBe('NoSuchEntity')
    }
  })

  it('refuses a virtual device: AWS knows only security keys here', async () => {
    const { alice, phone } = await scene()
    expect(await refusal(call(GetMFADevice, withMfa(alice), { SerialNumber: phone.serialNumber }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `MFA Device with serial number ${phone.serialNumber} does not exist.`,
      field: 'SerialNumber',
    })
  })

  it('refuses an unknown security key', async () => {
    const { account, alice } = await scene()
    const SerialNumber = `arn:aws:iam::${account.id}:u2f/user/alice/KEY`
    expect((await refusal(call(GetMFADevice, withMfa(alice), { SerialNumber }))).code).toBe('NoSuchEntity')
  })

  it('refuses an unknown user before it looks for the device', async () => {
    const { alice, phone } = await scene()
    const input = { SerialNumber: phone.serialNumber, UserName: 'nobody' }
    expect(await refusal(call(GetMFADevice, withMfa(alice), input))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})

describe('AccessDenied', () => {
  it('depends on the user, and comes before any look-up', async () => {
    const { account, phone } = await scene()
    const bob = await aUser(account, 'bob', {
      policies: [allowing('iam:GetMFADevice', `arn:aws:iam::${account.id}:user/bob`)],
    })
    const input = { SerialNumber: phone.serialNumber, UserName: 'alice' }
    expect((await refusal(call(GetMFADevice, withMfa(bob), input))).code).toBe('AccessDenied')
    expect((await refusal(call(GetMFADevice, withMfa(bob), { ...input, UserName: 'bob' }))).code).toBe('NoSuchEntity')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'short', ['arn:aws:iam::1:u2f/x'], 'x'.repeat(257)])('refuses %j', async (SerialNumber) => {
    const { alice } = await scene()
    expect(await refusal(call(GetMFADevice, withMfa(alice), { SerialNumber }))).toMatchObject({
      code: 'ValidationError',
      field: 'SerialNumber',
    })
  })
})
