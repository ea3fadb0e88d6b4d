import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, userName } from '../shapes'
import { userOf } from '../subject'

/** Lists the SSH public keys of a user, without their bodies. */
export const ListSSHPublicKeys = operation({
  action: 'iam:ListSSHPublicKeys',
  access: 'List',
  summary: 'Lists the SSH public keys of an IAM user.',

  input: record({ UserName: optional(userName), ...paging }),
  output: record({
    SSHPublicKeys: list(
      record({ UserName: string({}), SSHPublicKeyId: string({}), Status: string({}), UploadDate: timestamp }),
    ),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { input, account, store } = grant
    const { after, take } = pageOf(input)
    const { principalId: userId, userName } = await userOf(grant)
    const keys = await store.sshPublicKey.findMany({
      where: { account: account.id, userId, ...(after !== undefined && { keyId: { gt: after } }) },
      orderBy: { keyId: 'asc' },
      take: take + 1,
      select: { keyId: true, status: true, uploadedAt: true },
    })
    const { page, paging } = cut(keys, take, ({ keyId }) => keyId)
    return {
      SSHPublicKeys: page.map(({ keyId, status, uploadedAt }) => ({
        UserName: userName,
        SSHPublicKeyId: keyId,
        Status: status,
        UploadDate: uploadedAt,
      })),
      ...paging,
    }
  },
})
