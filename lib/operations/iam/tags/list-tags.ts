import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { roleName } from '../roles/role-fields'
import { arn, existingUserName, paging, serialNumber, tag } from '../shapes'
import { type Taggable, taggedDevice, taggedPolicy, taggedRole, taggedUser } from './taggable'

const output = record({ Tags: list(tag), IsTruncated: boolean, Marker: optional(string({})) })

export const ListUserTags = operation({
  action: 'iam:ListUserTags',
  summary: 'Lists the tags of an IAM user.',
  input: record({ UserName: existingUserName, ...paging }),
  ...listing(taggedUser),
})

export const ListRoleTags = operation({
  action: 'iam:ListRoleTags',
  summary: 'Lists the tags of a role.',
  input: record({ RoleName: roleName, ...paging }),
  ...listing(taggedRole),
})

export const ListPolicyTags = operation({
  action: 'iam:ListPolicyTags',
  summary: 'Lists the tags of a managed policy.',
  input: record({ PolicyArn: arn, ...paging }),
  ...listing(taggedPolicy),
})

export const ListMFADeviceTags = operation({
  action: 'iam:ListMFADeviceTags',
  summary: 'Lists the tags of a virtual MFA device.',
  input: record({ SerialNumber: serialNumber, ...paging }),
  ...listing(taggedDevice),
})

/** Lists by key, regardless of case. Throws NoSuchEntity. */
function listing<Named>(kind: Taggable<Named>) {
  return {
    access: 'List',
    output,
    resource: kind.resource,
    async run(grant: Grant<Named & { Marker?: string; MaxItems?: number }>) {
      const tags = await kind.tagsOf(grant)
      const { after, take } = pageOf(grant.input)
      const { page, paging } = cut(await tags.list(after, take + 1), take, ({ keyKey }) => keyKey)
      return { Tags: page.map(({ key, value }) => ({ Key: key, Value: value })), ...paging }
    },
  } as const
}
