import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { accessKeyId, existingUserName } from '../shapes'
import { accessKeyOf } from './key-of'

/** Deletes an access key, active or not. */
export const DeleteAccessKey = operation({
  action: 'iam:DeleteAccessKey',
  access: 'Write',
  summary: 'Deletes an access key of an IAM user.',

  input: record({ UserName: optional(existingUserName), AccessKeyId: accessKeyId }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { accessKeyId } = await accessKeyOf(grant)
    await grant.store.accessKey.delete({ where: { accessKeyId } })
    return {}
  },
})
