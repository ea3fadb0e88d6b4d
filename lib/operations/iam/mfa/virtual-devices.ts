import { rootArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { type Infer, optional, record, string, timestamp } from '@/lib/shape/shape'
import { user } from '../shapes'
import { userFields } from '../users/user-fields'

/** A virtual device as lists show it, with whoever holds it. */
export const virtualDevice = record({
  SerialNumber: string({}),
  User: optional(user),
  EnableDate: optional(timestamp),
})

/** The devices with these serial numbers, in their order. Unknown ones are left out. Seeds are never returned. */
export async function devicesWithOwners(
  store: Store,
  account: { id: string; createdAt: Date },
  serials: readonly string[],
): Promise<Infer<typeof virtualDevice>[]> {
  const rows = await store.mfaDevice.findMany({
    where: { account: account.id, serialNumber: { in: [...serials] } },
    select: { serialNumber: true, principalId: true, enabledAt: true },
  })
  const bySerial = new Map(rows.map((row) => [row.serialNumber, row]))
  const owners = await ownersOf(store, account, rows)
  return serials.flatMap((serial) => {
    const row = bySerial.get(serial)
    if (!row) return []
    const owner = row.principalId === null ? undefined : owners.get(row.principalId)
    return {
      SerialNumber: serial,
      ...(owner && { User: owner }),
      ...(row.enabledAt && { EnableDate: row.enabledAt }),
    }
  })
}

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
