import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { boolean, optional, record } from '@/lib/shape/shape'
import { policyDocument } from '../policy-document'
import { arn } from '../shapes'
import { keepManagedDocument } from './managed-document'
import { ownPolicyOf } from './managed-policy'
import { policyVersion, versionFields } from './version-fields'

/** IAM user guide, "IAM and AWS STS quotas". */
const VERSIONS_PER_POLICY = 5

/** Adds a version to a managed policy. It takes effect when it becomes the default. */
export const CreatePolicyVersion = operation({
  action: 'iam:CreatePolicyVersion',
  access: 'Permissions management',
  summary: 'Creates a new version of a managed policy.',

  input: record({ PolicyArn: arn, PolicyDocument: policyDocument, SetAsDefault: optional(boolean) }),
  output: record({ PolicyVersion: policyVersion }),

  resource: ({ PolicyArn }) => PolicyArn,

  async run(grant) {
    const { input, account, store, now } = grant
    const { SetAsDefault: isDefault = false } = input
    const { arn, versions } = await ownPolicyOf(grant)
    const digest = await keepManagedDocument(store, input.PolicyDocument)
    if (versions.length >= VERSIONS_PER_POLICY) {
      const message = `A managed policy can have up to ${VERSIONS_PER_POLICY} versions. Before you create a new version, you must delete an existing version.`
      throw new AwsError('LimitExceeded', message, { field: 'PolicyArn' })
    }
    const key = { account: account.id, arn }
    const { lastVersion } = await store.managedPolicy.update({
      where: { account_arn: key },
      data: { lastVersion: { increment: 1 }, updatedAt: now },
    })
    if (isDefault) await store.policyVersion.updateMany({ where: key, data: { isDefault: false } })
    const version = { versionId: `v${lastVersion}`, digest, isDefault, createdAt: now }
    await store.policyVersion.create({ data: { ...key, ...version } })
    return { PolicyVersion: versionFields(version) }
  },
})
