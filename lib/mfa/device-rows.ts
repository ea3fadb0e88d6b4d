import type { Store } from '@/lib/db/turn'
import { type MfaDevice, type Passkey, Prisma } from '@/lib/generated/sqlite/client'
import { inOneQuery } from '@/lib/in-one-query'
import type { DeviceKey, newDevice } from './bound-seed'
import { virtual } from './kinds/virtual'

// What the operations on devices, and every page that shows some, read and write: one statement for each, because a query
// of the client takes ten times as long as its statement (decision 0059).

/** Returns the row of a device; undefined without one. */
export async function deviceBySerial(
  store: Store,
  { account, serialNumber }: DeviceKey,
): Promise<MfaDevice | undefined> {
  const [row] = await store.$queryRaw<MfaDevice[]>`
    SELECT * FROM "MfaDevice" WHERE "account" = ${account} AND "serialNumber" = ${serialNumber}`
  return row
}

/** Inserts the row of a new device. */
export const insertDevice = (store: Store, row: ReturnType<typeof newDevice>) =>
  store.$executeRaw`
    INSERT INTO "MfaDevice" (
      "account", "serialNumber", "kind", "name", "nameKey", "path", "model", "seed", "binding", "createdAt", "createdBy",
      "principalId", "enabledAt", "period", "lastStep", "driftSteps"
    ) VALUES (
      ${row.account}, ${row.serialNumber}, ${row.kind}, ${row.name}, ${row.nameKey}, ${row.path}, ${row.model ?? ''},
      ${row.seed}, ${row.binding}, ${row.createdAt}, ${row.createdBy}, ${row.principalId}, ${row.enabledAt}, ${row.period},
      ${row.lastStep}, ${row.driftSteps}
    )`

/** Deletes a device with its tags and what else belongs to it. */
export const deleteDevice = (store: Store, { account, serialNumber }: DeviceKey) =>
  store.$executeRaw`DELETE FROM "MfaDevice" WHERE "account" = ${account} AND "serialNumber" = ${serialNumber}`

/** How many virtual devices an account has, counted up to `most`, and whether one has the serial number. */
export async function virtualDevicesBeside(store: Store, { account, serialNumber }: DeviceKey, most: number) {
  const [counted] = await store.$queryRaw<{ some: bigint; same: bigint }[]>`
    SELECT
      (SELECT count(*) FROM (
        SELECT 1 FROM "MfaDevice" WHERE "account" = ${account} AND "kind" = ${virtual.kind} LIMIT ${most}
      ) AS "virtual") AS "some",
      (SELECT count(*) FROM "MfaDevice" WHERE "account" = ${account} AND "serialNumber" = ${serialNumber}) AS "same"`
  return { count: Number(counted?.some ?? 0), isTaken: Number(counted?.same ?? 0) > 0 }
}

/** A device as lists show it. Never its seed. */
export type ListedDevice = Pick<MfaDevice, 'serialNumber' | 'principalId' | 'enabledAt'>

const ASSIGNMENTS = {
  Assigned: Prisma.sql`AND "principalId" IS NOT NULL`,
  Unassigned: Prisma.sql`AND "principalId" IS NULL`,
  Any: Prisma.empty,
} as const

/** The virtual devices of an account whose serial numbers begin with `prefix`, from the one after `after` on. */
export function virtualDevicesAfter(
  store: Store,
  { account, prefix, after = '' }: { account: string; prefix: string; after?: string | undefined },
  assignment: keyof typeof ASSIGNMENTS,
  most: number,
): Promise<ListedDevice[]> {
  // Serial numbers of virtual devices end at U+007E, and one bound is enough: the index is read from there.
  const first = after > prefix ? after : prefix
  // They have no owner to be sorted by. That order is the one of the index of owners; by serial number alone, PostgreSQL reads
  // all devices, since it does not know that those without an owner are of another kind.
  const order = assignment === 'Unassigned' ? Prisma.sql`"principalId", "serialNumber"` : Prisma.sql`"serialNumber"`
  return store.$queryRaw<ListedDevice[]>`
    SELECT "serialNumber", "principalId", "enabledAt" FROM "MfaDevice"
    WHERE "account" = ${account} AND "kind" = ${virtual.kind} ${ASSIGNMENTS[assignment]}
      AND "serialNumber" > ${first} AND "serialNumber" < ${`${prefix}\u0080`}
    ORDER BY ${order} LIMIT ${most}`
}

type HeldDevice = Pick<MfaDevice, 'principalId' | 'serialNumber' | 'kind' | 'enabledAt' | 'createdAt'>

/** The devices of a principal, by serial number. */
// The order of the index: by serial number alone, all devices of the account would be read.
export const devicesOf = inOneQuery<HeldDevice>(
  (store, account, principalIds) => store.$queryRaw`
    SELECT "principalId", "serialNumber", "kind", "enabledAt", "createdAt" FROM "MfaDevice"
    WHERE "account" = ${account} AND "principalId" IN (${Prisma.join(principalIds)})
    ORDER BY "principalId", "serialNumber"`,
  ({ principalId }) => principalId,
)

type DeviceState = MfaDevice & { [K in 'credentialId' | 'aaguid' | 'isBackedUp']: Passkey[K] | null }

/** The same with their last use, and what passkeys have besides: null for other kinds. */
export const deviceStatesOf = (store: Store, account: string, principalId: string) =>
  store.$queryRaw<DeviceState[]>`
    SELECT "MfaDevice".*, "credentialId", "aaguid", "isBackedUp" FROM "MfaDevice"
    LEFT JOIN "Passkey"
      ON "Passkey"."account" = "MfaDevice"."account" AND "Passkey"."serialNumber" = "MfaDevice"."serialNumber"
    WHERE "MfaDevice"."account" = ${account} AND "principalId" = ${principalId}
    ORDER BY "MfaDevice"."serialNumber"`

/** How many devices a principal has. */
export async function countOfDevices(store: Store, account: string, principalId: string): Promise<number> {
  const [counted] = await store.$queryRaw<{ all: bigint }[]>`
    SELECT count(*) AS "all" FROM "MfaDevice" WHERE "account" = ${account} AND "principalId" = ${principalId}`
  return Number(counted?.all ?? 0)
}
