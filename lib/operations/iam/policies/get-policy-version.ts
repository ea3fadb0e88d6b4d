import { operation } from '@/lib/gate/operation'
import { textOf } from '@/lib/gate/policies-in-force'
import { record } from '@/lib/shape/shape'
import { arn } from '../shapes'
import { versionOf } from './managed-policy'
import { versionId } from './policy-fields'
import { policyVersion, versionFields } from './version-fields'

/** Returns one version of a managed policy, with its document. */
export const GetPolicyVersion = operation({
  action: 'iam:GetPolicyVersion',
  access: 'Read',
  summary: 'Retrieves a version of a managed policy, with its document.',

  input: record({ PolicyArn: arn, VersionId: versionId }),
  output: record({ PolicyVersion: policyVersion }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const version = await versionOf(grant)
    return { PolicyVersion: { Document: await textOf(grant.store, version.digest), ...versionFields(version) } }
  },
})
