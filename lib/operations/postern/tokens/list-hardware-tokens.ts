import { operation } from '@/lib/gate/operation'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { boolean, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { withOwners } from '../../iam/mfa/virtual-devices'
import { user } from '../../iam/shapes'
import { findDevices } from '../lists/find-devices'
import { windowFields } from '../lists/window'

/**
 * Hardware tokens of the account: those in the inventory, and those that users hold. Filtered by a part of the serial
 * number, sorted, with their total. Seeds are never returned. Not an operation of AWS.
 */
export const ListHardwareTokens = operation({
  action: 'postern:ListHardwareTokens',
  access: 'List',
  summary: 'Finds hardware tokens of the account by a part of their serial number, sorted, and counts them.',
  unrecorded: true,

  input: record({
    SerialNumberContains: optional(string({ min: 1, max: 256 })),
    AssignmentStatus: optional(string({ values: ['Assigned', 'Unassigned', 'Any'] })),
    SortBy: optional(string({ values: ['SerialNumber', 'Model', 'ImportDate', 'EnableDate'] })),
    ...windowFields,
  }),
  /** `Total` is the number of all tokens that match; if `IsCountPartial`, there are more. */
  output: record({
    HardwareTokens: list(
      record({
        SerialNumber: string({}),
        Model: optional(string({})),
        PeriodSeconds: integer(),
        ImportDate: timestamp,
        User: optional(user),
        EnableDate: optional(timestamp),
      }),
    ),
    Total: integer(),
    IsCountPartial: optional(boolean),
  }),

  resource: () => '*',

  async run(grant) {
    const { account, store, input } = grant
    const { SerialNumberContains: part, AssignmentStatus: status, SortBy, ...window } = input
    // The name of a token is its serial number.
    const by = SortBy === 'SerialNumber' ? 'Name' : SortBy
    const { devices, count } = await findDevices(grant, { kind: hardware.kind, part, status, by, window })
    const listed = await withOwners(store, account, devices)
    const HardwareTokens = devices.map(({ model, period, createdAt, serialNumber }, index) => ({
      ...{ SerialNumber: serialNumber, ...listed[index] },
      ...(model !== '' && { Model: model }),
      ...{ PeriodSeconds: period, ImportDate: createdAt },
    }))
    return { HardwareTokens, ...count }
  },
})
