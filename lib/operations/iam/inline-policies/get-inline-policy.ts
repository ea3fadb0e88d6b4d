import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { textOf } from '@/lib/gate/policies-in-force'
import { record, string } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type HolderKind, roleHolder, userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { documentText } from '../policy-document'
import { roleName } from '../roles/role-fields'
import { existingUserName } from '../shapes'
import { noSuchInlinePolicy } from './no-such-policy'

export const GetUserPolicy = operation({
  action: 'iam:GetUserPolicy',
  summary: 'Retrieves an inline policy of an IAM user, with its document.',
  input: record({ UserName: existingUserName, PolicyName: policyName }),
  output: record({ UserName: string({}), PolicyName: string({}), PolicyDocument: documentText }),
  ...gettingFrom(userHolder),
})

export const GetGroupPolicy = operation({
  action: 'iam:GetGroupPolicy',
  summary: 'Retrieves an inline policy of a user group, with its document.',
  input: record({ GroupName: groupName, PolicyName: policyName }),
  output: record({ GroupName: string({}), PolicyName: string({}), PolicyDocument: documentText }),
  ...gettingFrom(groupHolder),
})

export const GetRolePolicy = operation({
  action: 'iam:GetRolePolicy',
  summary: 'Retrieves an inline policy of a role, with its document.',
  input: record({ RoleName: roleName, PolicyName: policyName }),
  output: record({ RoleName: string({}), PolicyName: string({}), PolicyDocument: documentText }),
  ...gettingFrom(roleHolder),
})

function gettingFrom<Named>(holder: HolderKind<Named>) {
  return {
    access: 'Read',
    resource: holder.resource,
    async run(grant: Grant<Named & { PolicyName: string }>) {
      const { store, input } = grant
      const found = await holder.find(grant)
      const { account, principalId } = found
      const key = { account, principalId, name: input.PolicyName }
      const policy = await store.inlinePolicy.findUnique({ where: { account_principalId_name: key } })
      if (!policy) throw noSuchInlinePolicy(found, input.PolicyName)
      const document = await textOf(store, policy.digest)
      return { ...holder.named(found.name), PolicyName: input.PolicyName, PolicyDocument: document }
    },
  } as const
}
