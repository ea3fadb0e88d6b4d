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
  /** The member of an input that names what has the tags. */
  member: string
  /** Makes one, and returns what an input names it by. */
  make(account: TestAccount): Promise<string>
  /** A name that nothing in the account has, and the message about it. */
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

/** Rows of `describe.each` for what can have tags, with the operations on them. */
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

/** An account with one thing that can have tags, and short ways for root to tag, untag and list. */
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
    /** The tags that there are, as `Team=red`, by key. */
    tags: async () => (await call(list, root, { [member]: name })).Tags.map(({ Key, Value }) => `${Key}=${Value}`),
  }
}

/** Tags with empty values. */
export const tagsNamed = (...keys: string[]) => keys.map((Key) => ({ Key, Value: '' }))

/** As many tags as are asked for, each with a key of its own. */
export const manyTags = (count: number) => tagsNamed(...Array.from({ length: count }, (_, number) => `key-${number}`))
