import {
  CreateVirtualMFADeviceCommand,
  DeactivateMFADeviceCommand,
  DeleteVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  GetMFADeviceCommand,
  ListMFADevicesCommand,
  ListVirtualMFADevicesCommand,
  paginateListMFADevices,
  paginateListVirtualMFADevices,
  ResyncMFADeviceCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { mfaArn, rootArn } from '@/lib/arns'
import { later, systemClock } from '@/lib/clock'
import { aDevice, allowing, attach } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { codeOff, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { textInQr } from '@/lib/testing/qr'
import { denied, errorOf, invalid, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const none = { SerialNumber: 'arn:aws:iam::111122223333:mfa/none' }
const NO_DEVICE = `NoSuchEntityException 404: MFA Device with serial number ${none.SerialNumber} does not exist.`
const NOBODY = 'NoSuchEntityException 404: The user with name nobody cannot be found.'
const WRONG_CODES = 'InvalidAuthenticationCodeException 403: Authentication code for device is not valid.'
const SERVICE_RULE =
  'AccessDenied 403: To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.'
const anyCodes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' }

/** The same with a device, which is alice's where that is wanted. */
async function withDevice({ isAlices = false } = {}) {
  const here = await scene()
  const device = await aDevice(here.account, 'alice', isAlices ? { owner: here.alice } : {})
  return { ...here, device, alices: { UserName: 'alice', SerialNumber: device.serialNumber } }
}

/** Two codes that the device shows now, by the clock that the server goes by. */
const pairNow = (device: Parameters<typeof pairAt>[0]) => pairAt(device, systemClock.now())

describe('CreateVirtualMFADevice', () => {
  it('Success: the seed is text in base32, and the picture says the same', async () => {
    const { account, iam } = await scene()
    const input = { VirtualMFADeviceName: 'phone', Path: '/division/', Tags: [{ Key: 'Team', Value: 'red' }] }
    const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand(input))
    expect(VirtualMFADevice).toEqual({
      ...{ SerialNumber: mfaArn(account.id, '/division/', 'phone'), Tags: input.Tags },
      ...{ Base32StringSeed: expect.any(Uint8Array), QRCodePNG: expect.any(Uint8Array) },
    })
    const { Base32StringSeed, QRCodePNG = new Uint8Array() } = VirtualMFADevice ?? {}
    const seed = new TextDecoder().decode(Base32StringSeed)
    expect(seed).toMatch(/^[A-Z2-7]{64}$/)
    expect(new URL(textInQr(QRCodePNG)).searchParams.get('secret')).toBe(seed)
  })

  it('EntityAlreadyExists', async () => {
    const { iam } = await withDevice()
    expect(await errorOf(iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'alice' })))).toBe(
      'EntityAlreadyExistsException 409: MFA device already exists.',
    )
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    const Tags = ['team', 'Team'].map((Key) => ({ Key, Value: 'red' }))
    expect(await errorOf(iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone', Tags })))).toBe(
      'InvalidInputException 400: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    )
  })

  it('LimitExceeded', async () => {
    const { account, iam } = await scene()
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      ...{ account: account.id, serialNumber: mfaArn(account.id, '/', `device-${index}`), name: `device-${index}` },
      ...{ path: '/', seed: 'none', createdAt: NOON },
    }))
    await inStore((store) => store.mfaDevice.createMany({ data: rows }))
    expect(await errorOf(iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone' })))).toBe(
      'LimitExceededException 409: Cannot exceed quota for VirtualMFADevicesPerAccount: 5000',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'my phone' })))).toBe(
      invalid('virtualMFADeviceName', 'satisfy regular expression pattern: [\\w+=,.@-]+'),
    )
    const input = { VirtualMFADeviceName: 'phone', Path: 'division' }
    expect(await errorOf(iam.send(new CreateVirtualMFADeviceCommand(input)))).toBe(
      'ValidationError 400: The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    )
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone' })))).toBe(
      denied(alice, 'iam:CreateVirtualMFADevice', mfaArn(account.id, '/', 'phone')),
    )
  })
})

describe('EnableMFADevice', () => {
  it('Success', async () => {
    const { alices, device, iam } = await withDevice()
    await iam.send(new EnableMFADeviceCommand({ ...alices, ...pairNow(device) }))
    const { MFADevices } = await iam.send(new ListMFADevicesCommand({ UserName: 'alice' }))
    expect(MFADevices).toEqual([{ ...alices, EnableDate: expect.any(Date) }])
  })

  it('InvalidAuthenticationCode', async () => {
    const { alices, device, iam } = await withDevice()
    const { AuthenticationCode1, AuthenticationCode2 } = pairNow(device)
    const reversed = { AuthenticationCode1: AuthenticationCode2, AuthenticationCode2: AuthenticationCode1 }
    expect(await errorOf(iam.send(new EnableMFADeviceCommand({ ...alices, ...reversed })))).toBe(WRONG_CODES)
  })

  it('NoSuchEntity, of the user before the device', async () => {
    const { alices, iam } = await withDevice()
    const unknown = { ...alices, ...none, ...anyCodes }
    expect(await errorOf(iam.send(new EnableMFADeviceCommand({ ...unknown, UserName: 'nobody' })))).toBe(NOBODY)
    expect(await errorOf(iam.send(new EnableMFADeviceCommand(unknown)))).toBe(NO_DEVICE)
  })

  it('EntityAlreadyExists', async () => {
    const { alices, device, iam } = await withDevice({ isAlices: true })
    expect(await errorOf(iam.send(new EnableMFADeviceCommand({ ...alices, ...pairNow(device) })))).toBe(
      'EntityAlreadyExistsException 409: MFA Device is already in use.',
    )
  })

  it('LimitExceeded', async () => {
    const { account, alice, alices, device, iam } = await withDevice()
    for (let number = 0; number < 8; number++) await aDevice(account, `phone-${number}`, { owner: alice })
    expect(await errorOf(iam.send(new EnableMFADeviceCommand({ ...alices, ...pairNow(device) })))).toBe(
      'LimitExceededException 409: Cannot exceed quota for MFADevicesPerUser: 8',
    )
  })

  it('ValidationError', async () => {
    const { alices, iam } = await withDevice()
    const short = { ...alices, ...anyCodes, AuthenticationCode1: '12345' }
    expect(await errorOf(iam.send(new EnableMFADeviceCommand(short)))).toBe(
      invalid('authenticationCode1', 'have length greater than or equal to 6'),
    )
  })

  it('AccessDenied, also by the rule for a second device of one’s own', async () => {
    const { account, alice, alices, asAlice, device } = await withDevice()
    const enable = () => asAlice.send(new EnableMFADeviceCommand({ ...alices, ...pairNow(device) }))
    expect(await errorOf(enable())).toBe(denied(alice, 'iam:EnableMFADevice', alice.arn))
    await attach(alice, allowing('iam:EnableMFADevice'))
    await aDevice(account, 'first', { owner: alice })
    expect(await errorOf(enable())).toBe(SERVICE_RULE)
  })
})

describe('ListMFADevices', () => {
  it('Success, page by page', async () => {
    const { account, alice, iam } = await scene()
    for (const name of ['phone', 'tablet']) await aDevice(account, name, { owner: alice })
    const pages = await pagesOf(paginateListMFADevices({ client: iam, pageSize: 1 }, { UserName: 'alice' }))
    const device = (name: string) => ({
      ...{ UserName: 'alice', SerialNumber: mfaArn(account.id, '/', name), EnableDate: NOON },
    })
    expect(pages.map(({ IsTruncated, MFADevices }) => [IsTruncated, MFADevices])).toEqual([
      [true, [device('phone')]],
      [false, [device('tablet')]],
    ])
    expect((await iam.send(new ListMFADevicesCommand({}))).MFADevices).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListMFADevicesCommand({ UserName: 'nobody' })))).toBe(NOBODY)
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListMFADevicesCommand({ Marker: 'none' })))).toBe(
      'ValidationError 400: Invalid Marker.',
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListMFADevicesCommand({})))).toBe(
      denied(alice, 'iam:ListMFADevices', alice.arn),
    )
  })
})

describe('ListVirtualMFADevices', () => {
  it('Success, page by page: no seeds, and whose they are', async () => {
    const { account, alice, iam } = await scene()
    await aDevice(account, 'a-of-root', { owner: account.root })
    await aDevice(account, 'b-of-alice', { owner: alice })
    await aDevice(account, 'c-of-nobody')
    const serial = (name: string) => mfaArn(account.id, '/', name)
    const root = { Path: '/', UserName: 'root', UserId: account.id, Arn: rootArn(account.id), CreateDate: NOON }
    const user = { Path: '/', UserName: 'alice', UserId: alice.id, Arn: alice.arn, CreateDate: NOON }
    const pages = await pagesOf(paginateListVirtualMFADevices({ client: iam, pageSize: 2 }, {}))
    expect(pages.map(({ IsTruncated, VirtualMFADevices }) => [IsTruncated, VirtualMFADevices])).toEqual([
      [
        true,
        [
          { SerialNumber: serial('a-of-root'), User: root, EnableDate: NOON },
          { SerialNumber: serial('b-of-alice'), User: user, EnableDate: NOON },
        ],
      ],
      [false, [{ SerialNumber: serial('c-of-nobody') }]],
    ])
  })

  it('Success, by assignment', async () => {
    const { iam } = await withDevice({ isAlices: true })
    const count = async (AssignmentStatus: 'Any' | 'Assigned' | 'Unassigned') =>
      (await iam.send(new ListVirtualMFADevicesCommand({ AssignmentStatus }))).VirtualMFADevices?.length
    expect([await count('Any'), await count('Assigned'), await count('Unassigned')]).toEqual([1, 1, 0])
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListVirtualMFADevicesCommand({ MaxItems: 1_001 })))).toBe(
      invalid('maxItems', 'have value less than or equal to 1000'),
    )
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListVirtualMFADevicesCommand({})))).toBe(
      denied(alice, 'iam:ListVirtualMFADevices', `arn:aws:iam::${account.id}:mfa/`),
    )
  })
})

describe('GetMFADevice', () => {
  it('NoSuchEntity, for virtual devices too: only security keys are answered, and there are none', async () => {
    const { alices, iam } = await withDevice({ isAlices: true })
    expect(await errorOf(iam.send(new GetMFADeviceCommand(alices)))).toBe(
      NO_DEVICE.replace(none.SerialNumber, alices.SerialNumber),
    )
    expect(await errorOf(iam.send(new GetMFADeviceCommand({ ...none, UserName: 'nobody' })))).toBe(NOBODY)
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetMFADeviceCommand({ SerialNumber: 'short' })))).toBe(
      invalid('serialNumber', 'have length greater than or equal to 9'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new GetMFADeviceCommand(none)))).toBe(
      denied(alice, 'iam:GetMFADevice', alice.arn),
    )
  })
})

describe('ResyncMFADevice', () => {
  it('Success: codes of a clock that is ten minutes slow are known from then on', async () => {
    const { account, alices, device, iam } = await withDevice({ isAlices: true })
    await iam.send(new ResyncMFADeviceCommand({ ...alices, ...pairAt(device, later(systemClock.now(), -600)) }))
    const row = await inStore((store) => store.mfaDevice.findFirst({ where: { account: account.id } }))
    expect(row?.driftSteps).toBeLessThanOrEqual(-20)
  })

  it('InvalidAuthenticationCode', async () => {
    const { alices, device, iam } = await withDevice({ isAlices: true })
    const now = systemClock.now()
    const gap = { AuthenticationCode1: codeOff(device, -2, now), AuthenticationCode2: codeOff(device, 0, now) }
    expect(await errorOf(iam.send(new ResyncMFADeviceCommand({ ...alices, ...gap })))).toBe(WRONG_CODES)
  })

  it('NoSuchEntity', async () => {
    const { alices, iam } = await withDevice({ isAlices: true })
    const unknown = { ...alices, ...none, ...anyCodes }
    expect(await errorOf(iam.send(new ResyncMFADeviceCommand({ ...unknown, UserName: 'nobody' })))).toBe(NOBODY)
    expect(await errorOf(iam.send(new ResyncMFADeviceCommand(unknown)))).toBe(NO_DEVICE)
  })

  it('ValidationError', async () => {
    const { alices, iam } = await withDevice()
    const letters = { ...alices, ...anyCodes, AuthenticationCode2: 'abcdef' }
    expect(await errorOf(iam.send(new ResyncMFADeviceCommand(letters)))).toBe(
      invalid('authenticationCode2', 'satisfy regular expression pattern: [\\d]+'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, alices, asAlice } = await withDevice({ isAlices: true })
    expect(await errorOf(asAlice.send(new ResyncMFADeviceCommand({ ...alices, ...anyCodes })))).toBe(
      denied(alice, 'iam:ResyncMFADevice', alice.arn),
    )
  })
})

describe('DeactivateMFADevice', () => {
  it('Success: the device stays, as one of nobody', async () => {
    const { alices, iam } = await withDevice({ isAlices: true })
    await iam.send(new DeactivateMFADeviceCommand(alices))
    const { VirtualMFADevices } = await iam.send(new ListVirtualMFADevicesCommand({}))
    expect(VirtualMFADevices).toEqual([{ SerialNumber: alices.SerialNumber }])
  })

  it('NoSuchEntity', async () => {
    const { alices, iam } = await withDevice({ isAlices: true })
    expect(await errorOf(iam.send(new DeactivateMFADeviceCommand({ ...alices, UserName: 'nobody' })))).toBe(NOBODY)
    expect(await errorOf(iam.send(new DeactivateMFADeviceCommand({ ...alices, ...none })))).toBe(NO_DEVICE)
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeactivateMFADeviceCommand({ SerialNumber: undefined })))).toBe(
      invalid('serialNumber', 'not be null'),
    )
  })

  it('AccessDenied, also by the rule for one’s own device', async () => {
    const { alice, alices, asAlice } = await withDevice({ isAlices: true })
    expect(await errorOf(asAlice.send(new DeactivateMFADeviceCommand(alices)))).toBe(
      denied(alice, 'iam:DeactivateMFADevice', alice.arn),
    )
    await attach(alice, allowing('iam:DeactivateMFADevice'))
    expect(await errorOf(asAlice.send(new DeactivateMFADeviceCommand(alices)))).toBe(SERVICE_RULE)
  })
})

describe('DeleteVirtualMFADevice', () => {
  it('Success', async () => {
    const { device, iam } = await withDevice()
    await iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber: device.serialNumber }))
    expect((await iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteVirtualMFADeviceCommand(none)))).toBe(NO_DEVICE)
  })

  it('DeleteConflict', async () => {
    const { device, iam } = await withDevice({ isAlices: true })
    expect(await errorOf(iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber: device.serialNumber })))).toBe(
      'DeleteConflictException 409: MFA VirtualDevice in use. Must deactivate first.',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber: 'a b c d e' })))).toBe(
      invalid('serialNumber', 'satisfy regular expression pattern: [\\w+=/:,.@-]+'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, device } = await withDevice()
    expect(await errorOf(asAlice.send(new DeleteVirtualMFADeviceCommand({ SerialNumber: device.serialNumber })))).toBe(
      denied(alice, 'iam:DeleteVirtualMFADevice', device.serialNumber),
    )
  })
})
