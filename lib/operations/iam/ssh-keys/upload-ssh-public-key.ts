import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newSshPublicKeyId } from '@/lib/ids'
import { encodingOf, type RsaKey, readRsaKey } from '@/lib/operations/iam/public-keys/rsa-key'
import { record, string } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { lockedUser } from '../subject'
import { telling } from '../telling'
import { sshPublicKey } from './ssh-key'

/** IAM user guide, "IAM and AWS STS quotas". */
export const SSH_KEYS_PER_USER = 5
/** IAM API reference, "UploadSSHPublicKey". */
const LEAST_BITS = 2048

/** Adds an SSH public key to a user, active at once. */
export const UploadSSHPublicKey = operation({
  action: 'iam:UploadSSHPublicKey',
  access: 'Write',
  summary: 'Uploads an SSH public key for an IAM user.',

  input: record({
    UserName: userName,
    SSHPublicKeyBody: string({ min: 1, max: 16_384, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' }),
  }),
  output: record({ SSHPublicKey: sshPublicKey }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run({ input, account, store, now, chance }) {
    const { userId, userName } = await lockedUser(store, account.id, input.UserName)
    const body = input.SSHPublicKeyBody.trim()
    const { fingerprint } = demandGoodKey(body)
    const own = { account: account.id, userId }
    if ((await store.sshPublicKey.count({ where: { ...own, fingerprint } })) > 0) {
      throw refused('DuplicateSSHPublicKey', 'The SSH public key is already associated with the specified IAM user.')
    }
    if ((await store.sshPublicKey.count({ where: own })) >= SSH_KEYS_PER_USER) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for SSHPublicKeysPerUser: ${SSH_KEYS_PER_USER}`)
    }
    const keyId = newSshPublicKeyId(chance)
    await store.sshPublicKey.create({ data: { ...own, keyId, body, fingerprint, status: 'Active', uploadedAt: now } })
    return {
      SSHPublicKey: {
        UserName: userName,
        SSHPublicKeyId: keyId,
        Fingerprint: fingerprint,
        SSHPublicKeyBody: body,
        Status: 'Active',
        UploadDate: now,
      },
    }
  },

  tells: (grant, { SSHPublicKey }) => telling(grant, 'ssh-key-added', SSHPublicKey.SSHPublicKeyId),
})

// The codes are AWS's; its messages are not public.
function demandGoodKey(body: string): RsaKey {
  if (encodingOf(body) === undefined) {
    throw refused('UnrecognizedPublicKeyEncoding', 'The public key must be in ssh-rsa or in PEM format.')
  }
  const key = readRsaKey(body)
  if (!key) throw refused('InvalidPublicKey', 'The public key is malformed or is not an RSA key.')
  if (key.bits < LEAST_BITS) throw refused('InvalidPublicKey', `The public key must have ${LEAST_BITS} bits at least.`)
  return key
}

const refused = (
  code: 'DuplicateSSHPublicKey' | 'InvalidPublicKey' | 'UnrecognizedPublicKeyEncoding',
  message: string,
) => new AwsError(code, message, { field: 'SSHPublicKeyBody' })
