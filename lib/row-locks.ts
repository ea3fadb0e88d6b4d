import type { Store } from '@/lib/db/store'

// INVARIANT: whoever adds to what a row owns, or decides by what it owns, locks that row first and reads afterwards. So
// two who do it at the same time follow each other, whichever connection, process or server each is in: quotas, names
// and conditions for deleting are right wherever a statement sees what was committed before it began (decision 0049).
//
// The lock is an update that changes nothing. It lasts until the transaction ends, and its row count says whether the
// row still exists: nothing is added to what was deleted meanwhile. The column is in no key and in no index, so rows
// that refer to this one can be written at the same time (PostgreSQL manual, "Row-Level Locks").
//
// The order is account, user, group, role, policy, device: two who lock several never wait for each other.

type Locked = Promise<boolean>

/** Locks an account, which owns its users, groups, roles, policies and devices. Returns false if it no longer exists. */
export const lockAccount = async (store: Store, account: string): Locked =>
  (await store.$executeRaw`UPDATE "Account" SET "createdAt" = "createdAt" WHERE "id" = ${account}`) === 1

/** Locks a user, who owns credentials, policies, tags and memberships. Returns false if it no longer exists. */
export const lockUser = async (store: Store, account: string, userId: string): Locked =>
  (await store.$executeRaw`
    UPDATE "User" SET "createdAt" = "createdAt" WHERE "account" = ${account} AND "userId" = ${userId}`) === 1

/** Locks a group, which owns policies and members. Returns false if it no longer exists. */
export const lockGroup = async (store: Store, account: string, groupId: string): Locked =>
  (await store.$executeRaw`
    UPDATE "Group" SET "createdAt" = "createdAt" WHERE "account" = ${account} AND "groupId" = ${groupId}`) === 1

/** Locks a role, which owns policies, tags and sessions. Returns false if it no longer exists. */
export const lockRole = async (store: Store, account: string, roleId: string): Locked =>
  (await store.$executeRaw`
    UPDATE "Role" SET "createdAt" = "createdAt" WHERE "account" = ${account} AND "roleId" = ${roleId}`) === 1

/**
 * Locks a policy of an account, which owns its versions, tags, attachments and uses as a boundary. Returns false if it no
 * longer exists, and for a built-in one: it has no row, as nobody changes it.
 */
export const lockPolicy = async (store: Store, account: string, arn: string): Locked =>
  (await store.$executeRaw`
    UPDATE "ManagedPolicy" SET "createdAt" = "createdAt" WHERE "account" = ${account} AND "arn" = ${arn}`) === 1

/** Locks a device, which owns its tags and the tries at its codes. Returns false if it no longer exists. */
export const lockDevice = async (store: Store, { account, serialNumber }: DeviceKey): Locked =>
  (await store.$executeRaw`
    UPDATE "MfaDevice" SET "createdAt" = "createdAt"
    WHERE "account" = ${account} AND "serialNumber" = ${serialNumber}`) === 1

type DeviceKey = { account: string; serialNumber: string }

/** Locks a user by its id, or the account for the root user, whose id it is. Returns false if it no longer exists. */
export const lockPerson = (store: Store, account: string, principalId: string): Locked =>
  principalId === account ? lockAccount(store, account) : lockUser(store, account, principalId)
