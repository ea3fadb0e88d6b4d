import type { Grant } from '@/lib/gate/grant'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { LISTED } from '../../iam/mfa/virtual-devices'
import { tallies } from '../../iam/tallies'
import { containing, quickWindowOf, type Window, windowOf } from './window'

/** `by` is `Name` or, as the list says, `EnableDate`, `Model` or `ImportDate`. */
type Wanted = {
  kind: KindName
  part: string | undefined
  status: string | undefined
  by: string | undefined
  window: Window
}

/** What lists of devices read. Never the seed. */
const COLUMNS = { ...LISTED, model: true, period: true, createdAt: true } as const

/** A page of the devices of a kind, by a part of their name and by whether somebody holds them, and how many there are. */
export function findDevices(grant: Grant<unknown>, wanted: Wanted) {
  const { part, by = 'Name' } = wanted
  return part === undefined && by === 'Name' ? byIndex(grant, wanted) : byReadingAll(grant, wanted, by)
}

/** The number of devices is known, so only the page is read. */
async function byIndex({ account, store }: Grant<unknown>, { kind, status, window }: Wanted) {
  const count = await tallies(store, account.id, [`assigned:${kind}`, `unassigned:${kind}`])
  const assigned = status === 'Unassigned' ? 0 : count(`assigned:${kind}`)
  const unassigned = status === 'Assigned' ? 0 : count(`unassigned:${kind}`)
  const Total = assigned + unassigned
  const { direction, skip, take, inOrder } = quickWindowOf(window, Total)
  const devices = await store.mfaDevice.findMany({
    where: {
      ...{ account: account.id, kind },
      ...(status === 'Assigned' && { principalId: { not: null } }),
      ...(status === 'Unassigned' && { principalId: null }),
    },
    orderBy: [{ nameKey: direction }, { serialNumber: direction }],
    select: COLUMNS,
    ...{ skip, take },
  })
  return { devices: inOrder(devices), Total }
}

/** All devices are read: no index knows parts of names, nor has the other orders. */
async function byReadingAll({ account, store }: Grant<unknown>, wanted: Wanted, by: string) {
  const { kind, status = 'Any', window } = wanted
  const pattern = containing(wanted.part)
  const [counted] = await store.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS "total" FROM "MfaDevice"
    WHERE "account" = ${account.id} AND "kind" = ${kind} AND "nameKey" LIKE ${pattern} ESCAPE '!'
      AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))`
  const Total = Number(counted?.total ?? 0)
  const { offset, limit, inOrder } = windowOf(window, Total)
  const found = await store.$queryRaw<{ serialNumber: string }[]>`
    SELECT "serialNumber" FROM "MfaDevice"
    WHERE "account" = ${account.id} AND "kind" = ${kind} AND "nameKey" LIKE ${pattern} ESCAPE '!'
      AND (${status} = 'Any' OR ("principalId" IS NULL) = (${status} = 'Unassigned'))
    ORDER BY
      CASE WHEN ${by} = 'Model' THEN lower("model") END,
      CASE WHEN ${by} = 'ImportDate' THEN "createdAt" END,
      CASE WHEN ${by} = 'EnableDate' THEN "enabledAt" END NULLS FIRST,
      "nameKey", "serialNumber"
    LIMIT ${limit} OFFSET ${offset}`
  const serials = inOrder(found.map(({ serialNumber }) => serialNumber))
  const rows = await store.mfaDevice.findMany({
    where: { account: account.id, serialNumber: { in: serials } },
    select: COLUMNS,
  })
  const bySerial = new Map(rows.map((row) => [row.serialNumber, row]))
  return { devices: serials.flatMap((serial) => bySerial.get(serial) ?? []), Total }
}
