import { mfaArn } from '@/lib/arns'
import { operation } from '@/lib/gate/operation'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging } from '../shapes'
import { LISTED, virtualDevice, withOwners } from './virtual-devices'

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
    const devices = await store.mfaDevice.findMany({
      where: {
        account: account.id,
        kind: virtual.kind,
        // Between those of other kinds.
        AND: [{ serialNumber: beginningWith(mfaArn(account.id, '/', '')) }, { serialNumber: { gt: after } }],
        ...(input.AssignmentStatus === 'Assigned' && { principalId: { not: null } }),
        ...(input.AssignmentStatus === 'Unassigned' && { principalId: null }),
      },
      orderBy: { serialNumber: 'asc' },
      take: take + 1,
      select: LISTED,
    })
    const { page, paging } = cut(devices, take, ({ serialNumber }) => serialNumber)
    return { VirtualMFADevices: await withOwners(store, account, page), ...paging }
  },
})
