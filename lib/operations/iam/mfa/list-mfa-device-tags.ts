import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, serialNumber, tag } from '../shapes'
import { demandDevice } from './device-rules'

/** Lists the tags of a virtual device by key. */
export const ListMFADeviceTags = operation({
  action: 'iam:ListMFADeviceTags',
  access: 'List',
  summary: 'Lists the tags of a virtual MFA device.',

  input: record({ SerialNumber: serialNumber, ...paging }),
  output: record({ Tags: list(tag), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ SerialNumber }) => SerialNumber,

  async run(grant) {
    const { after, take } = pageOf(grant.input)
    const rows = await grant.store.mfaDeviceTag.findMany({
      where: { ...(await demandDevice(grant)), ...(after !== undefined && { keyKey: { gt: after } }) },
      orderBy: { keyKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ keyKey }) => keyKey)
    return { Tags: page.map(({ key, value }) => ({ Key: key, Value: value })), ...paging }
  },
})
