import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { ownVersionOf } from './managed-policy'
import { versionId } from './policy-fields'

/** Deletes a version of a managed policy other than the default. Its number is not used again. */
export const DeletePolicyVersion = operation({
  action: 'iam:DeletePolicyVersion',
  access: 'Permissions management',
  summary: 'Deletes a version of a managed policy that is not the default one.',

  input: record({ PolicyArn: arn, VersionId: versionId }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { account, store } = grant
    const { versionId, isDefault } = await ownVersionOf(grant)
    if (isDefault) {
      throw new AwsError('DeleteConflict', 'Cannot delete the default version of a policy.', { field: 'VersionId' })
    }
    const key = { account: account.id, arn: grant.input.PolicyArn, versionId }
    await store.policyVersion.delete({ where: { account_arn_versionId: key } })
    return {}
  },
})
