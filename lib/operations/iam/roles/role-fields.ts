import { roleArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { lockRole } from '@/lib/row-locks'
import { integer, optional, record, string, timestamp } from '@/lib/shape/shape'
import { documentText } from '../policy-document'
import { attachedBoundary, tagList } from '../shapes'

const fields = {
  Path: string({}),
  RoleName: string({}),
  RoleId: string({}),
  Arn: string({}),
  CreateDate: timestamp,
  AssumeRolePolicyDocument: documentText,
  Description: optional(string({})),
  PermissionsBoundary: optional(attachedBoundary),
  Tags: optional(tagList),
  RoleLastUsed: optional(record({ LastUsedDate: optional(timestamp), Region: optional(string({})) })),
}

/** A role as operations return it. */
export const role = record({ ...fields, MaxSessionDuration: integer() })

/** A role as CreateRole returns it: without the duration, as recorded from AWS. */
export const createdRole = record(fields)

export const roleName = string({ min: 1, max: 64, pattern: '[\\w+=,.@-]+' })
export const roleDescription = string({
  max: 1000,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
})
/** Seconds. */
export const maxSessionDuration = integer({ min: 3_600, max: 43_200 })

type Row = {
  account: string
  roleId: string
  name: string
  path: string
  description: string | null
  maxSessionDuration: number
  createdAt: Date
  trust: { document: string }
}

/** A role as list operations return it: without tags, boundary and last use. */
export const roleFields = (row: Row) => ({
  Path: row.path,
  RoleName: row.name,
  RoleId: row.roleId,
  Arn: roleArn(row.account, row.path, row.name),
  CreateDate: row.createdAt,
  AssumeRolePolicyDocument: row.trust.document,
  ...(row.description !== null && { Description: row.description }),
  MaxSessionDuration: row.maxSessionDuration,
})

/** A role by name. Throws NoSuchEntity. */
export async function namedRole(store: Store, account: string, name: string) {
  const where = { account_nameKey: { account, nameKey: name.toLowerCase() } }
  const found = await store.role.findUnique({ where, include: { trust: true } })
  if (found) return found
  throw noSuchRole(name)
}

/** The same, locked: nobody else adds to what the role owns, or deletes the role, until the transaction ends. */
export async function lockedRole(store: Store, account: string, name: string) {
  const found = await namedRole(store, account, name)
  if (await lockRole(store, account, found.roleId)) return found
  throw noSuchRole(name)
}

const noSuchRole = (name: string) =>
  new AwsError('NoSuchEntity', `The role with name ${name} cannot be found.`, { field: 'RoleName' })

/** The key of a role's row. */
export const roleKey = ({ account, roleId }: { account: string; roleId: string }) => ({
  account_roleId: { account, roleId },
})
