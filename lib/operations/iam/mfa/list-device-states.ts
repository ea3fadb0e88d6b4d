import { operation } from '@/lib/gate/operation'
import { deviceStatesOf } from '@/lib/mfa/device-rows'
import { reportedName } from '@/lib/mfa/fido/names'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { SYNC_STATES, syncStateOf } from '@/lib/mfa/sync-state'
import { boolean, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { subjectOf } from '../subject'

/**
 * Lists the kind and the name of each device of a user, when it was last used, and what only its kind has: whether it is
 * in sync, or where a passkey is. Not an operation of AWS: it belongs to the list of devices on the product's own pages.
 * A caller who may list the devices may call it.
 */
export const ListDeviceStates = operation({
  action: 'iam:ListMFADevices',
  access: 'List',
  summary: 'Lists kind, name, last use and synchronisation of the MFA devices of a user.',
  unrecorded: true,

  input: record({ UserName: optional(existingUserName) }),
  output: record({
    DeviceStates: list(
      record({
        SerialNumber: string({}),
        Kind: string({ values: KIND_NAMES }),
        Name: string({}),
        LastUsedDate: optional(timestamp),
        /** Both of devices that show codes. */
        PeriodSeconds: optional(integer()),
        SyncState: optional(string({ values: SYNC_STATES })),
        Passkey: optional(
          record({
            /** By which browsers know it. */
            CredentialId: string({}),
            IsBackedUp: boolean,
            /** What the authenticator says it is, which anybody can say. */
            ReportedName: optional(string({})),
          }),
        ),
      }),
    ),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, store } = grant
    const { principalId } = await subjectOf(grant)
    const devices = await deviceStatesOf(store, account.id, principalId)
    return {
      DeviceStates: devices.map((device) => ({
        SerialNumber: device.serialNumber,
        Kind: deviceKind(device).kind,
        Name: device.name,
        ...(device.lastUsedAt && { LastUsedDate: device.lastUsedAt }),
        ...(deviceKind(device).proof === 'code' && {
          PeriodSeconds: device.period,
          SyncState: syncStateOf(device),
        }),
        ...(device.credentialId !== null && {
          Passkey: passkeyFacts({ ...device, credentialId: device.credentialId }),
        }),
      })),
    }
  },
})

function passkeyFacts({
  credentialId,
  isBackedUp,
  aaguid,
}: {
  credentialId: string
  isBackedUp: boolean | null
  aaguid: string | null
}) {
  const ReportedName = reportedName(aaguid ?? '')
  return {
    CredentialId: credentialId,
    IsBackedUp: isBackedUp === true,
    ...(ReportedName !== undefined && { ReportedName }),
  }
}
