import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aDevice, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
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
  it('adds tags, and changes the value and the spelling of one that is there', async () => {
    const { admin, SerialNumber } = await scene()
    await call(TagMFADevice, admin, { SerialNumber, Tags: [{ Key: 'Team', Value: 'blue' }] })
    await call(TagMFADevice, admin, { SerialNumber, Tags: [{ Key: 'team', Value: 'red' }] })
    expect((await call(ListMFADeviceTags, admin, { SerialNumber })).Tags).toEqual([{ Key: 'team', Value: 'red' }])
  })
})

describe('LimitExceeded', () => {
  it('for the fifty-first tag', async () => {
    const { admin, SerialNumber } = await scene()
    const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `Key${index}`, Value: '' }))
    await call(TagMFADevice, admin, { SerialNumber, Tags })
    const error = await refusal(call(TagMFADevice, admin, { SerialNumber, Tags: [{ Key: 'More', Value: '' }] }))
    expect(error.code).toBe('LimitExceeded')
  })

  it('for more than fifty that come at once', async () => {
    const { admin, SerialNumber } = await scene()
    const tries = Array.from({ length: 60 }, (_, index) =>
      call(TagMFADevice, admin, { SerialNumber, Tags: [{ Key: `Key${index}`, Value: '' }] }),
    )
    expect(await outcomes(tries)).toEqual({ successes: 50, codes: ['LimitExceeded'] })
    expect((await call(ListMFADeviceTags, admin, { SerialNumber })).Tags).toHaveLength(50)
  })
})

describe('NoSuchEntity', () => {
  it('for a device that is not there', async () => {
    const { account, admin } = await scene()
    const SerialNumber = `arn:aws:iam::${account.id}:mfa/none`
    expect(await refusal(call(TagMFADevice, admin, { SerialNumber, Tags: [] }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    })
  })
})
