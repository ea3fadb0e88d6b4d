import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type HolderKind, roleHolder, userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { roleName } from '../roles/role-fields'
import { existingUserName } from '../shapes'
import { noSuchInlinePolicy } from './no-such-policy'

export const DeleteUserPolicy = operation({
  action: 'iam:DeleteUserPolicy',
  summary: 'Deletes an inline policy of an IAM user.',
  input: record({ UserName: existingUserName, PolicyName: policyName }),
  ...deletingFrom(userHolder),
})

export const DeleteGroupPolicy = operation({
  action: 'iam:DeleteGroupPolicy',
  summary: 'Deletes an inline policy of a user group.',
  input: record({ GroupName: groupName, PolicyName: policyName }),
  ...deletingFrom(groupHolder),
})

export const DeleteRolePolicy = operation({
  action: 'iam:DeleteRolePolicy',
  summary: 'Deletes an inline policy of a role.',
  input: record({ RoleName: roleName, PolicyName: policyName }),
  ...deletingFrom(roleHolder),
})

function deletingFrom<Named>(holder: HolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    context: holder.boundary,
    async run(grant: Grant<Named & { PolicyName: string }>) {
      const name = grant.input.PolicyName
      const found = await holder.find(grant)
      const { account, principalId } = found
      const { count } = await grant.store.inlinePolicy.deleteMany({ where: { account, principalId, name } })
      if (count === 0) throw noSuchInlinePolicy(found, name)
      return {}
    },
  } as const
}
