import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { record, string, timestamp } from '@/lib/shape/shape'
import { namedUser } from '../subject'

export const sshPublicKeyId = string({ min: 20, max: 128, pattern: '[\\w]+' })

/** An SSH public key as operations return it. */
export const sshPublicKey = record({
  UserName: string({}),
  SSHPublicKeyId: string({}),
  Fingerprint: string({}),
  SSHPublicKeyBody: string({}),
  Status: string({}),
  UploadDate: timestamp,
})

/** The SSH public key that a request names, if it is that user's, and the user. Throws NoSuchEntity. */
export async function sshKeyOf({ input, account, store }: Grant<{ UserName: string; SSHPublicKeyId: string }>) {
  const { userId, userName } = await namedUser(store, account.id, input.UserName)
  const keyId = input.SSHPublicKeyId
  const key = await store.sshPublicKey.findUnique({ where: sshKeyKey(account.id, keyId) })
  if (key?.userId === userId) return { ...key, userName }
  throw new AwsError('NoSuchEntity', `The Public Key with id ${keyId} cannot be found.`, { field: 'SSHPublicKeyId' })
}

/** The key of a row. */
export const sshKeyKey = (account: string, keyId: string) => ({ account_keyId: { account, keyId } })
