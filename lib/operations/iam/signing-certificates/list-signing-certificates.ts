import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { userOf } from '../subject'
import { certificateFields, signingCertificate } from './signing-certificate'

/** Lists the signing certificates of a user, with their bodies. */
export const ListSigningCertificates = operation({
  action: 'iam:ListSigningCertificates',
  access: 'List',
  summary: 'Lists the X.509 signing certificates of an IAM user.',

  input: record({ UserName: optional(existingUserName), ...paging }),
  output: record({
    Certificates: list(signingCertificate),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { input, account, store } = grant
    const { after, take } = pageOf(input)
    const { principalId: userId, userName } = await userOf(grant)
    const certificates = await store.signingCertificate.findMany({
      where: { account: account.id, userId, ...(after !== undefined && { certificateId: { gt: after } }) },
      orderBy: { certificateId: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(certificates, take, ({ certificateId }) => certificateId)
    return { Certificates: page.map((row) => certificateFields(userName, row)), ...paging }
  },
})
