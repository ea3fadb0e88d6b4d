import { operation } from '@/lib/gate/operation'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { boolean, integer, list, optional, record, string } from '@/lib/shape/shape'
import { usersById } from '@/lib/user-rows'
import { virtualDevice, withOwners } from '../../iam/mfa/virtual-devices'
import { findDevices } from './find-devices'
import { windowFields } from './window'

/**
 * Virtual devices for the console's own list: filtered by a part of the name, sorted, with their total. A caller who
 * may list virtual devices may call it, and it is recorded as ListVirtualMFADevices. Differs from AWS:
 * ListVirtualMFADevices has none of this.
 */
export const SearchVirtualMFADevices = operation({
  action: 'iam:ListVirtualMFADevices',
  access: 'List',
  summary: 'Finds virtual MFA devices by a part of their name, sorted, and counts them.',

  input: record({
    NameContains: optional(string({ min: 1, max: 256 })),
    AssignmentStatus: optional(string({ values: ['Assigned', 'Unassigned', 'Any'] })),
    SortBy: optional(string({ values: ['Name', 'EnableDate'] })),
    ...windowFields,
  }),
  /**
   * `BegunFor` names for whom the console's wizard created a device that nobody has held yet. `Total` is the number of all
   * devices that match; if `IsCountPartial`, there are more.
   */
  output: record({
    VirtualMFADevices: list(record({ ...virtualDevice.fields, BegunFor: optional(string({})) })),
    Total: integer(),
    IsCountPartial: optional(boolean),
  }),

  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:mfa/`,

  async run(grant) {
    const { account, store, input } = grant
    const { NameContains: part, AssignmentStatus: status, SortBy: by, ...window } = input
    const { devices, count } = await findDevices(grant, { kind: virtual.kind, part, status, by, window })
    const listed = await withOwners(store, account, devices)
    const begun = devices.map(({ begunFor, principalId, freedAt }) => (principalId || freedAt ? null : begunFor))
    const users = await usersById(store, account.id, [...new Set(begun.flatMap((id) => id ?? []))])
    const names = new Map<string | null, string>(users.map(({ userId, name }) => [userId, name]))
    const VirtualMFADevices = listed.map((device, index) => {
      const BegunFor = names.get(begun[index] ?? null)
      return { ...device, ...(BegunFor !== undefined && { BegunFor }) }
    })
    return { VirtualMFADevices, ...count }
  },
})
