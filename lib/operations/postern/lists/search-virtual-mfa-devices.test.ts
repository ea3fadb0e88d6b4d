import { describe, expect, it } from 'vitest'
import { nameInArn } from '@/lib/arns'
import { aDevice, allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
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

  it('says for whom a device was begun, until somebody has held it', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const begun = async (NameContains: string) => {
      const { VirtualMFADevices } = await call(SearchVirtualMFADevices, withMfa(alice), { NameContains })
      return VirtualMFADevices.map(({ BegunFor }) => BegunFor)
    }
    const change = (name: string, data: { begunFor?: string; freedAt?: Date }) =>
      inStore((store) => store.mfaDevice.updateMany({ where: { account: account.id, name }, data }))
    await change('phone2', { begunFor: bob.id })
    await change('Phone_1', { begunFor: bob.id })
    expect([await begun('phone2'), await begun('phone_1'), await begun('tablet')]).toEqual([
      ...[['bob'], [undefined], [undefined]],
    ])
    await change('phone2', { freedAt: NOON })
    expect(await begun('phone2')).toEqual([undefined])
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
