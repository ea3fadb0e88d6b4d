import { operation } from '@/lib/gate/operation'
import { integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { subjectOf } from '../subject'

/**
 * Lists when each device of a user was last used, and how far its clock is off. Not an operation of AWS: it belongs to
 * the list of devices on the product's own pages. A caller who may list the devices may call it.
 */
export const ListDeviceStates = operation({
  action: 'iam:ListMFADevices',
  access: 'List',
  summary: 'Lists when the MFA devices of a user were used last, and their drift.',
  unrecorded: true,

  input: record({ UserName: optional(existingUserName) }),
  output: record({
    DeviceStates: list(record({ SerialNumber: string({}), LastUsedDate: optional(timestamp), DriftSteps: integer() })),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, store } = grant
    const { principalId } = await subjectOf(grant)
    const devices = await store.mfaDevice.findMany({
      where: { account: account.id, principalId },
      select: { serialNumber: true, lastUsedAt: true, driftSteps: true },
    })
    return {
      DeviceStates: devices.map(({ serialNumber, lastUsedAt, driftSteps }) => ({
        SerialNumber: serialNumber,
        ...(lastUsedAt && { LastUsedDate: lastUsedAt }),
        DriftSteps: driftSteps,
      })),
    }
  },
})
