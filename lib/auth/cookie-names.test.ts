import { describe, expect, it } from 'vitest'
import { CHALLENGE_COOKIE, sessionCookieName } from './cookie-names'

describe('the name of the session cookie', () => {
  it.each([
    ['https://iam.example.com', '__Host-session'],
    // Browsers refuse the prefix over http.
    ['http://localhost:3000', 'postern-session'],
  ])('at %s is %s', (publicUrl, name) => expect(sessionCookieName(publicUrl)).toBe(name))

  it('is never that of a challenge', () => {
    for (const publicUrl of ['https://iam.example.com', 'http://localhost:3000'])
      expect(sessionCookieName(publicUrl)).not.toBe(CHALLENGE_COOKIE)
  })
})
