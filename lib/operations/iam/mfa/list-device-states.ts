import { operation } from '@/lib/gate/operation'
import { SYNC_STATES, syncStateOf } from '@/lib/mfa/sync-state'
import { list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { subjectOf } from '../subject'

/**
 * Lists when each device of a user was last used, and whether it is in sync. Not an operation of AWS: it belongs to
 * the list of devices on the product's own pages. A caller who may list the devices may call it.
 */
export const ListDeviceStates = operation({
  action: 'iam:ListMFADevices',
  access: 'List',
  summary: 'Lists when the MFA devices of a user were used last, and whether they are in sync.',
  unrecorded: true,

  input: record({ UserName: optional(existingUserName) }),
  output: record({
    DeviceStates: list(
      record({
        SerialNumber: string({}),
        LastUsedDate: optional(timestamp),
        SyncState: string({ values: SYNC_STATES }),
      }),
    ),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, store } = grant
    const { principalId } = await subjectOf(grant)
    const devices = await store.mfaDevice.findMany({
      where: { account: account.id, principalId },
    })
    return {
      DeviceStates: devices.map((device) => ({
        SerialNumber: device.serialNumber,
        ...(device.lastUsedAt && { LastUsedDate: device.lastUsedAt }),
        SyncState: syncStateOf(device),
      })),
    }
  },
})
