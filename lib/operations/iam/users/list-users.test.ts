import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListUsers } from './list-users'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListUsers')] })
  return { account, alice }
}

const list = (user: TestUser, input: object = {}) => call(ListUsers, withMfa(user), input)
const namesOf = async (user: TestUser, input: object) => (await list(user, input)).Users.map(({ UserName }) => UserName)

describe('Success', () => {
  it('returns the users of the account by name, without tags and without the root user', async () => {
    const { account, alice } = await scene()
    await aUser(account, 'Zoe')
    await aUser(account, 'bob')
    await aUser(await anAccount(), 'stranger')
    const { Users, IsTruncated } = await list(alice)
    expect(IsTruncated).toBe(false)
    expect(Users.map(({ UserName }) => UserName)).toEqual(['alice', 'bob', 'Zoe'])
    expect(Users[0]).toEqual({ Path: '/', UserName: 'alice', UserId: alice.id, Arn: alice.arn, CreateDate: NOON })
  })

  it.each([
    ['/', ['alice', 'carol', 'dora', 'eve', 'frank']],
    ['/division/', ['carol', 'dora']],
    ['/division/a', ['dora']],
    ['/Division/', ['eve']],
    ['/di_ision/', []],
    ['/%/', []],
    ['/a_b/', ['frank']],
    ['/*', []],
    ['/nothing/', []],
  ])('returns those whose path begins with %j, case-sensitively', async (PathPrefix, expected) => {
    const { account, alice } = await scene()
    await aUser(account, 'carol', { path: '/division/' })
    await aUser(account, 'dora', { path: '/division/abc/' })
    await aUser(account, 'eve', { path: '/Division/' })
    await aUser(account, 'frank', { path: '/a_b/' })
    expect(await namesOf(alice, { PathPrefix })).toEqual(expected)
  })

  it('returns each user once over all pages', async () => {
    const { account, alice } = await scene()
    for (const name of ['Bob', 'adam', 'Carol', 'dave']) await aUser(account, name)
    const seen: string[] = []
    let page = await list(alice, { MaxItems: 2 })
    while (page.IsTruncated) {
      seen.push(...page.Users.map(({ UserName }) => UserName))
      page = await list(alice, { MaxItems: 2, Marker: page.Marker })
    }
    seen.push(...page.Users.map(({ UserName }) => UserName))
    expect(seen).toEqual(['adam', 'alice', 'Bob', 'Carol', 'dave'])
  })
})

describe('AccessDenied', () => {
  it('names the users of the account as the resource, as AWS prints it', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:ListUsers', 'arn:aws:iam::*:user/*')] })
    expect((await refusal(list(bob))).message).toBe(
      `User: ${bob.arn} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::${account.id}:user/ because no identity-based policy allows the iam:ListUsers action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    [{ Marker: 'made-up' }, 'Invalid Marker.', 'Marker'],
    [{ PathPrefix: 'division' }, 'Member must satisfy regular expression pattern', 'PathPrefix'],
    [{ PathPrefix: '/é' }, 'Member must satisfy regular expression pattern', 'PathPrefix'],
    [{ PathPrefix: `/${'x'.repeat(512)}` }, 'Member must have length less than or equal to 512', 'PathPrefix'],
    [{ MaxItems: -1 }, 'Member must have value greater than or equal to 1', 'MaxItems'],
  ])('refuses %j', async (input, message, field) => {
    const { alice } = await scene()
    const answer = await refusal(list(alice, input))
    expect(answer).toMatchObject({ code: 'ValidationError', field })
    expect(answer.message).toContain(message)
  })
})
