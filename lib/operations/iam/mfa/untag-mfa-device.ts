import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { serialNumber, tagKeyList } from '../shapes'
import { demandDevice } from './device-rules'

/** Removes tags from a virtual device. A key that is not there is no error. */
export const UntagMFADevice = operation({
  action: 'iam:UntagMFADevice',
  access: 'Tagging',
  summary: 'Removes tags from a virtual MFA device.',

  input: record({ SerialNumber: serialNumber, TagKeys: tagKeyList }),
  output: nothing,

  resource: ({ SerialNumber }) => SerialNumber,
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),

  async run(grant) {
    const { input, store } = grant
    const keyKey = { in: input.TagKeys.map((key) => key.toLowerCase()) }
    await store.mfaDeviceTag.deleteMany({ where: { ...(await demandDevice(grant)), keyKey } })
    return {}
  },
})
