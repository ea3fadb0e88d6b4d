import { describe, expect, it } from 'vitest'
import { aDevice, allowing, allowingWhere, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aPasskey, begin } from '@/lib/testing/passkeys'
import { BeginPasskey } from './begin-passkey'

ownDatabase()

async function scene() {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice', { policies: [allowing('iam:EnableMFADevice')] }) }
}

const input = { UserName: 'alice', DeviceName: 'key' }
const ceremonies = (account: string) => inStore((store) => store.ceremony.findMany({ where: { account } }))

describe('Success', () => {
  it("returns AWS's form of serial number, and what the browser is asked for", async () => {
    const { account, alice } = await scene()
    const { SerialNumber, Options } = await call(BeginPasskey, withMfa(alice), input)
    expect(SerialNumber).toMatch(new RegExp(`^arn:aws:iam::${account.id}:u2f/user/alice/key-[A-Z2-7]{26}$`))
    expect(JSON.parse(Options)).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: 'alice' },
      attestation: 'direct',
    })
    expect(await ceremonies(account.id)).toMatchObject([{ principalId: alice.id, serialNumber: SerialNumber }])
    expect(await trailOf(account)).toEqual([])
  })

  it('names no user in the serial number of a root user', async () => {
    const { account } = await scene()
    const { SerialNumber } = await call(BeginPasskey, withMfa(account.root), { DeviceName: 'key' })
    expect(SerialNumber).toMatch(/:u2f\/root\/key-[A-Z2-7]{26}$/)
  })

  it('lets the browser refuse the passkeys that the user has', async () => {
    const { alice } = await scene()
    const { key } = await aPasskey(alice)
    const { Options } = await call(BeginPasskey, withMfa(alice), input)
    expect(JSON.parse(Options)).toMatchObject({ excludeCredentials: [{ id: key.id, transports: ['internal'] }] })
  })

  it('forgets an earlier one of the session', async () => {
    const { account, alice } = await scene()
    await begin(withMfa(alice))
    const { serialNumber } = await begin(withMfa(alice))
    expect(await ceremonies(account.id)).toMatchObject([{ serialNumber }])
  })

  it('gives the policies iam:RegisterSecurityKey as Create', async () => {
    const { account } = await scene()
    const Condition = { StringEquals: { 'iam:RegisterSecurityKey': 'Create' } }
    const bob = await aUser(account, 'bob', { policies: [allowingWhere(Condition, 'iam:EnableMFADevice')] })
    await expect(begin(withMfa(bob))).resolves.toBeDefined()
  })
})

describe('AccessDenied', () => {
  it('is recorded, and nothing is begun', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    expect((await refusal(begin(withMfa(bob)))).code).toBe('AccessDenied')
    expect(await trailOf(account)).toMatchObject([{ eventName: 'EnableMFADevice', outcome: 'AccessDenied' }])
    expect(await ceremonies(account.id)).toEqual([])
  })

  it('follows from the second-device rule', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    expect((await refusal(begin(withoutMfa(alice)))).isServiceRule).toBe(true)
  })
})

describe('LimitExceeded', () => {
  it('refuses a ninth device', async () => {
    const { account, alice } = await scene()
    for (let number = 0; number < 8; number++) await aDevice(account, `phone-${number}`, { owner: alice })
    expect((await refusal(begin(withMfa(alice)))).code).toBe('LimitExceeded')
  })
})

describe('ValidationError', () => {
  it.each(['', 'two words', 'a/b', 'x'.repeat(65)])('refuses the name "%s"', async (DeviceName) => {
    const { alice } = await scene()
    expect(await refusal(call(BeginPasskey, withMfa(alice), { ...input, DeviceName }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'DeviceName' },
    })
  })

  it('refuses a caller without a session of the console', async () => {
    const { alice } = await scene()
    expect((await refusal(begin(withKey(alice)))).code).toBe('ValidationError')
  })
})
