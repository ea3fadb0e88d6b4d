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
import { aDevice } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { codeOff, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { textInQr } from '@/lib/testing/qr'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const none = { SerialNumber: 'arn:aws:iam::111122223333:mfa/none' }
const NO_DEVICE = `NoSuchEntityException 404: MFA Device with serial number ${none.SerialNumber} does not exist.`
const NOBODY = 'NoSuchEntityException 404: The user with name nobody cannot be found.'
const WRONG_CODES = 'InvalidAuthenticationCodeException 403: Authentication code for device is not valid.'

/** The same with a device, assigned to alice if requested. */
async function withDevice({ isAlices = false } = {}) {
  const here = await scene()
  const device = await aDevice(here.account, 'alice', isAlices ? { owner: here.alice } : {})
  return { ...here, device, alices: { UserName: 'alice', SerialNumber: device.serialNumber } }
}

/** Two codes that the device shows now, by the server's clock. */
const pairNow = (device: Parameters<typeof pairAt>[0]) => pairAt(device, systemClock.now())

describe('CreateVirtualMFADevice', () => {
  it('Success: the seed is text in base32, and the picture contains the same', async () => {
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
})

describe('ListVirtualMFADevices', () => {
  it('Success, page by page: with users, without seeds', async () => {
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

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListVirtualMFADevicesCommand({})))).toBe(
      denied(alice, 'iam:ListVirtualMFADevices', `arn:aws:iam::${account.id}:mfa/`),
    )
  })
})

describe('GetMFADevice', () => {
  it('NoSuchEntity, for virtual devices too: it returns only security keys, of which there are none', async () => {
    const { alices, iam } = await withDevice({ isAlices: true })
    expect(await errorOf(iam.send(new GetMFADeviceCommand(alices)))).toBe(
      NO_DEVICE.replace(none.SerialNumber, alices.SerialNumber),
    )
    expect(await errorOf(iam.send(new GetMFADeviceCommand({ ...none, UserName: 'nobody' })))).toBe(NOBODY)
  })
})

describe('ResyncMFADevice', () => {
  it('Success: codes of a clock that is ten minutes slow are accepted from then on', async () => {
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
})

describe('DeactivateMFADevice', () => {
  it('Success: the device still exists, unassigned', async () => {
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
})
