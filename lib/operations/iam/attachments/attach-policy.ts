import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type Holder, type HolderKind, roleHolder, userHolder } from '../holders'
import { invalidArn, isPolicyArn, lockedForUse } from '../policies/managed-policy'
import { roleName } from '../roles/role-fields'
import { arn, userName } from '../shapes'
import { policyContext } from './policy-context'

/** IAM user guide, "IAM and AWS STS quotas": managed policies attached to one user, group or role. */
const POLICIES_PER_HOLDER = 10

const QUOTA_NAMES = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' } as const

export const AttachUserPolicy = operation({
  action: 'iam:AttachUserPolicy',
  summary: 'Attaches a managed policy to an IAM user.',
  input: record({ UserName: userName, PolicyArn: arn }),
  ...attachingTo(userHolder),
})

export const AttachGroupPolicy = operation({
  action: 'iam:AttachGroupPolicy',
  summary: 'Attaches a managed policy to a user group.',
  input: record({ GroupName: groupName, PolicyArn: arn }),
  ...attachingTo(groupHolder),
})

export const AttachRolePolicy = operation({
  action: 'iam:AttachRolePolicy',
  summary: 'Attaches a managed policy to a role.',
  input: record({ RoleName: roleName, PolicyArn: arn }),
  ...attachingTo(roleHolder),
})

function attachingTo<Named>(holder: HolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    context: policyContext(holder),
    async run(grant: Grant<Named & { PolicyArn: string }>) {
      await attach(grant, await holder.findLocked(grant))
      return {}
    },
  } as const
}

/**
 * Attaches a managed policy. Attaching one twice is not an error, even at the quota. Throws ValidationError for
 * anything but the ARN of a policy, NoSuchEntity, LimitExceeded.
 */
async function attach(
  { input: { PolicyArn: arn }, store, now }: Grant<{ PolicyArn: string }>,
  { kind, account, principalId }: Holder,
): Promise<void> {
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  if (!(await lockedForUse(store, account, arn))) {
    throw new AwsError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`, { field: 'PolicyArn' })
  }
  const key = { account, principalId, arn }
  if (await store.policyAttachment.findUnique({ where: { account_principalId_arn: key } })) return
  if ((await store.policyAttachment.count({ where: { account, principalId } })) >= POLICIES_PER_HOLDER) {
    throw new AwsError('LimitExceeded', `Cannot exceed quota for ${QUOTA_NAMES[kind]}: ${POLICIES_PER_HOLDER}`)
  }
  await store.policyAttachment.create({ data: { ...key, attachedAt: now } })
}
