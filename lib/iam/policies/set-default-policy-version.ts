import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { ownPolicyOf, versionOf } from './managed-policy'
import { versionId } from './policy-fields'

/** Makes a version the one that acts, at once and for all who have the policy. */
export const SetDefaultPolicyVersion = operation({
  action: 'iam:SetDefaultPolicyVersion',
  access: 'Permissions management',
  summary: 'Sets the version of a managed policy that is in force.',

  input: record({ PolicyArn: arn, VersionId: versionId }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { account, store } = grant
    const policy = await ownPolicyOf(grant)
    const { versionId } = versionOf(policy, grant.input.VersionId)
    const key = { account: account.id, arn: policy.arn }
    await store.policyVersion.updateMany({ where: key, data: { isDefault: false } })
    await store.policyVersion.updateMany({ where: { ...key, versionId }, data: { isDefault: true } })
    return {}
  },
})
