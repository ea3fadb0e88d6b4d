import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { EnablePasskey } from '@/lib/operations/iam/mfa/enable-passkey'
import { aDevice, allowing, allowingWhere, anAccount, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aKeyMaker } from '@/lib/testing/key-makers'
import { aPasskey, begin, CERTIFIED, finish } from '@/lib/testing/passkeys'
import { softwareKey } from '@/lib/testing/software-key'
import { NOON } from '@/lib/testing/time'

ownDatabase()

const key = softwareKey()
const wrong = {
  code: 'InvalidAuthenticationCode',
  message: 'The answer of your browser was not accepted, or came too late. Try again.',
}

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:EnableMFADevice', 'iam:DeactivateMFADevice'])]
  const alice = await aUser(account, 'alice', { policies })
  return { account, alice, bob: await aUser(account, 'bob', { policies }) }
}

describe('Success', () => {
  it('assigns the passkey, and records user and serial number, but not the answer', async () => {
    const { account, alice } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    const answer = key.register(asked)
    expect(await finish(withMfa(alice), serialNumber, answer)).toEqual({})
    const device = { account: account.id, serialNumber }
    expect(await deviceRow(device)).toMatchObject({ kind: 'passkey', name: 'key', principalId: alice.id })
    const trail = await trailOf(account)
    expect(trail).toMatchObject([{ eventName: 'EnableMFADevice', outcome: 'Success' }])
    expect(JSON.stringify(trail)).toContain(serialNumber)
    expect(JSON.stringify(trail)).not.toContain(key.id)
    await call(DeactivateMFADevice, withMfa(alice), { UserName: 'alice', SerialNumber: serialNumber })
    expect(await deviceRow(device)).toBeNull()
    expect(await inStore((store) => store.passkey.findUnique({ where: { credentialId: key.id } }))).toBeNull()
  })

  it('gives the policies iam:RegisterSecurityKey as Activate', async () => {
    const { account } = await scene()
    const Condition = { StringEquals: { 'iam:RegisterSecurityKey': ['Create', 'Activate'] } }
    const eve = await aUser(account, 'eve', { policies: [allowingWhere(Condition, 'iam:EnableMFADevice')] })
    await expect(aPasskey(eve)).resolves.toBeDefined()
  })
})

/** Policies that allow everybody to begin, and to finish with a certified key. */
const CERTIFIED_ONLY = [
  { StringEquals: { 'iam:RegisterSecurityKey': 'Create' } },
  { StringEquals: { 'iam:RegisterSecurityKey': 'Activate', 'iam:FIDO-certification': ['L1', 'L2'] } },
].map((one) => allowingWhere(one, 'iam:EnableMFADevice'))

describe('where the policies ask for a certification', () => {
  it('a certified key is assigned, and the request has its level', async () => {
    const { account } = await scene()
    await aPasskey(await aUser(account, 'eve', { policies: CERTIFIED_ONLY }), 'ES256', CERTIFIED)
    const [event] = await trailOf(account)
    expect(JSON.parse(event?.context ?? '')).toEqual(
      expect.arrayContaining([
        { key: 'iam:RegisterSecurityKey', value: 'Activate', source: 'request' },
        { key: 'iam:FIDO-certification', value: 'L1', source: 'request' },
      ]),
    )
  })

  it('one without is refused with AccessDenied, the key is absent, and nothing is assigned', async () => {
    const { account } = await scene()
    const eve = withMfa(await aUser(account, 'eve', { policies: CERTIFIED_ONLY }))
    const { serialNumber, asked } = await begin(eve)
    expect((await refusal(finish(eve, serialNumber, key.register(asked)))).code).toBe('AccessDenied')
    expect(await deviceRow({ account: account.id, serialNumber })).toBeNull()
    const [event] = await trailOf(account)
    expect(event).toMatchObject({ outcome: 'AccessDenied', decision: 'implicitDeny' })
    expect(event?.context).toContain('Activate')
    expect(event?.context).not.toContain('certification')
  })

  it("a forged statement with a certified key's AAGUID does not help", async () => {
    const { account } = await scene()
    const eve = await aUser(account, 'eve', { policies: CERTIFIED_ONLY })
    const forged = aPasskey(eve, 'ES256', { ...CERTIFIED, lies: aKeyMaker().packed() })
    expect((await refusal(forged)).code).toBe('AccessDenied')
  })
})

describe('AccessDenied', () => {
  it('follows from the second-device rule when a device was assigned since the beginning', async () => {
    const { account, alice } = await scene()
    const { serialNumber, asked } = await begin(withoutMfa(alice))
    await aDevice(account, 'phone', { owner: alice })
    const late = finish(withoutMfa(alice), serialNumber, key.register(asked))
    expect(await refusal(late)).toMatchObject({ code: 'AccessDenied', isServiceRule: true })
    expect(await deviceRow({ account: account.id, serialNumber })).toBeNull()
  })
})

describe('InvalidAuthenticationCode', () => {
  it('refuses an answer for another user than the one it was begun for', async () => {
    const { account, alice } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    const input = { UserName: 'bob', SerialNumber: serialNumber, Response: key.register(asked) }
    expect(await refusal(call(EnablePasskey, withMfa(alice), input))).toMatchObject(wrong)
    expect(await deviceRow({ account: account.id, serialNumber })).toBeNull()
  })

  it('refuses a second answer, right or wrong', async () => {
    const { account, alice } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    const answer = key.register(asked)
    expect(await refusal(finish(withMfa(alice), serialNumber, '{}'))).toMatchObject(wrong)
    expect(await refusal(finish(withMfa(alice), serialNumber, answer))).toMatchObject(wrong)
    expect(await deviceRow({ account: account.id, serialNumber })).toBeNull()
  })

  it('refuses nineteen of twenty simultaneous answers', async () => {
    const { alice } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    const answer = key.register(asked)
    const answers = Array.from({ length: 20 }, () => finish(withMfa(alice), serialNumber, answer))
    expect(await outcomes(answers)).toEqual({ successes: 1, codes: ['InvalidAuthenticationCode'] })
    await call(DeactivateMFADevice, withMfa(alice), { UserName: 'alice', SerialNumber: serialNumber })
  })

  it('refuses an answer after five minutes', async () => {
    const { alice } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    const late = finish(withMfa(alice), serialNumber, key.register(asked), later(NOON, 300))
    expect(await refusal(late)).toMatchObject(wrong)
  })

  it('refuses an answer to an earlier request of the session', async () => {
    const { alice } = await scene()
    const first = await begin(withMfa(alice))
    const { serialNumber } = await begin(withMfa(alice))
    expect(await refusal(finish(withMfa(alice), serialNumber, key.register(first.asked)))).toMatchObject(wrong)
    const old = finish(withMfa(alice), first.serialNumber, key.register(first.asked))
    expect(await refusal(old)).toMatchObject(wrong)
  })

  it('refuses an answer to the request of another session, which stays open', async () => {
    const { alice, bob } = await scene()
    const { serialNumber, asked } = await begin(withMfa(alice))
    await begin(withMfa(bob))
    expect(await refusal(finish(withMfa(bob), serialNumber, key.register(asked)))).toMatchObject(wrong)
    await expect(finish(withMfa(alice), serialNumber, key.register(asked))).resolves.toEqual({})
    await call(DeactivateMFADevice, withMfa(alice), { UserName: 'alice', SerialNumber: serialNumber })
  })
})

describe('EntityAlreadyExists', () => {
  it('refuses a credential that a user of another account has', async () => {
    const [one, other] = [await scene(), await scene()]
    const first = await aPasskey(one.alice)
    const { serialNumber, asked } = await begin(withMfa(other.alice))
    const again = finish(withMfa(other.alice), serialNumber, first.key.register(asked))
    expect((await refusal(again)).code).toBe('EntityAlreadyExists')
  })
})

describe('LimitExceeded', () => {
  it('refuses a ninth device that was begun as the eighth', async () => {
    const { account, alice } = await scene()
    for (let number = 0; number < 7; number++) await aDevice(account, `phone-${number}`, { owner: alice })
    const { serialNumber, asked } = await begin(withMfa(alice))
    await aDevice(account, 'phone-8', { owner: alice })
    expect((await refusal(finish(withMfa(alice), serialNumber, key.register(asked)))).code).toBe('LimitExceeded')
  })
})
