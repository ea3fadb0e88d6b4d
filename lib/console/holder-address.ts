import type { NamedHolder } from './holders'

/** The tabs of a user's page, in their order. Each is a page of its own. */
export const USER_TABS = ['permissions', 'groups', 'tags', 'security-credentials', 'last-accessed'] as const
export type UserTab = (typeof USER_TABS)[number]

/** The lists that the pages of users, groups and roles are below. */
export const LISTS = { user: '/users', group: '/groups', role: '/roles' } as const

/**
 * The address of a page about a holder: a tab, or another page below it. There is always such a part, so that a user named
 * "create" has pages too.
 */
export function holderHref({ kind, name }: NamedHolder, page: string): string {
  return `${LISTS[kind]}/${encodeURIComponent(name)}/${page}`
}

/** The same of a user. */
export function userHref(name: string, page: UserTab | 'delete' | `${UserTab}/${string}` = 'permissions'): string {
  return holderHref({ kind: 'user', name }, page)
}

/** The tabs of a group's page, in their order. */
export const GROUP_TABS = ['users', 'permissions', 'effect'] as const
export type GroupTab = (typeof GROUP_TABS)[number]

/** The address of a page about a group. */
export function groupHref(name: string, page: GroupTab | 'rename' | 'delete' = 'users'): string {
  return holderHref({ kind: 'group', name }, page)
}

/** The tabs of a role's page, in their order. */
export const ROLE_TABS = ['permissions', 'trust', 'who-may-assume', 'tags'] as const
export type RoleTab = (typeof ROLE_TABS)[number]

/** The address of a page about a role. */
export function roleHref(name: string, page: RoleTab | 'edit' | 'delete' = 'permissions'): string {
  return holderHref({ kind: 'role', name }, page)
}

/** The name in the address of such a page, as Next hands it on: encoded. A broken one is nobody's name. */
export function nameIn(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
