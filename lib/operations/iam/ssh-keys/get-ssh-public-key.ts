import { operation } from '@/lib/gate/operation'
import { encodingOf, readRsaKey } from '@/lib/operations/iam/public-keys/rsa-key'
import { record, string } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { sshKeyOf, sshPublicKey, sshPublicKeyId } from './ssh-key'

/** Returns an SSH public key in the requested encoding; unchanged if it was uploaded in that encoding. */
export const GetSSHPublicKey = operation({
  action: 'iam:GetSSHPublicKey',
  access: 'Read',
  summary: 'Answers an SSH public key of an IAM user, with its body.',

  input: record({
    UserName: userName,
    SSHPublicKeyId: sshPublicKeyId,
    Encoding: string({ values: ['SSH', 'PEM'] }),
  }),
  output: record({ SSHPublicKey: sshPublicKey }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { Encoding } = grant.input
    const key = await sshKeyOf(grant)
    const body = encodingOf(key.body) === Encoding ? key.body : readRsaKey(key.body)?.text[Encoding]
    if (body === undefined) throw new Error(`The stored text of ${key.keyId} is no public key.`)
    return {
      SSHPublicKey: {
        UserName: key.userName,
        SSHPublicKeyId: key.keyId,
        Fingerprint: key.fingerprint,
        SSHPublicKeyBody: body,
        Status: key.status,
        UploadDate: key.uploadedAt,
      },
    }
  },
})
