import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListMFADeviceTags } from './list-mfa-device-tags'
import { TagMFADevice } from './tag-mfa-device'
import { UntagMFADevice } from './untag-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const { serialNumber: SerialNumber } = await aDevice(account, 'phone')
  return { account, admin, SerialNumber }
}

describe('Success', () => {
  it('removes tags regardless of case; one that is not there is no error', async () => {
    const { admin, SerialNumber } = await scene()
    const Tags = ['Team', 'Desk'].map((Key) => ({ Key, Value: 'blue' }))
    await call(TagMFADevice, admin, { SerialNumber, Tags })
    await call(UntagMFADevice, admin, { SerialNumber, TagKeys: ['TEAM', 'None'] })
    expect((await call(ListMFADeviceTags, admin, { SerialNumber })).Tags).toEqual([{ Key: 'Desk', Value: 'blue' }])
  })
})

describe('NoSuchEntity', () => {
  it('for a device that is not there', async () => {
    const { account, admin } = await scene()
    const SerialNumber = `arn:aws:iam::${account.id}:mfa/none`
    expect(await refusal(call(UntagMFADevice, admin, { SerialNumber, TagKeys: [] }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    })
  })
})
