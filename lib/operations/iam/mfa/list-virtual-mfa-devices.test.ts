import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListVirtualMFADevices } from './list-virtual-mfa-devices'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { path: '/division/', policies: [allowing('iam:ListVirtualMFADevices')] })
  const assigned = await aDevice(account, 'assigned', { owner: alice })
  const orphan = await aDevice(account, 'orphan')
  // Devices of other kinds are not listed.
  await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
  await aDevice(account, 'GAHT00000002', { kind: 'hardware', owner: alice })
  await aDevice(account, 'key', { kind: 'passkey', owner: alice })
  return { account, alice, assigned, orphan }
}

const list = (user: TestUser, input: object = {}) => call(ListVirtualMFADevices, withoutMfa(user), input)

describe('Success', () => {
  it('returns every device of the account, assigned ones with user and date', async () => {
    const { alice, assigned, orphan } = await scene()
    expect(await list(alice)).toEqual({
      VirtualMFADevices: [
        {
          SerialNumber: assigned.serialNumber,
          User: { Path: '/division/', UserName: 'alice', UserId: alice.id, Arn: alice.arn, CreateDate: NOON },
          EnableDate: NOON,
        },
        { SerialNumber: orphan.serialNumber },
      ],
      IsTruncated: false,
    })
  })

  it.each([
    ['Assigned', ['assigned']],
    ['Unassigned', ['orphan']],
    ['Any', ['assigned', 'orphan']],
  ])('returns those that are %s', async (AssignmentStatus, names) => {
    const { account, alice } = await scene()
    const { VirtualMFADevices } = await list(alice, { AssignmentStatus })
    expect(VirtualMFADevices.map(({ SerialNumber }) => SerialNumber)).toEqual(
      names.map((name) => `arn:aws:iam::${account.id}:mfa/${name}`),
    )
  })

  it("names the root user as AWS does, by the account's id", async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'a-root', { owner: account.root })
    const [first] = (await list(alice)).VirtualMFADevices
    expect(first?.User).toMatchObject({ UserId: account.id, Arn: `arn:aws:iam::${account.id}:root` })
  })

  it('returns no seed and no other secret', async () => {
    const { alice } = await scene()
    const { VirtualMFADevices } = await list(alice)
    const members = new Set(VirtualMFADevices.flatMap((device) => Object.keys(device)))
    expect([...members].sort()).toEqual(['EnableDate', 'SerialNumber', 'User'])
  })

  it('returns no device of another account', async () => {
    const [one, two] = [await scene(), await scene()]
    const serials = (await list(one.alice)).VirtualMFADevices.map(({ SerialNumber }) => SerialNumber)
    expect(serials.filter((serial) => serial.includes(two.account.id))).toEqual([])
  })

  it('returns each device once over all pages', async () => {
    const { account, alice } = await scene()
    for (let number = 0; number < 5; number++) await aDevice(account, `more-${number}`)
    const all = (await list(alice)).VirtualMFADevices.map(({ SerialNumber }) => SerialNumber)
    const seen: string[] = []
    let page = await list(alice, { MaxItems: 3 })
    while (page.IsTruncated) {
      seen.push(...page.VirtualMFADevices.map(({ SerialNumber }) => SerialNumber))
      page = await list(alice, { MaxItems: 3, Marker: page.Marker })
    }
    seen.push(...page.VirtualMFADevices.map(({ SerialNumber }) => SerialNumber))
    expect(seen).toEqual(all)
    expect(all).toHaveLength(7)
  })

  it('continues after a device that was deleted in between', async () => {
    const { alice } = await scene()
    const { Marker } = await list(alice, { MaxItems: 1, AssignmentStatus: 'Any' })
    const { VirtualMFADevices } = await list(alice, { Marker, AssignmentStatus: 'Unassigned' })
    expect(VirtualMFADevices).toHaveLength(1)
  })
})

describe('AccessDenied', () => {
  it('names the devices of the account as the resource, as AWS prints it', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', {
      policies: [allowing('iam:ListVirtualMFADevices', 'arn:aws:iam::*:mfa/*')],
    })
    expect(await refusal(list(bob))).toMatchObject({
      code: 'AccessDenied',
      message: `User: ${bob.arn} is not authorized to perform: iam:ListVirtualMFADevices on resource: arn:aws:iam::${account.id}:mfa/ because no identity-based policy allows the iam:ListVirtualMFADevices action`,
    })
  })
})

describe('ValidationError', () => {
  it('refuses an unknown status', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { AssignmentStatus: 'assigned' }))).toMatchObject({
      code: 'ValidationError',
      message:
        "1 validation error detected: Value at 'assignmentStatus' failed to satisfy constraint: Member must satisfy enum value set",
      field: 'AssignmentStatus',
    })
  })

  it('refuses a made-up marker', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { Marker: 'made-up' }))).toMatchObject({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    })
  })
})
