/** The people of labs as whom a learner acts: each has a cookie for the session that waits. */
export const HATS = ['learner', 'colleague', 'lab-admin', 'newhire'] as const

export type HatName = (typeof HATS)[number]

/** The console's cookies: those that prove something, and six that only store choices. */
export type CookieName =
  | 'session'
  | 'challenge'
  | 'role'
  | 'seat'
  | 'operator'
  | 'tokens'
  | `hat-${HatName}`
  | 'tour'
  | 'account'
  | 'theme'
  | 'language'
  | 'shortcuts'
  | 'tables'
  | 'scripts'

/**
 * A cookie's name and path (S-53). Over https the __Host- prefix limits it to this host and to https, whatever other
 * hosts of the domain set; it requires the path `/` (RFC 6265bis, 4.1.3.2). Over http, which is for loopback only,
 * browsers refuse that prefix, and the challenge's cookie goes only to the sign-in pages, the operator's to its own.
 */
export function cookieName(what: CookieName, publicUrl: string): { name: string; path: string; secure: boolean } {
  if (publicUrl.startsWith('https:')) return { name: `__Host-${what}`, path: '/', secure: true }
  return { name: `postern-${what}`, path: PATHS[what] ?? '/', secure: false }
}

const PATHS: Partial<Record<CookieName, string>> = { challenge: '/sign-in', operator: '/environment' }
