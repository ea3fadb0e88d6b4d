import { mfaArn, policyArn } from '@/lib/arns'
import type { Operation } from '@/lib/gate/operation'
import { ListMFADeviceTags, ListPolicyTags, ListRoleTags, ListUserTags } from '@/lib/operations/iam/tags/list-tags'
import { TagMFADevice, TagPolicy, TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagMFADevice, UntagPolicy, UntagRole, UntagUser } from '@/lib/operations/iam/tags/untag'
import type { nothing, RecordShape } from '@/lib/shape/shape'
import { aDevice, allowing, anAccount, aPolicy, aRole, aUser, type TestAccount } from './account'
import { withMfa } from './callers'
import { call } from './calls'

type Of<O extends RecordShape> = Operation<RecordShape, O, undefined, undefined>
type Row = {
  kind: string
  tag: Of<typeof nothing>
  untag: Of<typeof nothing>
  list: Of<(typeof ListUserTags)['output']>
  /** The input member that names the tagged entity. */
  member: string
  /** Creates one, and returns the value of that member. */
  make(account: TestAccount): Promise<string>
  /** A name that does not exist in the account, and the message about it. */
  unknown(account: TestAccount): { name: string; message: string }
  duplicate: string
}

const CASELESS = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'

export const TAGGED_POLICY: Row = {
  kind: 'a policy',
  ...{ tag: TagPolicy, untag: UntagPolicy, list: ListPolicyTags, member: 'PolicyArn' },
  make: (account) => aPolicy(account, { ...allowing('s3:GetObject'), name: 'sample' }),
  unknown({ id }) {
    const name = policyArn(id, '/', 'none')
    return { name, message: `Policy ${name} was not found.` }
  },
  duplicate: 'Duplicate tag keys found.',
}

/** Rows of `describe.each` for the kinds of tagged entities, with their operations. */
export const TAGGED: readonly Row[] = [
  {
    kind: 'a user',
    ...{ tag: TagUser, untag: UntagUser, list: ListUserTags, member: 'UserName' },
    make: async (account) => (await aUser(account, 'sample', { path: '/division/' })).name,
    unknown: () => ({ name: 'none', message: 'The user with name none cannot be found.' }),
    duplicate: CASELESS,
  },
  {
    kind: 'a role',
    ...{ tag: TagRole, untag: UntagRole, list: ListRoleTags, member: 'RoleName' },
    make: async (account) => (await aRole(account, 'sample', { path: '/division/' })).name,
    unknown: () => ({ name: 'none', message: 'The role with name none cannot be found.' }),
    duplicate: CASELESS,
  },
  TAGGED_POLICY,
  {
    kind: 'a device',
    ...{ tag: TagMFADevice, untag: UntagMFADevice, list: ListMFADeviceTags, member: 'SerialNumber' },
    make: async (account) => (await aDevice(account, 'sample')).serialNumber,
    unknown({ id }) {
      const name = mfaArn(id, '/', 'none')
      return { name, message: `MFA Device with serial number ${name} does not exist.` }
    },
    duplicate: CASELESS,
  },
]

/** An account with one entity of a kind, and short ways for root to tag, untag and list. */
export async function taggedScene({ tag, untag, list, member, make, unknown }: Row) {
  const account = await anAccount()
  const root = withMfa(account.root)
  const name = await make(account)
  return {
    account,
    name,
    unknown: unknown(account),
    tag: (Tags: unknown, one = name) => call(tag, root, { [member]: one, Tags }),
    untag: (TagKeys: unknown, one = name) => call(untag, root, { [member]: one, TagKeys }),
    list: (page: object = {}, one = name) => call(list, root, { [member]: one, ...page }),
    /** The existing tags as `Team=red`, by key. */
    tags: async () => (await call(list, root, { [member]: name })).Tags.map(({ Key, Value }) => `${Key}=${Value}`),
  }
}

/** Tags with empty values. */
export const tagsNamed = (...keys: string[]) => keys.map((Key) => ({ Key, Value: '' }))

/** The given number of tags, each with another key. */
export const manyTags = (count: number) => tagsNamed(...Array.from({ length: count }, (_, number) => `key-${number}`))
