import { rootArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, user } from '../shapes'
import { userFields } from '../users/user-fields'

/** Lists the account's virtual devices. Seeds are never returned. */
export const ListVirtualMFADevices = operation({
  action: 'iam:ListVirtualMFADevices',
  access: 'List',
  summary: 'Lists the virtual MFA devices of the account, by whether they are assigned.',

  input: record({ AssignmentStatus: optional(string({ values: ['Assigned', 'Unassigned', 'Any'] })), ...paging }),
  output: record({
    VirtualMFADevices: list(
      record({ SerialNumber: string({}), User: optional(user), EnableDate: optional(timestamp) }),
    ),
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
        ...(after !== undefined && { serialNumber: { gt: after } }),
        ...(input.AssignmentStatus === 'Assigned' && { principalId: { not: null } }),
        ...(input.AssignmentStatus === 'Unassigned' && { principalId: null }),
      },
      orderBy: { serialNumber: 'asc' },
      take: take + 1,
      select: { serialNumber: true, principalId: true, enabledAt: true },
    })
    const { page, paging } = cut(devices, take, ({ serialNumber }) => serialNumber)
    const owners = await ownersOf(store, account, page)
    return {
      VirtualMFADevices: page.map(({ serialNumber, principalId, enabledAt }) => {
        const owner = principalId === null ? undefined : owners.get(principalId)
        return {
          SerialNumber: serialNumber,
          ...(owner && { User: owner }),
          ...(enabledAt && { EnableDate: enabledAt }),
        }
      }),
      ...paging,
    }
  },
})

async function ownersOf(
  store: Store,
  account: { id: string; createdAt: Date },
  devices: readonly { principalId: string | null }[],
) {
  const ids = devices.flatMap(({ principalId }) => (principalId === null ? [] : [principalId]))
  const users =
    ids.length === 0 ? [] : await store.user.findMany({ where: { account: account.id, userId: { in: ids } } })
  const owners = new Map(users.map((row) => [row.userId, userFields(row)]))
  // The root user is listed with the account id as its id, and without a name and path.
  owners.set(account.id, {
    Path: '/',
    UserName: 'root',
    UserId: account.id,
    Arn: rootArn(account.id),
    CreateDate: account.createdAt,
  })
  return owners
}
