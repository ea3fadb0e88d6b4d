import { operation } from '@/lib/gate/operation'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName, serialNumber } from '../shapes'
import { subjectOf } from '../subject'
import { deviceKeyOf, noSuchDevice } from './device-rules'

/**
 * Returns a passkey or security key. AWS accepts no other serial number here. Certifications come from the makers'
 * statements, which are not asked for (0037), so none are returned.
 */
export const GetMFADevice = operation({
  action: 'iam:GetMFADevice',
  access: 'Read',
  summary: 'Retrieves information about an MFA device (FIDO security keys) of a user.',

  input: record({ SerialNumber: serialNumber, UserName: optional(existingUserName) }),
  output: record({
    UserName: optional(string({})),
    SerialNumber: string({}),
    EnableDate: optional(timestamp),
    Certifications: optional({ type: 'map', of: string({}) }),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { store } = grant
    const subject = await subjectOf(grant)
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: deviceKeyOf(grant) } })
    if (device?.kind !== passkey.kind || device.principalId !== subject.principalId) {
      throw noSuchDevice(grant.input.SerialNumber)
    }
    return {
      UserName: subject.userName ?? 'root',
      SerialNumber: device.serialNumber,
      EnableDate: device.enabledAt ?? device.createdAt,
    }
  },
})
