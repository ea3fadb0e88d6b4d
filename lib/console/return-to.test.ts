import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { safeReturnTo } from './return-to'

// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

describe('a page of the console', () => {
  it.each([
    '/security-credentials',
    '/security-credentials/mfa/assign',
    '/security-credentials/access-keys/create?step=2',
    '/users',
    '/users?marker=a%2Fb&q=%C3%A9',
    '/users/alice',
    '/audit?of=everybody',
    '/audit/00000000-0000-4000-8000-000000000000',
    '/simulator',
    '/mfa-devices',
    '/sessions',
    '/notices?marker=7',
    '/decisions/00000000-0000-4000-8000-000000000000',
    '/decisions/preview/EnableMFADevice?UserName=alice&SerialNumber=arn%3Aaws%3Aiam%3A%3A1%3Amfa%2Fx',
  ])('is where a sign-in may lead: %s', (path) => expect(safeReturnTo(path)).toBe(path))

  it.each([
    ['/users#top', '/users'],
    ['/users/../decisions', '/decisions'],
    ['/users/./alice', '/users/alice'],
    ['/users/%2e%2e/mfa-devices', '/mfa-devices'],
    ['/users\\alice', '/users/alice'],
    ['/us\ners', '/users'],
  ])('is recognised in %j: %s', (path, page) => expect(safeReturnTo(path)).toBe(page))
})

describe('anything else leads home:', () => {
  it.each([
    ['nothing', undefined],
    ['an empty path', ''],
    ['the home page', '/'],
    ['two slashes', '//evil.example'],
    ['two slashes before a page', '//evil.example/users'],
    ['three slashes', '///evil.example/users'],
    ['a backslash', '/\\evil.example/users'],
    ['two backslashes', '\\\\evil.example/users'],
    ['a tab between slashes', '/\t/evil.example/users'],
    ['a line break between slashes', '/\n/evil.example/users'],
    ['spaces before slashes', '  //evil.example/users'],
    ['an absolute address', 'https://evil.example/users'],
    ['an absolute address without slashes', 'https:evil.example/users'],
    ['another scheme', 'javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a name before the host', '//console.invalid@evil.example/users'],
    ['slashes after two dots', '/users/..//evil.example'],
    ['slashes after two encoded dots', '/users/%2e%2e//evil.example'],
    ['an encoded slash', '/%2Fevil.example/users'],
    ['an encoded path', '%2Fusers'],
    ['an encoded backslash', '/%5Cevil.example'],
    ['an encoded page', '/%75sers'],
    ['a relative path', 'users'],
    ['a query alone', '?next=/users'],
    ['an unknown page', '/nowhere'],
    ['a page whose name begins alike', '/users-and-more'],
    ['a page in another case', '/USERS'],
    ['the sign-in page', '/sign-in?next=/users'],
    ['the way out', '/signout'],
    ['an interface for programs', '/api/test/reset'],
    ['a file', '/_next/static/x.js'],
    ['a broken host', '//['],
    ['a broken port', '//x:99999/users'],
  ])('%s', (_, path) => expect(safeReturnTo(path)).toBe('/'))

  it('any text leads to a page of this origin', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      ':',
      '@',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      'users',
      'evil.example',
      'https:',
    )
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
    )
    fc.assert(
      fc.property(path, (text) => {
        const answer = safeReturnTo(text)
        expect(answer).toMatch(/^\/(?![/\\])/)
        expect(new URL(answer, 'https://iam.example.com').origin).toBe('https://iam.example.com')
        // A safe address is returned unchanged.
        expect(safeReturnTo(answer)).toBe(answer)
      }),
      { numRuns: 1_000 },
    )
  })
})
