import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newAccessKeyId, newSecretAccessKey } from '@/lib/ids'
import { accessKeyRow } from '@/lib/rows'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { existingUserName, status } from '../shapes'
import { lockedSubject } from '../subject'
import { telling } from '../telling'

/** IAM user guide, "IAM and AWS STS quotas". */
export const ACCESS_KEYS_PER_USER = 2

/** Creates an access key. Its secret is returned here and never again. */
export const CreateAccessKey = operation({
  action: 'iam:CreateAccessKey',
  access: 'Write',
  summary: 'Creates an access key for an IAM user.',
  freshFactor: true,

  input: record({ UserName: optional(existingUserName) }),
  output: record({
    AccessKey: record({
      UserName: string({}),
      AccessKeyId: string({}),
      Status: status,
      SecretAccessKey: string({ secret: true }),
      CreateDate: timestamp,
    }),
  }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, store, now, chance } = grant
    const { principalId, userName } = await lockedSubject(grant)
    if ((await store.accessKey.count({ where: { account: account.id, principalId } })) >= ACCESS_KEYS_PER_USER) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${ACCESS_KEYS_PER_USER}`)
    }
    const accessKeyId = newAccessKeyId(chance)
    const secretAccessKey = newSecretAccessKey(chance)
    await store.accessKey.create({
      data: accessKeyRow({ account: account.id, principalId, accessKeyId, secretAccessKey, createdAt: now }),
    })
    return {
      AccessKey: {
        UserName: userName ?? 'root',
        AccessKeyId: accessKeyId,
        Status: 'Active' as const,
        SecretAccessKey: secretAccessKey,
        CreateDate: now,
      },
    }
  },

  tells: (grant, { AccessKey }) => telling(grant, 'access-key-added', AccessKey.AccessKeyId),
})
