import { operation } from '@/lib/gate/operation'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { integer, list, optional, record, string } from '@/lib/shape/shape'
import { LISTED, virtualDevice, withOwners } from '../../iam/mfa/virtual-devices'
import { windowFields, windowOf } from './window'

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
  /** `Total` is the number of all devices that match. */
  output: record({ VirtualMFADevices: list(virtualDevice), Total: integer() }),

  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:mfa/`,

  async run({ input, account, store }) {
    const part = input.NameContains?.toLowerCase() ?? ''
    const status = input.AssignmentStatus ?? 'Any'
    const by = input.SortBy ?? 'Name'
    // LIKE, which the client's `contains` becomes, treats "_" as a wildcard, and names contain it.
    const [counted] = await store.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS "total" FROM "MfaDevice"
      WHERE "account" = ${account.id} AND "kind" = ${virtual.kind} AND instr(lower("name"), ${part}) > 0
        AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))`
    const Total = Number(counted?.total ?? 0)
    const { offset, limit, inOrder } = windowOf(input, Total)
    const found = await store.$queryRaw<{ serialNumber: string }[]>`
      SELECT "serialNumber" FROM "MfaDevice"
      WHERE "account" = ${account.id} AND "kind" = ${virtual.kind} AND instr(lower("name"), ${part}) > 0
        AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))
      ORDER BY CASE ${by} WHEN 'EnableDate' THEN "enabledAt" END, lower("name"), "serialNumber"
      LIMIT ${limit} OFFSET ${offset}`
    const serials = inOrder(found.map(({ serialNumber }) => serialNumber))
    const rows = await store.mfaDevice.findMany({
      where: { account: account.id, serialNumber: { in: serials } },
      select: LISTED,
    })
    const bySerial = new Map(rows.map((row) => [row.serialNumber, row]))
    const devices = serials.flatMap((serial) => bySerial.get(serial) ?? [])
    return { VirtualMFADevices: await withOwners(store, account, devices), Total }
  },
})
