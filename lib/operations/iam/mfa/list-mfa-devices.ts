import { operation } from '@/lib/gate/operation'
import { devicesOf } from '@/lib/mfa/device-rows'
import { KIND_NAMES } from '@/lib/mfa/kinds/kind'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { boolean, list, optional, pagesOnly, record, string, timestamp } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { subjectOf } from '../subject'

/** Lists the devices of a user. AWS does not return their kinds. */
export const ListMFADevices = operation({
  action: 'iam:ListMFADevices',
  access: 'List',
  summary: 'Lists the MFA devices of an IAM user.',

  input: record({ UserName: optional(existingUserName), ...paging }),
  output: record({
    MFADevices: list(
      record({
        UserName: string({}),
        SerialNumber: string({}),
        EnableDate: timestamp,
        Kind: pagesOnly(string({ values: KIND_NAMES })),
      }),
    ),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { after = '', take } = pageOf(grant.input)
    const subject = await subjectOf(grant)
    const devices = await devicesOf(grant.store, grant.account.id, subject.principalId)
    const further = devices.filter(({ serialNumber }) => serialNumber > after)
    const { page, paging } = cut(further, take, ({ serialNumber }) => serialNumber)
    return {
      MFADevices: page.map(({ serialNumber, enabledAt, createdAt, kind }) => ({
        UserName: subject.userName ?? 'root',
        SerialNumber: serialNumber,
        EnableDate: enabledAt ?? createdAt,
        Kind: deviceKind({ kind }).kind,
      })),
      ...paging,
    }
  },
})
