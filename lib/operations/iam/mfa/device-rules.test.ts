import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser, deviceRow } from '@/lib/testing/account'
import { withKey, withoutMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeactivateMFADevice } from './deactivate-mfa-device'
import { EnableMFADevice } from './enable-mfa-device'

ownDatabase({ SECOND_DEVICE_RULE: 'off' })

// For tests with the rule on, see those of the two operations.
describe('without the rule about second devices', () => {
  it.each([
    ['a console session without MFA', withoutMfa],
    ['a long-term key', withKey],
  ])('%s may enable another device and deactivate one, if policies allow it', async (_, caller) => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:*')] })
    const [first, second] = [await aDevice(account, 'first', { owner: alice }), await aDevice(account, 'second')]
    const input = { UserName: 'alice', SerialNumber: second.serialNumber, ...pairAt(second, NOON) }
    await call(EnableMFADevice, caller(alice), input)
    await call(DeactivateMFADevice, caller(alice), { SerialNumber: first.serialNumber })
    expect(await deviceRow(second)).toMatchObject({ principalId: alice.id })
    expect(await deviceRow(first)).toMatchObject({ principalId: null })
  })
})
