import { userArn } from '@/lib/arns'
import type { Infer } from '@/lib/shape/shape'
import type { user } from '../shapes'

type Row = {
  account: string
  userId: string
  name: string
  path: string
  createdAt: Date
  passwordLastUsed: Date | null
}

/** A user as list operations show it: without tags. */
export function userFields(row: Row): Infer<typeof user> {
  return {
    Path: row.path,
    UserName: row.name,
    UserId: row.userId,
    Arn: userArn(row.account, row.path, row.name),
    CreateDate: row.createdAt,
    ...(row.passwordLastUsed && { PasswordLastUsed: row.passwordLastUsed }),
  }
}
