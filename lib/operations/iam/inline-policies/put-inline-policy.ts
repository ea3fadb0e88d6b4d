import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { quotaLength } from '@/lib/policy'
import { nothing, record } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type Holder, type HolderKind, roleHolder, userHolder } from '../holders'
import { policyName } from '../policies/policy-fields'
import { DOCUMENT_QUOTAS, demandPolicy, keepDocument, policyDocument } from '../policy-document'
import { roleName } from '../roles/role-fields'
import { existingUserName } from '../shapes'

export const PutUserPolicy = operation({
  action: 'iam:PutUserPolicy',
  summary: 'Adds an inline policy to an IAM user, or replaces it.',
  input: record({ UserName: existingUserName, PolicyName: policyName, PolicyDocument: policyDocument }),
  ...puttingOn(userHolder),
})

export const PutGroupPolicy = operation({
  action: 'iam:PutGroupPolicy',
  summary: 'Adds an inline policy to a user group, or replaces it.',
  input: record({ GroupName: groupName, PolicyName: policyName, PolicyDocument: policyDocument }),
  ...puttingOn(groupHolder),
})

export const PutRolePolicy = operation({
  action: 'iam:PutRolePolicy',
  summary: 'Adds an inline policy to a role, or replaces it.',
  input: record({ RoleName: roleName, PolicyName: policyName, PolicyDocument: policyDocument }),
  ...puttingOn(roleHolder),
})

type Policy = { PolicyName: string; PolicyDocument: string }

function puttingOn<Named>(holder: HolderKind<Named>) {
  return {
    access: 'Permissions management',
    output: nothing,
    resource: holder.resource,
    context: holder.boundary,
    async run(grant: Grant<Named & Policy>) {
      await putInlinePolicy(grant, await holder.findLocked(grant))
      return {}
    },
  } as const
}

/**
 * Embeds a policy in a holder, or replaces the one of that name. Throws MalformedPolicyDocument, and LimitExceeded if
 * the holder's inline policies together would be too long.
 */
async function putInlinePolicy(
  { input, store, now }: Grant<Policy>,
  { kind, account, principalId, name: holderName }: Holder,
): Promise<void> {
  const { PolicyName: name, PolicyDocument: document } = input
  demandPolicy(document, 'identity')
  const others = await store.inlinePolicy.findMany({
    where: { account, principalId, name: { not: name } },
    include: { text: true },
  })
  const length = others.reduce((sum, { text }) => sum + quotaLength(text.document), quotaLength(document))
  if (length > DOCUMENT_QUOTAS[kind]) {
    const message = `Maximum policy size of ${DOCUMENT_QUOTAS[kind]} bytes exceeded for ${kind} ${holderName}`
    throw new AwsError('LimitExceeded', message, { field: 'PolicyDocument' })
  }
  const key = { account, principalId, name }
  const facts = { digest: await keepDocument(store, document), updatedAt: now }
  await store.inlinePolicy.upsert({
    where: { account_principalId_name: key },
    create: { ...key, ...facts },
    update: facts,
  })
}
