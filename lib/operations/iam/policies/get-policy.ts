import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { defaultIn, policyOf } from './managed-policy'
import { policy, policyFields } from './policy-fields'
import { usageOf } from './usage'

/** Returns one managed policy with its tags and its usage. The document belongs to a version. */
export const GetPolicy = operation({
  action: 'iam:GetPolicy',
  access: 'Read',
  summary: 'Retrieves information about a managed policy.',

  input: record({ PolicyArn: arn }),
  output: record({ Policy: policy }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { account, store } = grant
    const found = await policyOf(grant)
    const { arn, description } = found
    const tags = await store.managedPolicyTag.findMany({
      where: { account: account.id, arn },
      orderBy: { keyKey: 'asc' },
    })
    return {
      Policy: {
        ...policyFields(found, defaultIn(found.versions), (await usageOf(store, account.id, [arn]))(arn)),
        ...(description !== null && { Description: description }),
        // Recorded from AWS: an empty list if there are no tags, unlike for users and roles.
        Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
      },
    }
  },
})
