import { Secret, TOTP, URI } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { seedPlace } from '@/lib/mfa/bound-seed'
import { unseal } from '@/lib/seal'
import { aDevice, allowing, anAccount, aUser, denying, deviceRow, type TestUser, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { textInQr } from '@/lib/testing/qr'
import { NOON } from '@/lib/testing/time'
import { CreateVirtualMFADevice, VIRTUAL_DEVICES_PER_ACCOUNT } from './create-virtual-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:CreateVirtualMFADevice')] })
  return { account, alice }
}

const create = (user: TestUser, input: unknown) => call(CreateVirtualMFADevice, withoutMfa(user), input)
const named = (VirtualMFADeviceName: string, more: object = {}) => ({ VirtualMFADeviceName, ...more })
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('Success', () => {
  it('returns a serial number, a seed of 64 letters and a picture', async () => {
    const { account, alice } = await scene()
    const { VirtualMFADevice: device } = await create(alice, named('alice'))
    expect(device.SerialNumber).toBe(`arn:aws:iam::${account.id}:mfa/alice`)
    expect(textOf(device.Base32StringSeed)).toMatch(/^[A-Z2-7]{64}$/)
    expect(Object.keys(device).sort()).toEqual(['Base32StringSeed', 'QRCodePNG', 'SerialNumber'])
  })

  it('makes an unassigned device, with the seed sealed for its row', async () => {
    const { account, alice } = await scene()
    const { VirtualMFADevice: device } = await create(alice, named('alice'))
    const key = { account: account.id, serialNumber: device.SerialNumber }
    const row = await deviceRow(key)
    expect(row).toMatchObject({
      ...{ name: 'alice', path: '/', createdAt: NOON, createdBy: alice.id, principalId: null, enabledAt: null },
      ...{ lastStep: -1, driftSteps: 0, failures: 0, blockedUntil: null },
    })
    const seed = textOf(device.Base32StringSeed)
    expect(JSON.stringify(row)).not.toContain(seed)
    const place = row ? seedPlace(row) : ''
    expect(unseal(row?.seed ?? '', place)).toEqual(Buffer.from(Secret.fromBase32(seed).bytes))
    expect(() => unseal(row?.seed ?? '', `${place}2`)).toThrow()
  })

  it('draws a QR code that an authenticator reads, and whose codes are right', async () => {
    const { account, alice } = await scene()
    const { VirtualMFADevice: device } = await create(alice, named('my+phone'))
    const uri = textInQr(device.QRCodePNG)
    expect(uri).toMatch(/^otpauth:\/\/totp\/[^+ ]+$/)
    const totp = URI.parse(uri)
    if (!(totp instanceof TOTP)) throw new Error('It is not a TOTP.')
    expect(totp).toMatchObject({ label: `my+phone@${account.alias}`, algorithm: 'SHA1', digits: 6, period: 30 })
    expect(totp.secret.base32).toBe(textOf(device.Base32StringSeed))
    const key = { account: account.id, serialNumber: device.SerialNumber }
    expect(await spendAt(key, totp.generate({ timestamp: NOON.getTime() }), NOON)).toBe(true)
  })

  it('labels the QR code with the account id if there is no alias', async () => {
    const { account, alice } = await scene()
    await inStore((store) => store.account.update({ where: { id: account.id }, data: { alias: null } }))
    const { VirtualMFADevice: device } = await create(alice, named('phone'))
    expect(URI.parse(textInQr(device.QRCodePNG)).label).toBe(`phone@${account.id}`)
  })

  it.each([
    ['/', 'mfa/phone'],
    ['/test-path/', 'mfa/test-path/phone'],
    ['/test//double/', 'mfa/test//double/phone'],
  ])('puts the path %j into the serial number', async (Path, tail) => {
    const { account, alice } = await scene()
    const { VirtualMFADevice: device } = await create(alice, named('phone', { Path }))
    expect(device.SerialNumber).toBe(`arn:aws:iam::${account.id}:${tail}`)
  })

  it('stores and returns tags', async () => {
    const { account, alice } = await scene()
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'Größe', Value: '' },
    ]
    const { VirtualMFADevice: device } = await create(alice, named('phone', { Tags }))
    expect(device.Tags).toEqual(Tags)
    const rows = await inStore((store) => store.mfaDeviceTag.findMany({ where: { account: account.id } }))
    expect(rows.map(({ keyKey }) => keyKey).sort()).toEqual(['größe', 'team'])
  })

  it('accepts a name that another account has, and one that differs in case', async () => {
    const [one, two] = [await scene(), await scene()]
    await create(one.alice, named('phone'))
    await create(two.alice, named('phone'))
    await create(one.alice, named('PHONE'))
    expect(await inStore((store) => store.mfaDevice.count({ where: { account: one.account.id } }))).toBe(2)
  })

  it('makes a new seed each time, and records none', async () => {
    const { account, alice } = await scene()
    const seeds: string[] = []
    for (const name of ['a', 'b', 'c']) {
      const { VirtualMFADevice: device } = await create(alice, named(name))
      seeds.push(textOf(device.Base32StringSeed))
    }
    expect(new Set(seeds).size).toBe(3)
    const trail = JSON.stringify(await trailOf(account))
    expect(seeds.filter((seed) => trail.includes(seed))).toEqual([])
  })
})

describe('EntityAlreadyExists', () => {
  it.each([
    ['unassigned', undefined],
    ['assigned', 'alice'],
  ])('refuses a name that an %s device has', async (_, holder) => {
    const { account, alice } = await scene()
    await create(alice, named('phone'))
    if (holder) {
      await inStore((store) =>
        store.mfaDevice.updateMany({
          where: { account: account.id },
          data: { principalId: alice.id, enabledAt: NOON },
        }),
      )
    }
    const before = await allRows()
    expect(await refusal(create(alice, named('phone')))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
      message: 'MFA device already exists.',
      field: 'VirtualMFADeviceName',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses nineteen of twenty simultaneous calls with one name', async () => {
    const { account, alice } = await scene()
    const tries = Array.from({ length: 20 }, () => create(alice, named('phone')))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['EntityAlreadyExists'] })
    expect(await inStore((store) => store.mfaDevice.count({ where: { account: account.id } }))).toBe(1)
  })
})

describe('LimitExceeded', () => {
  it('refuses when the account has as many as it may have', async () => {
    const { account, alice } = await scene()
    const rows = Array.from({ length: VIRTUAL_DEVICES_PER_ACCOUNT - 1 }, (_, number) => ({
      ...{ account: account.id, serialNumber: `arn:aws:iam::${account.id}:mfa/full-${number}`, name: `full-${number}` },
      ...{ path: '/', seed: '', createdAt: NOON },
    }))
    await inStore((store) => store.mfaDevice.createMany({ data: rows }))
    // Devices of other kinds do not count.
    await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    await create(alice, named('last'))
    expect(await refusal(create(alice, named('phone')))).toMatchObject({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for VirtualMFADevicesPerAccount: 5000',
    })
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
  })
})

describe('AccessDenied', () => {
  it('depends on the requested name and path', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', {
      policies: [allowing('iam:*', `arn:aws:iam::${account.id}:mfa/own/*`)],
    })
    await create(alice, named('phone', { Path: '/own/' }))
    expect(await refusal(create(alice, named('phone')))).toMatchObject({ code: 'AccessDenied', status: 403 })
  })

  it('tells a refused caller nothing about what exists', async () => {
    const { account, alice } = await scene()
    await create(alice, named('taken'))
    const bob = await aUser(account, 'bob', { policies: [denying('iam:*')] })
    const [taken, free] = [await refusal(create(bob, named('taken'))), await refusal(create(bob, named('free')))]
    expect(taken.message.replace('taken', 'free')).toBe(free.message)
  })
})

describe('InvalidInput', () => {
  it('refuses tags whose keys differ only in case', async () => {
    const { alice } = await scene()
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'team', Value: 'blue' },
    ]
    const before = await allRows()
    expect(await refusal(create(alice, named('phone', { Tags })))).toMatchObject({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      field: 'Tags',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('ValidationError', () => {
  it.each([
    ['no name', undefined],
    ['an empty name', ''],
    ['a name with a space', 'my phone'],
    ['a name with a slash', 'a/b'],
    ['a name with a star', '*'],
    ['a name with a variable', '$' + '{aws:username}'],
    ['a name in Cyrillic', 'телефон'],
    ['an emoji', '📱'],
    ['markup', '<b>phone</b>'],
    ['a line break at the end', 'phone\n'],
    ['a number', 7],
    ['a list', ['phone']],
    ['a huge name', 'x'.repeat(100_000)],
  ])('refuses %s', async (_, VirtualMFADeviceName) => {
    const { alice } = await scene()
    const before = await allRows()
    const answer = await refusal(create(alice, { VirtualMFADeviceName }))
    expect(answer).toMatchObject({ code: 'ValidationError', status: 400, field: 'VirtualMFADeviceName' })
    expect(answer.message.length).toBeLessThan(500)
    expect(await allRows()).toEqual(before)
  })

  it('refuses a name and path whose serial number would be too long', async () => {
    const { alice } = await scene()
    const input = named('x'.repeat(200), { Path: `/${'y'.repeat(60)}/` })
    expect(await refusal(create(alice, input))).toMatchObject({ code: 'ValidationError' })
  })

  it.each(['path', '/path', 'path/', '/p th/', '/pfad-ä/', '/%/', '/a*b/', '/a?/', '', `/${'y'.repeat(600)}/`])(
    'refuses the path %j',
    async (Path) => {
      const { alice } = await scene()
      expect(await refusal(create(alice, named('phone', { Path })))).toMatchObject({
        code: 'ValidationError',
        field: 'Path',
      })
    },
  )

  it('says how a path must look', async () => {
    const { alice } = await scene()
    expect(await refusal(create(alice, named('phone', { Path: 'path' })))).toMatchObject({
      message:
        'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    })
  })

  it('refuses more than fifty tags, and a tag without a key', async () => {
    const { alice } = await scene()
    const Tags = Array.from({ length: 51 }, (_, number) => ({ Key: `k${number}`, Value: '' }))
    expect(await refusal(create(alice, named('phone', { Tags })))).toMatchObject({ code: 'ValidationError' })
    const nameless = named('phone', { Tags: [{ Value: 'x' }] })
    expect((await refusal(create(alice, nameless))).message).toContain("'tags.1.member.key'")
  })
})
