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
  it('is who signs in with a password alone, by name, and the root user apart', async () => {
    const { account, caller } = await scene()
    for (const name of ['bob', '=1+1', 'a,b', 'builder']) {
      const user = await aUser(account, name)
      if (name !== 'builder') await aPassword(user, 'Test-Passw0rd!')
    }
    const { withoutMfa } = await attentionOf(caller)
    expect(withoutMfa).toMatchObject({ isRootWithout: true, at: expect.any(Number) })
    expect([...(withoutMfa?.users ?? [])].sort()).toEqual(['=1+1', 'a,b', 'bob'])
  })

  it('is how many devices belong to nobody', async () => {
    const { account, caller } = await scene()
    await aDevice(account, 'left-over')
    expect(await attentionOf(caller)).toMatchObject({ unfinished: 1 })
  })

  it('is what was refused last, and no other error', async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob')
    await askAs(withMfa(bob), ListUsers, {})
    await askAs(caller, ListUsers, { Marker: 'none of ours' })
    const { refusals } = await attentionOf(caller)
    expect(refusals).toMatchObject([{ name: 'ListUsers', user: 'bob', verdict: 'implicit-deny' }])
  })

  it('is nothing for whom the policies refuse the calls', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    expect(await attentionOf(withMfa(bob))).toEqual({
      withoutMfa: undefined,
      unfinished: undefined,
      refusals: undefined,
    })
  })
})
