import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { boolean, record, string, timestamp } from '@/lib/shape/shape'
import type { UserSubject } from '../subject'

/** A user's password as operations return it: whether there is one, and since when. */
export const loginProfile = record({
  UserName: string({}),
  CreateDate: timestamp,
  PasswordResetRequired: boolean,
})

/** The key of a login profile's row. */
export const profileKey = (account: string, principalId: string) => ({ account_principalId: { account, principalId } })

/** The error for a user without a password. */
export const noLoginProfile = (userName: string) =>
  new AwsError('NoSuchEntity', `Login Profile for User ${userName} cannot be found.`, { field: 'UserName' })

/** The login profile of a user. Throws NoSuchEntity. */
export async function profileOf(store: Store, account: string, { principalId, userName }: UserSubject) {
  const profile = await store.loginProfile.findUnique({ where: profileKey(account, principalId) })
  if (profile) return profile
  throw noLoginProfile(userName)
}
