import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn, tagKeyList } from '../shapes'
import { ownPolicyOf } from './managed-policy'

/** Removes tags from a managed policy. Keys that are not there are no error. */
export const UntagPolicy = operation({
  action: 'iam:UntagPolicy',
  access: 'Tagging',
  summary: 'Removes tags from a managed policy.',

  input: record({ PolicyArn: arn, TagKeys: tagKeyList }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),

  async run(grant) {
    const { input, account, store } = grant
    const { arn } = await ownPolicyOf(grant)
    const keyKey = { in: input.TagKeys.map((key) => key.toLowerCase()) }
    await store.managedPolicyTag.deleteMany({ where: { account: account.id, arn, keyKey } })
    return {}
  },
})
