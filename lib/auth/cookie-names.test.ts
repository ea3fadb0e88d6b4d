import { describe, expect, it } from 'vitest'
import { type CookieName, cookieName } from './cookie-names'

const ALL: readonly CookieName[] = ['session', 'challenge', 'role', 'account', 'theme', 'tables', 'scripts']

describe('a cookie', () => {
  // RFC 6265bis, 4.1.3.2: browsers take the prefix only with Secure, and with / as the path.
  it.each(ALL)('has over https the __Host- prefix, and what that requires: %s', (what) => {
    const expected = { name: `__Host-${what}`, path: '/', secure: true }
    expect(cookieName(what, 'https://iam.example.com')).toEqual(expected)
  })

  it.each(ALL)('has no prefix over http, where browsers refuse it: %s', (what) => {
    const { name, secure } = cookieName(what, 'http://localhost:3000')
    expect([name, secure]).toEqual([`postern-${what}`, false])
  })

  it('has a different name for each purpose: a challenge is never taken for a session', () => {
    for (const publicUrl of ['https://iam.example.com', 'http://localhost:3000'])
      expect(new Set(ALL.map((what) => cookieName(what, publicUrl).name)).size).toBe(ALL.length)
  })

  it('has the path of the whole site, except the challenge over http, which has that of the sign-in', () => {
    const paths = ALL.map((what) => cookieName(what, 'http://localhost:3000').path)
    expect(paths).toEqual(['/', '/sign-in', '/', '/', '/', '/', '/'])
  })
})
