import { operation } from '@/lib/gate/operation'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName, serialNumber } from '../shapes'
import { subjectOf } from '../subject'
import { noSuchDevice } from './device-rules'

/**
 * Returns a FIDO security key. AWS accepts no other serial number here. No device of that kind exists yet, so an
 * authorized call always gets NoSuchEntity.
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
    await subjectOf(grant)
    throw noSuchDevice(grant.input.SerialNumber)
  },
})
