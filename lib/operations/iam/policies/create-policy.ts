import { policyArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newPolicyId } from '@/lib/ids'
import { lockAccount } from '@/lib/row-locks'
import { optional, record } from '@/lib/shape/shape'
import { policyDocument } from '../policy-document'
import { tagList } from '../shapes'
import { requestTags, tagRows } from '../tags/tag-rules'
import { keepManagedDocument } from './managed-document'
import { policy, policyDescription, policyFields, policyName, policyPath } from './policy-fields'
import { acceptedPolicyTags } from './policy-tags'

/** IAM user guide, "IAM and AWS STS quotas". */
export const POLICIES_PER_ACCOUNT = 1_500

/** Creates a managed policy with the document as its version v1. */
export const CreatePolicy = operation({
  action: 'iam:CreatePolicy',
  access: 'Permissions management',
  summary: 'Creates a managed policy for the account.',

  input: record({
    PolicyName: policyName,
    Path: optional(policyPath),
    PolicyDocument: policyDocument,
    Description: optional(policyDescription),
    Tags: optional(tagList),
  }),
  output: record({ Policy: policy }),

  resource: ({ Path, PolicyName }, _caller, names) => names.policy(Path ?? '/', PolicyName),
  context: ({ Tags }) => requestTags(Tags),

  async run({ input, account, store, now, chance }) {
    const { PolicyName: name, Path: path = '/', Description: description = null, Tags = [] } = input
    const tags = acceptedPolicyTags(Tags)
    const digest = await keepManagedDocument(store, input.PolicyDocument)
    await lockAccount(store, account.id)
    const there = await store.managedPolicy.findMany({ where: { account: account.id }, select: { name: true } })
    // Names are unique across paths and regardless of case (API reference, "CreatePolicy").
    if (there.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      const message = `A policy called ${name} already exists. Duplicate names are not allowed.`
      throw new AwsError('EntityAlreadyExists', message, { field: 'PolicyName' })
    }
    if (there.length >= POLICIES_PER_ACCOUNT) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for PoliciesPerAccount: ${POLICIES_PER_ACCOUNT}`)
    }
    const created = await store.managedPolicy.create({
      data: {
        account: account.id,
        arn: policyArn(account.id, path, name),
        policyId: newPolicyId(chance),
        name,
        path,
        description,
        createdAt: now,
        updatedAt: now,
        versions: { create: { versionId: 'v1', digest, isDefault: true, createdAt: now } },
        tags: { create: tagRows(tags) },
      },
    })
    return { Policy: { ...policyFields(created, 'v1'), ...(tags.length > 0 && { Tags: tags }) } }
  },
})
