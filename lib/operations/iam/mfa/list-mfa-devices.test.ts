import { describe, expect, it } from 'vitest'
import { nameInArn } from '@/lib/arns'
import { performReads } from '@/lib/gate/perform'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { aDevice, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListMFADevices } from './list-mfa-devices'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListMFADevices')] })
  return { account, alice }
}

const list = (user: TestUser, input: object = {}) => call(ListMFADevices, withoutMfa(user), input)

describe('Success', () => {
  it('returns an empty list to a user without a device', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'orphan')
    expect(await list(alice)).toEqual({ MFADevices: [], IsTruncated: false })
  })

  it("returns the caller's devices with user, serial number and date if no user is named", async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    await aDevice(account, 'other', { owner: await aUser(account, 'bob') })
    expect(await list(alice)).toEqual({
      MFADevices: [{ UserName: 'alice', SerialNumber: phone.serialNumber, EnableDate: NOON, Kind: 'virtual' }],
      IsTruncated: false,
    })
  })

  it("returns another user's devices, by a name in any case", async () => {
    const { account, alice } = await scene()
    const carol = await aUser(account, 'carol', { path: '/division/' })
    const phone = await aDevice(account, 'phone', { owner: carol })
    const { MFADevices } = await list(alice, { UserName: 'CAROL' })
    expect(MFADevices).toEqual([
      { UserName: 'carol', SerialNumber: phone.serialNumber, EnableDate: NOON, Kind: 'virtual' },
    ])
  })

  it("returns the root user's devices to the root user", async () => {
    const { account } = await scene()
    const phone = await aDevice(account, 'root', { owner: account.root })
    const { MFADevices } = await call(ListMFADevices, withoutMfa(account.root), {})
    expect(MFADevices).toEqual([
      { UserName: 'root', SerialNumber: phone.serialNumber, EnableDate: NOON, Kind: 'virtual' },
    ])
  })

  it('returns devices of every kind, with the kind for pages', async () => {
    const { account, alice } = await scene()
    for (const kind of KIND_NAMES) await aDevice(account, `${kind}-device`, { kind, owner: alice })
    expect((await list(alice)).MFADevices.map(({ Kind }) => Kind).sort()).toEqual([...KIND_NAMES].sort())
  })

  it('returns to each row of a page the devices of its user', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    await aUser(account, 'carol')
    for (const [name, owner] of [
      ['a', bob],
      ['b', alice],
      ['c', bob],
    ] as const)
      await aDevice(account, name, { owner })
    const names = ['bob', 'alice', 'carol', 'nobody'].map((UserName) => ({ UserName }))
    const reads = await performReads(ListMFADevices, withoutMfa(alice), names, at(NOON))
    const rows = reads.map((read) =>
      'error' in read ? read.error.code : read.output.MFADevices.map(({ SerialNumber }) => nameInArn(SerialNumber)),
    )
    expect(rows).toEqual([['a', 'c'], ['b'], [], 'NoSuchEntity'])
  })

  it('returns each device once over all pages', async () => {
    const { account, alice } = await scene()
    const all: string[] = []
    for (const name of ['e', 'b', 'd', 'a', 'c'])
      all.push((await aDevice(account, name, { owner: alice })).serialNumber)
    const seen: string[] = []
    let page = await list(alice, { MaxItems: 2 })
    for (let number = 1; number <= 2; number++) {
      expect(page).toMatchObject({ IsTruncated: true, Marker: expect.any(String) })
      expect(page.MFADevices).toHaveLength(2)
      seen.push(...page.MFADevices.map(({ SerialNumber }) => SerialNumber))
      page = await list(alice, { MaxItems: 2, Marker: page.Marker })
    }
    seen.push(...page.MFADevices.map(({ SerialNumber }) => SerialNumber))
    expect(page.IsTruncated).toBe(false)
    expect(page.Marker).toBeUndefined()
    expect(seen).toEqual(all.sort())
  })

  it('says that the last page is the last, even a full one', async () => {
    const { account, alice } = await scene()
    for (const name of ['a', 'b']) await aDevice(account, name, { owner: alice })
    expect(await list(alice, { MaxItems: 2 })).toMatchObject({ IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { UserName: 'nobody' }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: 'The user with name nobody cannot be found.',
      field: 'UserName',
    })
  })

  it("refuses another account's user", async () => {
    const { alice } = await scene()
    await aUser(await anAccount(), 'stranger')
    expect((await refusal(list(alice, { UserName: 'stranger' }))).code).toBe('NoSuchEntity')
  })
})

describe('ValidationError', () => {
  it.each(['x', 'arn:aws:iam::1:mfa/a', 'YWZ0ZXI6YQ==', 'ÿ'])('refuses the made-up marker %j', async (Marker) => {
    const { alice } = await scene()
    const { code, message, field } = await refusal(list(alice, { Marker }))
    expect([code, message, field]).toEqual(['ValidationError', 'Invalid Marker.', 'Marker'])
  })

  it.each([
    [{ MaxItems: 0 }, "'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1"],
    [{ MaxItems: 1001 }, "'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000"],
    [{ MaxItems: 1.5 }, "'maxItems' failed to satisfy constraint: Member must be a whole number"],
    [{ MaxItems: 'many' }, "'maxItems' failed to satisfy constraint: Member must be a whole number"],
    [{ Marker: '' }, "'marker' failed to satisfy constraint: Member must have length greater than or equal to 1"],
    [{ UserName: 'a b' }, "'userName' failed to satisfy constraint: Member must satisfy regular expression pattern"],
  ])('refuses %j', async (input, constraint) => {
    const { alice } = await scene()
    const { code, message } = await refusal(list(alice, input))
    expect(code).toBe('ValidationError')
    expect(message).toContain(constraint)
  })
})
