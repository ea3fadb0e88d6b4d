import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Grant } from '@/lib/gate/grant'
import type { Names } from '@/lib/gate/names'
import type { DeviceKey } from '@/lib/mfa/bound-seed'
import { demandVirtualDevice, lockedVirtualDevice } from '../mfa/device-rules'
import { ownPolicyOf, policyOf } from '../policies/managed-policy'
import { acceptedPolicyTags } from '../policies/policy-tags'
import { lockedRole, namedRole } from '../roles/role-fields'
import { lockedUser, namedUser } from '../subject'
import { acceptedTags, type Tag } from './tag-rules'

/** What operations need to know about one kind of tagged entity. `Named` is the part of the input that names it. */
export type Taggable<Named> = {
  /** The ARN that the caller must be allowed to act on. */
  resource(input: Named, caller: Caller, names: Names): string | Promise<string>
  /** The tags of the entity that the request names. Throws NoSuchEntity. */
  tagsOf(grant: Grant<Named>): Promise<TagsOfOne>
  /** The same for a request that changes them: locks the entity. */
  tagsToChange(grant: Grant<Named>): Promise<TagsOfOne>
  /** Refuses tags that AWS does not accept for this kind of entity. Throws InvalidInput. */
  accepted(tags: Tag[]): Tag[]
}

export const taggedUser: Taggable<{ UserName: string }> = {
  resource: ({ UserName }, _caller, names) => names.user(UserName),
  tagsOf: async ({ input, account, store }) => userTags(store, await namedUser(store, account.id, input.UserName)),
  tagsToChange: async ({ input, account, store }) =>
    userTags(store, await lockedUser(store, account.id, input.UserName)),
  accepted: acceptedTags,
}

const userTags = (store: Store, { account, userId }: { account: string; userId: string }) =>
  tagsIn(store.userTag, { account, userId })

export const taggedRole: Taggable<{ RoleName: string }> = {
  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  tagsOf: async ({ input, account, store }) => roleTags(store, await namedRole(store, account.id, input.RoleName)),
  tagsToChange: async ({ input, account, store }) =>
    roleTags(store, await lockedRole(store, account.id, input.RoleName)),
  accepted: acceptedTags,
}

const roleTags = (store: Store, { account, roleId }: { account: string; roleId: string }) =>
  tagsIn(store.roleTag, { account, roleId })

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
  tagsOf: async (grant) => deviceTags(grant.store, await demandVirtualDevice(grant)),
  tagsToChange: async (grant) => deviceTags(grant.store, await lockedVirtualDevice(grant)),
  accepted: acceptedTags,
}

const deviceTags = (store: Store, { account, serialNumber }: DeviceKey) =>
  tagsIn(store.mfaDeviceTag, { account, serialNumber })

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
