import { mfaArn } from '@/lib/arns'
import { operation } from '@/lib/gate/operation'
import { virtualDevicesAfter } from '@/lib/mfa/device-rows'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging } from '../shapes'
import { virtualDevice, withOwners } from './virtual-devices'

/** Lists the account's virtual devices. Seeds are never returned. */
export const ListVirtualMFADevices = operation({
  action: 'iam:ListVirtualMFADevices',
  access: 'List',
  summary: 'Lists the virtual MFA devices of the account, by whether they are assigned.',

  input: record({ AssignmentStatus: optional(string({ values: ['Assigned', 'Unassigned', 'Any'] })), ...paging }),
  output: record({
    VirtualMFADevices: list(virtualDevice),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:mfa/`,

  async run({ input, account, store }) {
    const { after, take } = pageOf(input)
    // Between the serial numbers of other kinds.
    const range = { account: account.id, prefix: mfaArn(account.id, '/', ''), after }
    const devices = await virtualDevicesAfter(store, range, input.AssignmentStatus ?? 'Any', take + 1)
    const { page, paging } = cut(devices, take, ({ serialNumber }) => serialNumber)
    return { VirtualMFADevices: await withOwners(store, account, page), ...paging }
  },
})
