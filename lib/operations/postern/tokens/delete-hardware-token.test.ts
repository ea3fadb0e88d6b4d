import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { DeleteHardwareToken } from './delete-hardware-token'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  return { account, admin, alice, token: await aDevice(account, 'GAHT00000001', { kind: 'hardware' }) }
}

describe('Success', () => {
  it('deletes a token that nobody holds, and says which in the record', async () => {
    const { account, admin, token } = await scene()
    await call(DeleteHardwareToken, withMfa(admin), { SerialNumber: token.serialNumber })
    expect(await deviceRow(token)).toBeNull()
    const [record] = await trailOf(account)
    expect(JSON.parse(record?.parameters ?? '')).toEqual({ SerialNumber: 'GAHT00000001' })
  })
})

describe('DeleteConflict', () => {
  it('refuses a token that somebody holds', async () => {
    const { account, admin, alice } = await scene()
    const held = await aDevice(account, 'GAHT00000002', { kind: 'hardware', owner: alice })
    const answer = await refusal(call(DeleteHardwareToken, withMfa(admin), { SerialNumber: held.serialNumber }))
    expect(answer).toMatchObject({ code: 'DeleteConflict', message: 'Hardware token in use. Must deactivate first.' })
    expect(await deviceRow(held)).not.toBeNull()
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown serial number, a virtual device, and a token of another account', async () => {
    const { account, admin } = await scene()
    const phone = await aDevice(account, 'phone')
    const other = await aDevice(await anAccount(), 'GAHT00000009', { kind: 'hardware' })
    for (const SerialNumber of ['GAHT12345678', phone.serialNumber, other.serialNumber]) {
      expect((await refusal(call(DeleteHardwareToken, withMfa(admin), { SerialNumber }))).code).toBe('NoSuchEntity')
    }
    expect(await deviceRow(phone)).not.toBeNull()
    expect(await deviceRow(other)).not.toBeNull()
  })
})

describe('AccessDenied', () => {
  it("refuses a user of the document's policy", async () => {
    const { alice, token } = await scene()
    const answer = await refusal(call(DeleteHardwareToken, withMfa(alice), { SerialNumber: token.serialNumber }))
    expect(answer).toMatchObject({ code: 'AccessDenied', refusal: { kind: 'implicitDeny' } })
    expect(await deviceRow(token)).not.toBeNull()
  })
})
