import { nameInArn, policyArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import type { Holder } from '../holders'
import { beginningWith, cut, pageOf } from '../paging'
import { findPolicy, invalidArn, isPolicyArn } from '../policies/managed-policy'
import { policyPath } from '../policies/policy-fields'
import { paging } from '../shapes'

/** IAM user guide, "IAM and AWS STS quotas": managed policies on any one user, group or role. */
export const POLICIES_PER_HOLDER = 10

/**
 * Attaches a managed policy; one that is attached already stays so. Throws ValidationError for what is no policy's ARN,
 * NoSuchEntity, LimitExceeded.
 */
export async function attachPolicy(
  { input: { PolicyArn: arn }, store, now }: Grant<{ PolicyArn: string }>,
  { kind, account, principalId }: Holder,
): Promise<void> {
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  if (!(await findPolicy(store, account, arn))) {
    throw new AwsError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`, { field: 'PolicyArn' })
  }
  const key = { account, principalId, arn }
  if (await store.policyAttachment.findUnique({ where: { account_principalId_arn: key } })) return
  if ((await store.policyAttachment.count({ where: { account, principalId } })) >= POLICIES_PER_HOLDER) {
    throw new AwsError('LimitExceeded', `Cannot exceed quota for ${QUOTA_NAMES[kind]}: ${POLICIES_PER_HOLDER}`)
  }
  await store.policyAttachment.create({ data: { ...key, attachedAt: now } })
}

const QUOTA_NAMES = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' } as const

/** Detaches a managed policy. Throws ValidationError for what is no policy's ARN, NoSuchEntity for one not attached. */
export async function detachPolicy(
  { input: { PolicyArn: arn }, store }: Grant<{ PolicyArn: string }>,
  { account, principalId }: Holder,
): Promise<void> {
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  const { count } = await store.policyAttachment.deleteMany({ where: { account, principalId, arn } })
  if (count === 0) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`, { field: 'PolicyArn' })
}

/** What an operation that lists attached policies takes besides a name. */
export const attachedPoliciesInput = { PathPrefix: optional(policyPath), ...paging }

export const attachedPoliciesOutput = record({
  AttachedPolicies: list(record({ PolicyName: string({}), PolicyArn: string({}) })),
  IsTruncated: boolean,
  Marker: optional(string({})),
})

/** The managed policies of a holder by ARN. A path prefix ends with a slash, so it is one of the ARN as well. */
export async function attachedPolicies(
  { input, store }: Grant<{ PathPrefix?: string; Marker?: string; MaxItems?: number }>,
  { account, principalId }: Holder,
) {
  const { PathPrefix = '/' } = input
  const { after = '', take } = pageOf(input)
  const rows = await store.policyAttachment.findMany({
    where: {
      account,
      principalId,
      arn: { gt: after },
      OR: [account, 'aws'].map((owner) => ({ arn: beginningWith(policyArn(owner, PathPrefix, '')) })),
    },
    orderBy: { arn: 'asc' },
    take: take + 1,
  })
  const { page, paging } = cut(rows, take, ({ arn }) => arn)
  return { AttachedPolicies: page.map(({ arn }) => ({ PolicyName: nameInArn(arn), PolicyArn: arn })), ...paging }
}
