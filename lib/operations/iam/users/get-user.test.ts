import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetUser } from './get-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetUser')] })
  return { account, alice }
}

describe('Success', () => {
  it('returns the caller if no user is named', async () => {
    const { account, alice } = await scene()
    expect(await call(GetUser, withoutMfa(alice), {})).toEqual({
      User: {
        ...{ Path: '/', UserName: 'alice', UserId: alice.id, CreateDate: NOON },
        Arn: `arn:aws:iam::${account.id}:user/alice`,
      },
    })
  })

  it('returns another user, by a name in any case, with the path', async () => {
    const { account, alice } = await scene()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const { User } = await call(GetUser, withoutMfa(alice), { UserName: 'cAROL' })
    expect(User).toMatchObject({ UserName: 'Carol', Path: '/division/', Arn: carol.arn, UserId: carol.id })
  })

  it('returns when the password was last used, and the tags by key', async () => {
    const { account, alice } = await scene()
    const id = { account: account.id, userId: alice.id }
    await inStore(async (store) => {
      await store.user.update({ where: { account_userId: id }, data: { passwordLastUsed: NOON } })
      for (const key of ['b', 'A']) {
        await store.userTag.create({ data: { ...id, key, keyKey: key.toLowerCase(), value: `of ${key}` } })
      }
    })
    const { User } = await call(GetUser, withoutMfa(alice), {})
    expect(User).toMatchObject({
      PasswordLastUsed: NOON,
      Tags: [
        { Key: 'A', Value: 'of A' },
        { Key: 'b', Value: 'of b' },
      ],
    })
  })

  it("returns the account's id and ARN for the root user", async () => {
    const { account } = await scene()
    const { User } = await call(GetUser, withoutMfa(account.root), {})
    expect(User).toMatchObject({ UserId: account.id, Arn: `arn:aws:iam::${account.id}:root`, CreateDate: NOON })
  })
})

describe('NoSuchEntity', () => {
  it.each(['nobody', 'x'.repeat(128), 'a+b=c,d.e@f-g'])('refuses the unknown user %j', async (UserName) => {
    const { alice } = await scene()
    expect(await refusal(call(GetUser, withoutMfa(alice), { UserName }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The user with name ${UserName} cannot be found.`,
      field: 'UserName',
    })
  })

  it("refuses another account's user", async () => {
    const { alice } = await scene()
    await aUser(await anAccount(), 'stranger')
    expect((await refusal(call(GetUser, withoutMfa(alice), { UserName: 'stranger' }))).code).toBe('NoSuchEntity')
  })
})

describe('AccessDenied', () => {
  it('is the same whether the user exists or not', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    const there = await refusal(call(GetUser, withoutMfa(bob), { UserName: 'alice' }))
    const gone = await refusal(call(GetUser, withoutMfa(bob), { UserName: 'zelda' }))
    expect(there.message.replace('user/alice', 'user/zelda')).toBe(gone.message)
  })
})

describe('ValidationError', () => {
  it.each(['', 'a b', 'ali\u0000ce', 'аlice', 'x'.repeat(129), 7, {}, ['alice'], '‮ecila'])(
    'refuses %j',
    async (UserName) => {
      const { alice } = await scene()
      expect(await refusal(call(GetUser, withoutMfa(alice), { UserName }))).toMatchObject({
        code: 'ValidationError',
        status: 400,
        field: 'UserName',
      })
    },
  )
})
