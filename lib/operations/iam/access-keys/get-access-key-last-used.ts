import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { accessKeyId } from '../shapes'

/** Reports when, where and for which service an access key was last used. */
export const GetAccessKeyLastUsed = operation({
  action: 'iam:GetAccessKeyLastUsed',
  access: 'Read',
  summary: 'Retrieves when an access key was used last.',

  input: record({ AccessKeyId: accessKeyId }),
  output: record({
    UserName: optional(string({})),
    AccessKeyLastUsed: record({ LastUsedDate: optional(timestamp), ServiceName: string({}), Region: string({}) }),
  }),

  resource: ({ AccessKeyId }, _caller, names) => names.accessKeyOwner(AccessKeyId),

  async run({ input, caller, account, store }) {
    const key = await store.accessKey.findUnique({ where: { accessKeyId: input.AccessKeyId } })
    if (key?.account !== account.id) {
      // AWS returns AccessDenied for a key that does not exist.
      const what = `iam:GetAccessKeyLastUsed on resource: access key ${input.AccessKeyId}`
      throw new AwsError('AccessDenied', `User: ${caller.arn} is not authorized to perform ${what}`)
    }
    const where = { account_userId: { account: account.id, userId: key.principalId } }
    const owner = await store.user.findUnique({ where, select: { name: true } })
    return {
      ...(owner && { UserName: owner.name }),
      AccessKeyLastUsed: {
        ...(key.lastUsedAt && { LastUsedDate: key.lastUsedAt }),
        ServiceName: key.lastUsedService ?? 'N/A',
        Region: key.lastUsedRegion ?? 'N/A',
      },
    }
  },
})
