import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { accessKeyId, existingUserName, status } from '../shapes'
import { accessKeyOf } from './key-of'

/** Activates or deactivates an access key. */
export const UpdateAccessKey = operation({
  action: 'iam:UpdateAccessKey',
  access: 'Write',
  summary: 'Changes the status of an access key from Active to Inactive, or back.',

  input: record({ UserName: optional(existingUserName), AccessKeyId: accessKeyId, Status: status }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { accessKeyId } = await accessKeyOf(grant)
    await grant.store.accessKey.update({ where: { accessKeyId }, data: { status: grant.input.Status } })
    return {}
  },
})
