import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListUserTags } from './list-user-tags'
import { TagUser } from './tag-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('lists by key, page after page', async () => {
    const { admin } = await scene()
    const Tags = ['c', 'A', 'b'].map((Key) => ({ Key, Value: Key }))
    await call(TagUser, admin, { UserName: 'alice', Tags })
    const first = await call(ListUserTags, admin, { UserName: 'alice', MaxItems: 2 })
    expect(first).toMatchObject({ IsTruncated: true, Tags: [{ Key: 'A' }, { Key: 'b' }] })
    const rest = await call(ListUserTags, admin, { UserName: 'alice', Marker: first.Marker })
    expect(rest).toEqual({ IsTruncated: false, Tags: [{ Key: 'c', Value: 'c' }] })
  })
})

describe('NoSuchEntity', () => {
  it('for a user who is not there', async () => {
    const { admin } = await scene()
    expect(await refusal(call(ListUserTags, admin, { UserName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name none cannot be found.',
    })
  })
})
