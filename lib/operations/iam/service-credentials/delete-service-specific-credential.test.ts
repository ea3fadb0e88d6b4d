import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aServiceCredential, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteUser } from '../users/delete-user'
import { DeleteServiceSpecificCredential } from './delete-service-specific-credential'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:DeleteServiceSpecificCredential', 'iam:DeleteUser'])]
  return { alice: await aUser(account, 'alice', { policies }), bob: await aUser(account, 'bob') }
}

const remove = (user: TestUser, input: object) => call(DeleteServiceSpecificCredential, withMfa(user), input)

describe('Success', () => {
  it.each(['Active', 'Inactive'])('deletes one that is %s', async (status) => {
    const { alice } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(alice, 1, { status })
    expect(await remove(alice, { ServiceSpecificCredentialId })).toEqual({})
    expect(await inStore((store) => store.serviceCredential.count({ where: { userId: alice.id } }))).toBe(0)
  })

  it('lets the user be deleted', async () => {
    const { alice, bob } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(bob)
    expect(await refusal(call(DeleteUser, withMfa(alice), { UserName: 'bob' }))).toMatchObject({
      ...{ code: 'DeleteConflict', message: 'Cannot delete entity, must remove referenced objects first.' },
    })
    await remove(alice, { UserName: 'bob', ServiceSpecificCredentialId })
    expect(await call(DeleteUser, withMfa(alice), { UserName: 'bob' })).toEqual({})
  })
})

describe('NoSuchEntity', () => {
  it.each(['unknown ones', "somebody else's", "another account's"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const ids: Record<string, string> = {
      'unknown ones': 'ACCAXXXXXXXXXXXXXXXXX',
      "somebody else's": await aServiceCredential(bob),
      "another account's": await aServiceCredential(stranger),
    }
    const before = await allRows()
    expect(await refusal(remove(alice, { ServiceSpecificCredentialId: ids[kind] }))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: `No such credential ${ids[kind]} exists` },
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { alice } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(alice)
    const tries = Array.from({ length: 10 }, () => remove(alice, { ServiceSpecificCredentialId }))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
