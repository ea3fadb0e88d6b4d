import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { ownPolicyOf } from './managed-policy'
import { usageOf } from './usage'

/** Deletes a managed policy that is not used and has only its default version. */
export const DeletePolicy = operation({
  action: 'iam:DeletePolicy',
  access: 'Permissions management',
  summary: 'Deletes a managed policy that is attached to nobody.',

  input: record({ PolicyArn: arn }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { account, store } = grant
    const { arn, versions } = await ownPolicyOf(grant)
    const { attachments, boundaries } = (await usageOf(store, account.id, [arn]))(arn)
    if (attachments + boundaries > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete a policy attached to entities.', { field: 'PolicyArn' })
    }
    if (versions.length > 1) {
      const message =
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."
      throw new AwsError('DeleteConflict', message, { field: 'PolicyArn' })
    }
    await store.managedPolicy.delete({ where: { account_arn: { account: account.id, arn } } })
    return {}
  },
})
