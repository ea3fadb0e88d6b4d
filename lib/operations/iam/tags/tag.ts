import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { roleName } from '../roles/role-fields'
import { arn, existingUserName, serialNumber, tagList } from '../shapes'
import { demandTagQuota, requestTags, type Tag, tagRows } from './tag-rules'
import { type Taggable, taggedDevice, taggedPolicy, taggedRole, taggedUser } from './taggable'

/** The console stores descriptions of access keys here, under the key's id, as AWS's does. */
export const TagUser = operation({
  action: 'iam:TagUser',
  summary: 'Adds tags to an IAM user, or changes their values.',
  input: record({ UserName: existingUserName, Tags: tagList }),
  ...tagging(taggedUser),
})

export const TagRole = operation({
  action: 'iam:TagRole',
  summary: 'Adds tags to a role, or changes their values.',
  input: record({ RoleName: roleName, Tags: tagList }),
  ...tagging(taggedRole),
})

export const TagPolicy = operation({
  action: 'iam:TagPolicy',
  summary: 'Adds tags to a managed policy, or changes their values.',
  input: record({ PolicyArn: arn, Tags: tagList }),
  ...tagging(taggedPolicy),
})

export const TagMFADevice = operation({
  action: 'iam:TagMFADevice',
  summary: 'Adds tags to a virtual MFA device, or changes their values.',
  input: record({ SerialNumber: serialNumber, Tags: tagList }),
  ...tagging(taggedDevice),
})

type Tags = { Tags: Tag[] }

/** A tag replaces one whose key differs only in case. Throws NoSuchEntity, InvalidInput, LimitExceeded. */
function tagging<Named>(kind: Taggable<Named>) {
  return {
    access: 'Tagging',
    output: nothing,
    resource: kind.resource,
    context: ({ Tags }: Tags) => requestTags(Tags),
    async run(grant: Grant<Named & Tags>) {
      const tags = await kind.tagsToChange(grant)
      const rows = tagRows(kind.accepted(grant.input.Tags))
      await tags.remove(rows.map(({ keyKey }) => keyKey))
      await tags.add(rows)
      demandTagQuota(await tags.count())
      return {}
    },
  } as const
}
