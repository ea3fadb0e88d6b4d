import { groupArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { lockGroup } from '@/lib/row-locks'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'

export const groupName = string({ min: 1, max: 128, pattern: '[\\w+=,.@-]+' })

/** A user group as operations return it. */
export const group = record({
  Path: string({}),
  GroupName: string({}),
  GroupId: string({}),
  Arn: string({}),
  CreateDate: timestamp,
})

/** The output of operations that list groups. */
export const groupList = record({ Groups: list(group), IsTruncated: boolean, Marker: optional(string({})) })

type Row = { account: string; groupId: string; name: string; path: string; createdAt: Date }

export const groupFields = ({ account, groupId, name, path, createdAt }: Row) => ({
  Path: path,
  GroupName: name,
  GroupId: groupId,
  Arn: groupArn(account, path, name),
  CreateDate: createdAt,
})

/** A group by name. Throws NoSuchEntity. */
export async function namedGroup(store: Store, account: string, name: string) {
  const found = await store.group.findUnique({ where: { account_nameKey: { account, nameKey: name.toLowerCase() } } })
  if (found) return found
  throw noSuchGroup(name)
}

/** The same, locked: nobody else adds to what the group owns, or deletes the group, until the transaction ends. */
export async function lockedGroup(store: Store, account: string, name: string) {
  const found = await namedGroup(store, account, name)
  if (await lockGroup(store, account, found.groupId)) return found
  throw noSuchGroup(name)
}

/** The error for a name that no group has. */
export const noSuchGroup = (name: string) =>
  new AwsError('NoSuchEntity', `The group with name ${name} cannot be found.`, { field: 'GroupName' })

/** The key of a group's row. */
export const groupKey = ({ account, groupId }: { account: string; groupId: string }) => ({
  account_groupId: { account, groupId },
})

/**
 * Refuses a name that another group has, ignoring case. `groupId` is the group to be renamed. Throws
 * EntityAlreadyExists.
 */
export async function demandFreeGroupName(store: Store, account: string, name: string, groupId?: string) {
  const found = await store.group.findUnique({ where: { account_nameKey: { account, nameKey: name.toLowerCase() } } })
  if (!found || found.groupId === groupId) return
  const field = groupId === undefined ? 'GroupName' : 'NewGroupName'
  throw new AwsError('EntityAlreadyExists', `Group with name ${name} already exists.`, { field })
}
