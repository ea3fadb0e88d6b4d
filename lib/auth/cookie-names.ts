/** The cookies of the console: two that prove something, and three that only remember. */
export type CookieName = 'session' | 'challenge' | 'account' | 'theme' | 'scripts'

/**
 * The name of a cookie and where it goes (S-53). Over https the __Host- prefix keeps it to this very host and to pages of
 * https, whatever a neighbour's name sets; it demands the whole site as its path (RFC 6265bis, 4.1.3.2). Over http, which
 * is for loopback, browsers refuse that name, and the challenge goes to the sign-in pages alone.
 */
export function cookieName(what: CookieName, publicUrl: string): { name: string; path: string; secure: boolean } {
  if (publicUrl.startsWith('https:')) return { name: `__Host-${what}`, path: '/', secure: true }
  return { name: `postern-${what}`, path: what === 'challenge' ? '/sign-in' : '/', secure: false }
}
