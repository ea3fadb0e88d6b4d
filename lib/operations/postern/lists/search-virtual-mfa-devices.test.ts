import { describe, expect, it } from 'vitest'
import { nameInArn } from '@/lib/arns'
import { aDevice, allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SearchVirtualMFADevices } from './search-virtual-mfa-devices'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListVirtualMFADevices')] })
  await aDevice(account, 'Phone_1', { owner: alice })
  await aDevice(account, 'phone2')
  await aDevice(account, 'tablet')
  await aDevice(await anAccount(), 'phone3')
  await aDevice(account, 'phone-key', { kind: 'passkey', owner: alice })
  await aDevice(account, 'phone-token', { kind: 'hardware' })
  return { account, alice }
}

async function namesOf(user: TestUser, input: object) {
  const { VirtualMFADevices, Total } = await call(SearchVirtualMFADevices, withMfa(user), input)
  return [VirtualMFADevices.map(({ SerialNumber }) => nameInArn(SerialNumber)).join(' '), Total]
}

describe('Success', () => {
  it.each([
    [{}, 'phone2 Phone_1 tablet', 3],
    [{ NameContains: 'PHONE' }, 'phone2 Phone_1', 2],
    [{ NameContains: 'e_1' }, 'Phone_1', 1],
    [{ NameContains: 'n_2' }, '', 0],
    [{ AssignmentStatus: 'Assigned' }, 'Phone_1', 1],
    [{ AssignmentStatus: 'Unassigned' }, 'phone2 tablet', 2],
    [{ AssignmentStatus: 'Unassigned', NameContains: 'phone' }, 'phone2', 1],
    [{ Descending: true, MaxItems: 2 }, 'tablet Phone_1', 3],
    [{ SortBy: 'EnableDate', Descending: true, MaxItems: 1 }, 'Phone_1', 3],
    [{ Skip: 2, MaxItems: 2 }, 'tablet', 3],
  ])('finds, for %j, %j of %d', async (input, names, total) => {
    const { alice } = await scene()
    expect(await namesOf(alice, input)).toEqual([names, total])
  })

  it('returns the user, and is recorded as ListVirtualMFADevices', async () => {
    const { account, alice } = await scene()
    const found = await call(SearchVirtualMFADevices, withMfa(alice), { NameContains: 'phone_1' })
    expect(found.VirtualMFADevices).toMatchObject([{ User: { UserName: 'alice' } }])
    expect(await trailOf(account)).toMatchObject([{ eventName: 'ListVirtualMFADevices', outcome: 'Success' }])
  })
})

describe('AccessDenied', () => {
  it('is that of ListVirtualMFADevices', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob')
    const answer = await refusal(call(SearchVirtualMFADevices, withMfa(bob), {}))
    expect(answer.message).toContain(`iam:ListVirtualMFADevices on resource: arn:aws:iam::${account.id}:mfa/`)
  })
})
