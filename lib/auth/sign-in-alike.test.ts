import { expect, it } from 'vitest'
import { anAccount, aPassword, aUser } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { watchStatements } from '@/lib/testing/statements'
import { NOON } from '@/lib/testing/time'
import { signIn } from './sign-in'

const statements = watchStatements()
ownDatabase()

const PASSWORD = 'Right-Passw0rd!'

// Elsewhere three milliseconds told existing users from missing ones (CVE-2026-40263). Time is hard to test, but work is
// not: sign-in.test.ts checks that the hash is the same, this test that the database queries are.
it('makes the same queries, for any user and any mistake (S-43)', async () => {
  const account = await anAccount()
  await aPassword(await aUser(account, 'alice'), PASSWORD)
  await aUser(account, 'bob')
  const asked = async (userName: string) => {
    statements.length = 0
    const request = { requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests', secureTransport: true }
    const claim = { kind: 'user', account: account.id, userName, password: 'wrong' } as const
    expect(await signIn(claim, '/', { ...request, entryPoint: 'console' }, at(NOON))).toEqual({ kind: 'refused' })
    return [...statements]
  }
  // The first try of a network is counted by a different statement.
  await asked('carol')
  const wrongPassword = await asked('alice')
  expect(wrongPassword.length).toBeGreaterThan(8)
  expect(await asked('nobody')).toEqual(wrongPassword)
  expect(await asked('bob')).toEqual(wrongPassword)
})
