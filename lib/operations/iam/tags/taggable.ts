import type { Caller } from '@/lib/auth/caller'
import type { Grant } from '@/lib/gate/grant'
import type { Names } from '@/lib/gate/names'
import { demandVirtualDevice } from '../mfa/device-rules'
import { ownPolicyOf, policyOf } from '../policies/managed-policy'
import { acceptedPolicyTags } from '../policies/policy-tags'
import { namedRole } from '../roles/role-fields'
import { namedUser } from '../subject'
import { acceptedTags, type Tag } from './tag-rules'

/** What operations need to know about one kind of tagged entity. `Named` is the part of the input that names it. */
export type Taggable<Named> = {
  /** The ARN that the caller must be allowed to act on. */
  resource(input: Named, caller: Caller, names: Names): string | Promise<string>
  /** The tags of the entity that the request names. Throws NoSuchEntity. */
  tagsOf(grant: Grant<Named>): Promise<TagsOfOne>
  /** The same for a request that changes them. */
  tagsToChange(grant: Grant<Named>): Promise<TagsOfOne>
  /** Refuses tags that AWS does not accept for this kind of entity. Throws InvalidInput. */
  accepted(tags: Tag[]): Tag[]
}

export const taggedUser: Taggable<{ UserName: string }> = {
  resource: ({ UserName }, _caller, names) => names.user(UserName),
  tagsOf: userTags,
  tagsToChange: userTags,
  accepted: acceptedTags,
}

async function userTags({ input, account, store }: Grant<{ UserName: string }>) {
  const { userId } = await namedUser(store, account.id, input.UserName)
  return tagsIn(store.userTag, { account: account.id, userId })
}

export const taggedRole: Taggable<{ RoleName: string }> = {
  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  tagsOf: roleTags,
  tagsToChange: roleTags,
  accepted: acceptedTags,
}

async function roleTags({ input, account, store }: Grant<{ RoleName: string }>) {
  const { roleId } = await namedRole(store, account.id, input.RoleName)
  return tagsIn(store.roleTag, { account: account.id, roleId })
}

/** The tags of a built-in policy can be listed, but not changed. */
export const taggedPolicy: Taggable<{ PolicyArn: string }> = {
  resource: ({ PolicyArn }) => PolicyArn,
  async tagsOf(grant) {
    const { arn } = await policyOf(grant)
    return tagsIn(grant.store.managedPolicyTag, { account: grant.account.id, arn })
  },
  async tagsToChange(grant) {
    const { arn } = await ownPolicyOf(grant)
    return tagsIn(grant.store.managedPolicyTag, { account: grant.account.id, arn })
  },
  accepted: acceptedPolicyTags,
}

export const taggedDevice: Taggable<{ SerialNumber: string }> = {
  resource: ({ SerialNumber }) => SerialNumber,
  tagsOf: deviceTags,
  tagsToChange: deviceTags,
  accepted: acceptedTags,
}

async function deviceTags(grant: Grant<{ SerialNumber: string }>) {
  const { account, serialNumber } = await demandVirtualDevice(grant)
  return tagsIn(grant.store.mfaDeviceTag, { account, serialNumber })
}

/** A tag as a row. `keyKey` is the key in lower case: keys are found regardless of case. */
type TagRow = { key: string; keyKey: string; value: string }

/** The tags of one user, role, policy or device. */
type TagsOfOne = {
  add(rows: TagRow[]): Promise<unknown>
  remove(keyKeys: string[]): Promise<unknown>
  count(): Promise<number>
  /** At most `take` tags by key, after the key `after`. */
  list(after: string | undefined, take: number): Promise<TagRow[]>
}

/** What the four tables of tags have in common. `Owner` is the part of their key that names the entity. */
type TagTable<Owner> = {
  createMany(query: { data: (Owner & TagRow)[] }): Promise<unknown>
  deleteMany(query: { where: Owner & { keyKey: { in: string[] } } }): Promise<unknown>
  count(query: { where: Owner }): Promise<number>
  findMany(query: {
    where: Owner & { keyKey?: { gt: string } }
    orderBy: { keyKey: 'asc' }
    take: number
  }): Promise<TagRow[]>
}

const tagsIn = <Owner>(table: TagTable<NoInfer<Owner>>, owner: Owner): TagsOfOne => ({
  add: (rows) => table.createMany({ data: rows.map((row) => ({ ...owner, ...row })) }),
  remove: (keyKeys) => table.deleteMany({ where: { ...owner, keyKey: { in: keyKeys } } }),
  count: () => table.count({ where: owner }),
  list: (after, take) =>
    table.findMany({
      where: { ...owner, ...(after !== undefined && { keyKey: { gt: after } }) },
      orderBy: { keyKey: 'asc' },
      take,
    }),
})
