import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type Holder, type HolderKind, roleHolder, userHolder } from '../holders'
import { invalidArn, isPolicyArn } from '../policies/managed-policy'
import { roleName } from '../roles/role-fields'
import { arn, userName } from '../shapes'
import { policyContext } from './policy-context'

export const DetachUserPolicy = operation({
  action: 'iam:DetachUserPolicy',
  summary: 'Removes a managed policy from an IAM user.',
  input: record({ UserName: userName, PolicyArn: arn }),
  ...detachingFrom(userHolder),
})

export const DetachGroupPolicy = operation({
  action: 'iam:DetachGroupPolicy',
  summary: 'Removes a managed policy from a user group.',
  input: record({ GroupName: groupName, PolicyArn: arn }),
  ...detachingFrom(groupHolder),
})

export const DetachRolePolicy = operation({
  action: 'iam:DetachRolePolicy',
  summary: 'Removes a managed policy from a role.',
  input: record({ RoleName: roleName, PolicyArn: arn }),
  ...detachingFrom(roleHolder),
})

function detachingFrom<Named>(holder: HolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    context: policyContext(holder),
    async run(grant: Grant<Named & { PolicyArn: string }>) {
      await detach(grant, await holder.find(grant))
      return {}
    },
  } as const
}

/** Throws ValidationError for anything but the ARN of a policy, NoSuchEntity for a policy that is not attached. */
async function detach(
  { input: { PolicyArn: arn }, store }: Grant<{ PolicyArn: string }>,
  { account, principalId }: Holder,
): Promise<void> {
  if (!isPolicyArn(arn)) throw invalidArn(arn)
  const { count } = await store.policyAttachment.deleteMany({ where: { account, principalId, arn } })
  if (count === 0) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`, { field: 'PolicyArn' })
}
