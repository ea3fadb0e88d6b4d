import { accessKeyPlace, seal } from '@/lib/seal'

// Rows of principals and their credentials, for operations, worlds, commands and tests. Rows of devices come from
// `newDevice` (lib/mfa/bound-seed.ts), which seals their seeds.

/** The row of a new user. Names are unique regardless of case, so the row has the name in lower case too. */
export function userRow({ account, userId, name, path = '/', createdAt }: NewUser) {
  return { account, userId, name, nameKey: name.toLowerCase(), path, createdAt }
}

type NewUser = { account: string; userId: string; name: string; path?: string; createdAt: Date }

/** The row of a new password. `passwordHash` is a PHC string of argon2id. */
export function passwordRow({ passwordResetRequired = false, ...given }: NewPassword) {
  const { account, principalId, passwordHash, createdAt } = given
  return { account, principalId, passwordHash, passwordResetRequired, createdAt, changedAt: createdAt }
}

/** `principalId` is a user's id, or the account's for its root user. */
type Owned = { account: string; principalId: string; createdAt: Date }
type NewPassword = Owned & { passwordHash: string; passwordResetRequired?: boolean }

/** The row of a new access key, with its secret sealed for this row. */
export function accessKeyRow({ status = 'Active', ...given }: NewAccessKey) {
  const { account, principalId, accessKeyId, secretAccessKey, createdAt } = given
  const secret = seal(Buffer.from(secretAccessKey), accessKeyPlace(account, accessKeyId))
  return { accessKeyId, account, principalId, secret, status, createdAt }
}

type NewAccessKey = Owned & { accessKeyId: string; secretAccessKey: string; status?: string }
