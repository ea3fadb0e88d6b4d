import { describe, expect, it } from 'vitest'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, aDevice, anAccount, aPassword, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { attentionOf } from './attention'

ownDatabase()

/** An account with an administrator who has a password and a device. */
async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  await aPassword(admin, 'Test-Passw0rd!')
  await aDevice(account, 'admin', { owner: admin })
  return { account, admin, caller: withMfa(admin) }
}

describe('what an administrator may have to act on', () => {
  it('lists who signs in with only a password, by name, and separately the root user', async () => {
    const { account, caller } = await scene()
    for (const name of ['bob', '=1+1', 'a,b', 'builder']) {
      const user = await aUser(account, name)
      if (name !== 'builder') await aPassword(user, 'Test-Passw0rd!')
    }
    const { withoutMfa } = await attentionOf(caller)
    expect(withoutMfa).toMatchObject({ isRootWithout: true, at: expect.any(Number) })
    expect([withoutMfa?.users, withoutMfa?.names]).toEqual([3, ['=1+1', 'a,b', 'bob']])
  })

  it('counts the unassigned devices', async () => {
    const { account, caller } = await scene()
    await aDevice(account, 'left-over')
    expect(await attentionOf(caller)).toMatchObject({ unfinished: 1 })
  })

  it('lists the last refusals, and no other errors', async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob')
    await askAs(withMfa(bob), ListUsers, {})
    await askAs(caller, ListUsers, { Marker: 'none of ours' })
    const { refusals } = await attentionOf(caller)
    expect(refusals).toMatchObject([{ name: 'ListUsers', user: 'bob', verdict: 'implicit-deny' }])
  })

  it('is empty if the policies refuse the calls', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    expect(await attentionOf(withMfa(bob))).toEqual({
      withoutMfa: undefined,
      unfinished: undefined,
      refusals: undefined,
    })
  })
})
