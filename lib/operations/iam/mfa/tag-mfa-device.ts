import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { serialNumber, tagList } from '../shapes'
import { acceptedTags, demandTagQuota, requestTags, tagRows } from '../tags'
import { demandDevice } from './device-rules'

/** Sets tags on a virtual device. */
export const TagMFADevice = operation({
  action: 'iam:TagMFADevice',
  access: 'Tagging',
  summary: 'Adds tags to a virtual MFA device, or changes their values.',

  input: record({ SerialNumber: serialNumber, Tags: tagList }),
  output: nothing,

  resource: ({ SerialNumber }) => SerialNumber,
  context: ({ Tags }) => requestTags(Tags),

  async run(grant) {
    const { input, store } = grant
    const key = await demandDevice(grant)
    for (const { keyKey, ...tag } of tagRows(acceptedTags(input.Tags))) {
      const id = { ...key, keyKey }
      await store.mfaDeviceTag.upsert({
        where: { account_serialNumber_keyKey: id },
        create: { ...id, ...tag },
        update: tag,
      })
    }
    demandTagQuota(await store.mfaDeviceTag.count({ where: key }))
    return {}
  },
})
