import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListMFADeviceTags } from './list-mfa-device-tags'
import { TagMFADevice } from './tag-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const { serialNumber: SerialNumber } = await aDevice(account, 'phone')
  return { account, admin, SerialNumber }
}

describe('Success', () => {
  it('lists by key, page after page', async () => {
    const { admin, SerialNumber } = await scene()
    await call(TagMFADevice, admin, { SerialNumber, Tags: ['c', 'A', 'b'].map((Key) => ({ Key, Value: Key })) })
    const first = await call(ListMFADeviceTags, admin, { SerialNumber, MaxItems: 2 })
    expect(first).toMatchObject({ IsTruncated: true, Tags: [{ Key: 'A' }, { Key: 'b' }] })
    const rest = await call(ListMFADeviceTags, admin, { SerialNumber, Marker: first.Marker })
    expect(rest).toEqual({ IsTruncated: false, Tags: [{ Key: 'c', Value: 'c' }] })
  })
})

describe('NoSuchEntity', () => {
  it('for a device that is not there', async () => {
    const { account, admin } = await scene()
    const SerialNumber = `arn:aws:iam::${account.id}:mfa/none`
    expect(await refusal(call(ListMFADeviceTags, admin, { SerialNumber }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    })
  })
})
