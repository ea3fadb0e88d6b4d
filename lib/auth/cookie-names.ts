// Over https the __Host- prefix keeps a cookie to this very host and path (RFC 6265bis, 4.1.3.2); over http, which is
// for loopback, browsers refuse that name.
const prefixed = (publicUrl: string, name: string) =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : `postern-${name}`

export const sessionCookieName = (publicUrl: string) => prefixed(publicUrl, 'session')

/** Its path is limited, which rules out the prefix. */
export const CHALLENGE_COOKIE = 'postern-challenge'
