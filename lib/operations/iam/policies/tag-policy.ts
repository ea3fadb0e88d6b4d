import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn, tagList } from '../shapes'
import { demandTagQuota, requestTags, tagRows } from '../tags'
import { ownPolicyOf } from './managed-policy'
import { acceptedPolicyTags } from './policy-tags'

/** Sets tags on a managed policy. */
export const TagPolicy = operation({
  action: 'iam:TagPolicy',
  access: 'Tagging',
  summary: 'Adds tags to a managed policy, or changes their values.',

  input: record({ PolicyArn: arn, Tags: tagList }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,
  context: ({ Tags }) => requestTags(Tags),

  async run(grant) {
    const { input, account, store } = grant
    const key = { account: account.id, arn: (await ownPolicyOf(grant)).arn }
    for (const { keyKey, ...tag } of tagRows(acceptedPolicyTags(input.Tags))) {
      const id = { ...key, keyKey }
      await store.managedPolicyTag.upsert({
        where: { account_arn_keyKey: id },
        create: { ...id, ...tag },
        update: tag,
      })
    }
    demandTagQuota(await store.managedPolicyTag.count({ where: key }))
    return {}
  },
})
