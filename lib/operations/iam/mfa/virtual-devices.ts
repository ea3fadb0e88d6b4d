import { rootArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import type { ListedDevice } from '@/lib/mfa/device-rows'
import { type Infer, optional, record, string, timestamp } from '@/lib/shape/shape'
import { usersById } from '@/lib/user-rows'
import { user } from '../shapes'
import { userFields } from '../users/user-fields'

/** A virtual device as lists return it, with its user. */
export const virtualDevice = record({
  SerialNumber: string({}),
  User: optional(user),
  EnableDate: optional(timestamp),
})

/** The columns that `withOwners` needs. Never the seed. */
export const LISTED = { serialNumber: true, principalId: true, enabledAt: true } as const

/** Rows of devices as lists show them, in their order. */
export async function withOwners(
  store: Store,
  account: { id: string; createdAt: Date },
  devices: readonly ListedDevice[],
): Promise<Infer<typeof virtualDevice>[]> {
  const owners = await ownersOf(store, account, devices)
  return devices.map(({ serialNumber, principalId, enabledAt }) => {
    const owner = principalId === null ? undefined : owners.get(principalId)
    return {
      SerialNumber: serialNumber,
      ...(owner && { User: owner }),
      ...(enabledAt && { EnableDate: enabledAt }),
    }
  })
}

async function ownersOf(store: Store, account: { id: string; createdAt: Date }, devices: readonly ListedDevice[]) {
  const ids = devices.flatMap(({ principalId }) => (principalId === null ? [] : [principalId]))
  const users = await usersById(store, account.id, [...new Set(ids)])
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
