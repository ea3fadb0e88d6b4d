import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { ownVersionOf } from './managed-policy'
import { versionId } from './policy-fields'

/** Makes a version the default. Takes effect at once for every holder of the policy. */
export const SetDefaultPolicyVersion = operation({
  action: 'iam:SetDefaultPolicyVersion',
  access: 'Permissions management',
  summary: 'Sets the version of a managed policy that is in force.',

  input: record({ PolicyArn: arn, VersionId: versionId }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { account, store } = grant
    const { versionId } = await ownVersionOf(grant)
    const key = { account: account.id, arn: grant.input.PolicyArn }
    await store.policyVersion.updateMany({ where: key, data: { isDefault: false } })
    await store.policyVersion.updateMany({ where: { ...key, versionId }, data: { isDefault: true } })
    return {}
  },
})
