import { policyArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
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
    const there = await policiesOf(store, account.id, name)
    // Names are unique across paths and regardless of case (API reference, "CreatePolicy").
    if (there.ofThisName > 0) {
      const message = `A policy called ${name} already exists. Duplicate names are not allowed.`
      throw new AwsError('EntityAlreadyExists', message, { field: 'PolicyName' })
    }
    if (there.all >= POLICIES_PER_ACCOUNT) {
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

/**
 * How many policies the account has, and how many of a name in any case. Counted by the database: reading 1,500 names to
 * compare them takes longer than all the rest of the call.
 */
async function policiesOf(store: Store, account: string, name: string): Promise<{ all: number; ofThisName: number }> {
  const [counted] = await store.$queryRaw<{ all: bigint; ofThisName: bigint }[]>`
    SELECT count(*) AS "all", count(CASE WHEN lower("name") = ${name.toLowerCase()} THEN 1 END) AS "ofThisName"
    FROM "ManagedPolicy" WHERE "account" = ${account}`
  return { all: Number(counted?.all ?? 0), ofThisName: Number(counted?.ofThisName ?? 0) }
}
