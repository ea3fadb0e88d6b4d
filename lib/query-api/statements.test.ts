import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { send, signForm } from '@/lib/testing/signed-calls'
import { watchStatements } from '@/lib/testing/statements'

const statements = watchStatements()
ownDatabase()
const address = ownApi()

type User = Awaited<ReturnType<typeof aUser>>

/** Calls an operation and returns the verb of each of its statements. */
async function verbsOf(owner: User, call: Record<string, string>): Promise<(string | undefined)[]> {
  const body = new URLSearchParams({ ...call, Version: '2010-05-08' }).toString()
  const headers = await signForm(address(), await credentialsOf(owner), body)
  statements.length = 0
  expect(await send(address(), { headers, body })).toMatchObject({ status: 200 })
  return statements.map((sql) => /[A-Z]+/.exec(sql)?.[0])
}

async function administrator(): Promise<User> {
  const admin = await aUser(await anAccount(), 'admin', { policies: [ADMINISTRATOR] })
  // The first use of a key is stored, which takes a statement.
  await verbsOf(admin, { Action: 'GetUser' })
  return admin
}

// Every call pays for each of these: the owner of the key, the account and its policies, the operation's own, the
// record.
describe('a call runs only its own statements and three more', () => {
  it('to list devices', async () => {
    const verbs = await verbsOf(await administrator(), { Action: 'ListVirtualMFADevices' })
    expect(verbs).toEqual(['SELECT', 'WITH', 'SELECT', 'INSERT'])
  })

  it('to return a user and its tags', async () => {
    const verbs = await verbsOf(await administrator(), { Action: 'GetUser' })
    expect(verbs).toEqual(['SELECT', 'WITH', 'SELECT', 'SELECT', 'INSERT'])
  })

  it('to check whether a device can be created, and to create it', async () => {
    const call = { Action: 'CreateVirtualMFADevice', VirtualMFADeviceName: 'phone' }
    const verbs = await verbsOf(await administrator(), call)
    // The update locks the account, so that its quota holds on any database.
    expect(verbs).toEqual(['SELECT', 'WITH', 'UPDATE', 'SELECT', 'INSERT', 'INSERT'])
  })
})
