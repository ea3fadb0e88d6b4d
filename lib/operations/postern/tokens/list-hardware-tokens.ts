import { operation } from '@/lib/gate/operation'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { LISTED, withOwners } from '../../iam/mfa/virtual-devices'
import { user } from '../../iam/shapes'
import { windowFields, windowOf } from '../lists/window'

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
  /** `Total` is the number of all tokens that match. */
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
  }),

  resource: () => '*',

  async run({ input, account, store }) {
    const part = input.SerialNumberContains?.toLowerCase() ?? ''
    const status = input.AssignmentStatus ?? 'Any'
    const by = input.SortBy ?? 'SerialNumber'
    // LIKE, which the client's `contains` becomes, treats "_" as a wildcard, and serial numbers may contain it.
    const [counted] = await store.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS "total" FROM "MfaDevice"
      WHERE "account" = ${account.id} AND "kind" = ${hardware.kind} AND instr(lower("serialNumber"), ${part}) > 0
        AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))`
    const Total = Number(counted?.total ?? 0)
    const { offset, limit, inOrder } = windowOf(input, Total)
    const found = await store.$queryRaw<{ serialNumber: string }[]>`
      SELECT "serialNumber" FROM "MfaDevice"
      WHERE "account" = ${account.id} AND "kind" = ${hardware.kind} AND instr(lower("serialNumber"), ${part}) > 0
        AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))
      ORDER BY
        CASE ${by} WHEN 'Model' THEN lower("model") WHEN 'ImportDate' THEN "createdAt" WHEN 'EnableDate' THEN "enabledAt" END,
        lower("serialNumber"), "serialNumber"
      LIMIT ${limit} OFFSET ${offset}`
    const serials = inOrder(found.map(({ serialNumber }) => serialNumber))
    const rows = await store.mfaDevice.findMany({
      where: { account: account.id, serialNumber: { in: serials } },
      select: { ...LISTED, model: true, period: true, createdAt: true },
    })
    const bySerial = new Map(rows.map((row) => [row.serialNumber, row]))
    const devices = serials.flatMap((serial) => bySerial.get(serial) ?? [])
    const HardwareTokens = (await withOwners(store, account, devices)).flatMap((token) => {
      const row = bySerial.get(token.SerialNumber)
      if (!row) return []
      const Model = row.model === '' ? undefined : row.model
      return [{ ...token, ...(Model !== undefined && { Model }), PeriodSeconds: row.period, ImportDate: row.createdAt }]
    })
    return { HardwareTokens, Total }
  },
})
