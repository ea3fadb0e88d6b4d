import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { sshKeyKey, sshKeyOf, sshPublicKeyId } from './ssh-key'

/** Deletes an SSH public key, active or not. */
export const DeleteSSHPublicKey = operation({
  action: 'iam:DeleteSSHPublicKey',
  access: 'Write',
  summary: 'Deletes an SSH public key of an IAM user.',

  input: record({ UserName: userName, SSHPublicKeyId: sshPublicKeyId }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, keyId } = await sshKeyOf(grant)
    await grant.store.sshPublicKey.delete({ where: sshKeyKey(account, keyId) })
    return {}
  },
})
