import { expect, it } from 'vitest'
import { wayBack } from './way-back'

it.each([
  ['/users', '/users', 'Back to Users'],
  ['/users?page=2', '/users?page=2', 'Back to Users'],
  ['/security-credentials/mfa/assign', '/security-credentials/mfa/assign', 'Back to the page you came from'],
  ['/audit/1', '/audit/1', 'Back to the page you came from'],
  ['/', '/', 'Back to Home'],
  [undefined, '/', 'Back to Home'],
  ['//elsewhere.example/users', '/', 'Back to Home'],
  ['/help/mfa', '/', 'Back to Home'],
])('from %s the help leads to %s as "%s"', (path, href, text) => expect(wayBack(path)).toEqual({ href, text }))
