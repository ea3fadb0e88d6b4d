import { operation } from '@/lib/gate/operation'
import { secretOf } from '@/lib/mfa/bound-seed'
import { fromBytes } from '@/lib/mfa/fido/credential'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName, serialNumber } from '../shapes'
import { subjectOf } from '../subject'
import { deviceKeyOf, noSuchDevice } from './device-rules'

/** Returns a passkey or security key, and what its model was certified for. AWS accepts no other serial number here. */
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
    // A passkey whose row was changed by something other than this program has no certifications (S-101).
    const sealed = secretOf(device)
    const certifications = sealed && fromBytes(sealed).certifications
    return {
      UserName: subject.userName ?? 'root',
      SerialNumber: device.serialNumber,
      EnableDate: device.enabledAt ?? device.createdAt,
      ...(certifications && { Certifications: certifications }),
    }
  },
})
