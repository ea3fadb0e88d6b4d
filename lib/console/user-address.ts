/** The tabs of a user's page, in their order. Each is a page of its own. */
export const USER_TABS = ['permissions', 'groups', 'tags', 'security-credentials'] as const
export type UserTab = (typeof USER_TABS)[number]

/**
 * The address of a page about a user: a tab, or another page below the user. There is always such a part, so that a user
 * named "create" has pages too.
 */
export function userHref(name: string, page: UserTab | 'delete' | `${UserTab}/${string}` = 'permissions'): string {
  return `/users/${encodeURIComponent(name)}/${page}`
}

/** The name in the address of such a page, as Next hands it on: encoded. A broken one is nobody's name. */
export function userNameIn(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
