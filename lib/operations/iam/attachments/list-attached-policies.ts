import { nameInArn, policyArn } from '@/lib/arns'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { groupName } from '../groups/group-fields'
import { groupHolder, type Holder, type HolderKind, roleHolder, userHolder } from '../holders'
import { beginningWith, cut, pageOf } from '../paging'
import { policyPath } from '../policies/policy-fields'
import { roleName } from '../roles/role-fields'
import { paging, userName } from '../shapes'

const filter = { PathPrefix: optional(policyPath), ...paging }

const output = record({
  AttachedPolicies: list(record({ PolicyName: string({}), PolicyArn: string({}) })),
  IsTruncated: boolean,
  Marker: optional(string({})),
})

export const ListAttachedUserPolicies = operation({
  action: 'iam:ListAttachedUserPolicies',
  summary: 'Lists the managed policies that are attached to an IAM user.',
  input: record({ UserName: userName, ...filter }),
  ...listingOf(userHolder),
})

export const ListAttachedGroupPolicies = operation({
  action: 'iam:ListAttachedGroupPolicies',
  summary: 'Lists the managed policies that are attached to a user group.',
  input: record({ GroupName: groupName, ...filter }),
  ...listingOf(groupHolder),
})

export const ListAttachedRolePolicies = operation({
  action: 'iam:ListAttachedRolePolicies',
  summary: 'Lists the managed policies that are attached to a role.',
  input: record({ RoleName: roleName, ...filter }),
  ...listingOf(roleHolder),
})

type Filter = { PathPrefix?: string; Marker?: string; MaxItems?: number }

function listingOf<Named>(holder: HolderKind<Named>) {
  return {
    access: 'List',
    output,
    resource: holder.resource,
    run: async (grant: Grant<Named & Filter>) => attachedPolicies(grant, await holder.find(grant)),
  } as const
}

/** The managed policies of a holder by ARN. A path prefix ends with a slash, so it is a prefix of the ARN as well. */
async function attachedPolicies({ input, store }: Grant<Filter>, { account, principalId }: Holder) {
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
