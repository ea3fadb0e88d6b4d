import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { roleName } from '../roles/role-fields'
import { arn, existingUserName, serialNumber, tagKeyList } from '../shapes'
import { type Taggable, taggedDevice, taggedPolicy, taggedRole, taggedUser } from './taggable'

export const UntagUser = operation({
  action: 'iam:UntagUser',
  summary: 'Removes tags from an IAM user.',
  input: record({ UserName: existingUserName, TagKeys: tagKeyList }),
  ...untagging(taggedUser),
})

export const UntagRole = operation({
  action: 'iam:UntagRole',
  summary: 'Removes tags from a role.',
  input: record({ RoleName: roleName, TagKeys: tagKeyList }),
  ...untagging(taggedRole),
})

export const UntagPolicy = operation({
  action: 'iam:UntagPolicy',
  summary: 'Removes tags from a managed policy.',
  input: record({ PolicyArn: arn, TagKeys: tagKeyList }),
  ...untagging(taggedPolicy),
})

export const UntagMFADevice = operation({
  action: 'iam:UntagMFADevice',
  summary: 'Removes tags from a virtual MFA device.',
  input: record({ SerialNumber: serialNumber, TagKeys: tagKeyList }),
  ...untagging(taggedDevice),
})

type Keys = { TagKeys: string[] }

/** A key that does not exist is not an error. Throws NoSuchEntity. */
function untagging<Named>(kind: Taggable<Named>) {
  return {
    access: 'Tagging',
    output: nothing,
    resource: kind.resource,
    context: ({ TagKeys }: Keys) => ({ 'aws:TagKeys': TagKeys }),
    async run(grant: Grant<Named & Keys>) {
      const tags = await kind.tagsToChange(grant)
      await tags.remove(grant.input.TagKeys.map((key) => key.toLowerCase()))
      return {}
    },
  } as const
}
