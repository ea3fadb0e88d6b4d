import { mfaArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { base32, newTotpSecret } from '@/lib/ids'
import { newDevice } from '@/lib/mfa/bound-seed'
import { insertDevice, virtualDevicesBeside } from '@/lib/mfa/device-rows'
import { otpauthUri, qrPng } from '@/lib/mfa/provisioning'
import { lockAccount } from '@/lib/row-locks'
import { optional, record, string } from '@/lib/shape/shape'
import { PRODUCT } from '@/lib/values/product'
import { devicePath, tagList } from '../shapes'
import { acceptedTags, requestTags } from '../tags/tag-rules'

/** As many as an account may have users (IAM user guide, "IAM and AWS STS quotas"). */
export const VIRTUAL_DEVICES_PER_ACCOUNT = 5000

/** Creates a virtual device that belongs to nobody yet. Its seed is returned here and never again. */
export const CreateVirtualMFADevice = operation({
  action: 'iam:CreateVirtualMFADevice',
  access: 'Write',
  summary: 'Creates a virtual MFA device for the account.',
  cost: { of: 'virtual devices', burst: 500, perSecond: 5 },

  input: record({
    Path: optional(devicePath),
    VirtualMFADeviceName: string({ min: 1, max: 226, pattern: '[\\w+=,.@-]+' }),
    Tags: optional(tagList),
  }),
  output: record({
    VirtualMFADevice: record({
      SerialNumber: string({}),
      Base32StringSeed: { type: 'blob', secret: true },
      QRCodePNG: { type: 'blob', secret: true },
      Tags: optional(tagList),
    }),
  }),

  resource: ({ Path, VirtualMFADeviceName }, _caller, names) => names.mfaDevice(Path ?? '/', VirtualMFADeviceName),
  context: ({ Tags }) => requestTags(Tags),

  async run({ input, caller, account, store, now, chance }) {
    const { VirtualMFADeviceName: name, Path: path = '/', Tags = [] } = input
    const serialNumber = mfaArn(account.id, path, name)
    const key = { account: account.id, serialNumber }
    if (serialNumber.length > 256) {
      throw new AwsError(
        'ValidationError',
        'The specified value for virtualMFADeviceName is invalid: the serial number would be longer than 256 characters.',
        { field: 'VirtualMFADeviceName' },
      )
    }
    const tags = acceptedTags(Tags)
    await lockAccount(store, account.id)
    const existing = await virtualDevicesBeside(store, key, VIRTUAL_DEVICES_PER_ACCOUNT)
    if (existing.isTaken) {
      throw new AwsError('EntityAlreadyExists', 'MFA device already exists.', { field: 'VirtualMFADeviceName' })
    }
    if (existing.count >= VIRTUAL_DEVICES_PER_ACCOUNT) {
      throw new AwsError(
        'LimitExceeded',
        `Cannot exceed quota for VirtualMFADevicesPerAccount: ${VIRTUAL_DEVICES_PER_ACCOUNT}`,
      )
    }

    const secret = newTotpSecret(chance)
    await insertDevice(store, newDevice({ ...key, name, path, createdAt: now, createdBy: caller.principal.id }, secret))
    if (tags.length > 0) {
      const data = tags.map(({ Key, Value }) => ({ ...key, key: Key, keyKey: Key.toLowerCase(), value: Value }))
      await store.mfaDeviceTag.createMany({ data })
    }
    const seed = base32(secret)
    const uri = otpauthUri({ issuer: PRODUCT, label: `${name}@${account.alias ?? account.id}`, secret: seed })
    return {
      VirtualMFADevice: {
        SerialNumber: serialNumber,
        Base32StringSeed: new TextEncoder().encode(seed),
        // What the picture will show.
        QRCodePNG: new TextEncoder().encode(uri),
        ...(tags.length > 0 && { Tags: tags }),
      },
    }
  },

  // Drawn last, because everybody waits for the transaction. The disk works meanwhile.
  complete({ VirtualMFADevice: { QRCodePNG: uri, ...device } }) {
    return { VirtualMFADevice: { ...device, QRCodePNG: qrPng(new TextDecoder().decode(uri)) } }
  },
})
