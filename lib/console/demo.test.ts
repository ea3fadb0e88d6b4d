import { beforeEach, describe, expect, it } from 'vitest'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeDefaultAccount } from '@/lib/worlds/accounts'
import { demoSignIns } from './demo'

ownDatabase()
beforeEach(async () => {
  await inStore((store) => store.account.deleteMany())
  await makeDefaultAccount('standard')
})

describe('the demo sign-ins', () => {
  it('have the values to fill in, by the fields of each form', async () => {
    const users = await demoSignIns('user')
    expect(users?.accounts.find(({ name }) => name === 'bob')?.fields).toEqual({
      ...{ account: '123456789012', username: 'bob', password: 'Bob-Passw0rd!' },
    })
    const root = await demoSignIns('root')
    expect(root?.accounts.map(({ fields }) => fields)).toEqual([
      { email: 'root@example.com', password: 'Root-Passw0rd!' },
    ])
  })

  it.each(['123456789012', 'example-corp'])('are offered on the page of their account, %s', async (account) => {
    expect(await demoSignIns('user', account)).toBeDefined()
  })

  it('are not offered on the page of another account', async () => {
    expect(await demoSignIns('user', 'other-corp')).toBeUndefined()
  })
})
