import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { status, userName } from '../shapes'
import { sshKeyKey, sshKeyOf, sshPublicKeyId } from './ssh-key'

/** Activates or deactivates an SSH public key. */
export const UpdateSSHPublicKey = operation({
  action: 'iam:UpdateSSHPublicKey',
  access: 'Write',
  summary: 'Changes the status of an SSH public key from Active to Inactive, or back.',

  input: record({ UserName: userName, SSHPublicKeyId: sshPublicKeyId, Status: status }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, keyId } = await sshKeyOf(grant)
    await grant.store.sshPublicKey.update({ where: sshKeyKey(account, keyId), data: { status: grant.input.Status } })
    return {}
  },
})
