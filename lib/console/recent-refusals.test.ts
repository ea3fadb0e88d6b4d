import { expect, it } from 'vitest'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { recentRefusals } from './recent-refusals'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { admin, bob: withMfa(await aUser(account, 'bob')) }
}

it('lists the last refusals, and no other errors', async () => {
  const { admin, bob } = await scene()
  await askAs(bob, ListUsers, {})
  await askAs(admin, ListUsers, { Marker: 'none of ours' })
  expect(await recentRefusals(admin)).toMatchObject([{ name: 'ListUsers', user: 'bob', verdict: 'implicit-deny' }])
})

it('is unknown to who may not read the event history', async () => {
  expect(await recentRefusals((await scene()).bob)).toBeUndefined()
})
