import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { subjectOf } from '../subject'

/** Lists the devices of a user. */
export const ListMFADevices = operation({
  action: 'iam:ListMFADevices',
  access: 'List',
  summary: 'Lists the MFA devices of an IAM user.',

  input: record({ UserName: optional(existingUserName), ...paging }),
  output: record({
    MFADevices: list(record({ UserName: string({}), SerialNumber: string({}), EnableDate: timestamp })),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { input, account, store } = grant
    const { after, take } = pageOf(input)
    const subject = await subjectOf(grant)
    const devices = await store.mfaDevice.findMany({
      where: {
        account: account.id,
        principalId: subject.principalId,
        ...(after !== undefined && { serialNumber: { gt: after } }),
      },
      orderBy: { serialNumber: 'asc' },
      take: take + 1,
      select: { serialNumber: true, enabledAt: true, createdAt: true },
    })
    const { page, paging } = cut(devices, take, ({ serialNumber }) => serialNumber)
    return {
      MFADevices: page.map(({ serialNumber, enabledAt, createdAt }) => ({
        UserName: subject.userName ?? 'root',
        SerialNumber: serialNumber,
        EnableDate: enabledAt ?? createdAt,
      })),
      ...paging,
    }
  },
})
