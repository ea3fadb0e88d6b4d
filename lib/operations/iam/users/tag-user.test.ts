import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { TagUser } from './tag-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:TagUser')] })
  return { account, alice }
}

const tag = (user: TestUser, Tags: unknown, UserName = 'alice') => call(TagUser, withMfa(user), { UserName, Tags })
const tagsOf = async ({ id }: TestUser) => {
  const rows = await inStore((store) => store.userTag.findMany({ where: { userId: id }, orderBy: { keyKey: 'asc' } }))
  return rows.map(({ key, value }) => [key, value])
}

describe('Success', () => {
  it('adds tags and changes the values of those that are there, regardless of case', async () => {
    const { alice } = await scene()
    expect(await tag(alice, [{ Key: 'Team', Value: 'red' }])).toEqual({})
    await tag(alice, [
      { Key: 'team', Value: 'blue' },
      { Key: 'Größe 1', Value: '' },
    ])
    expect(await tagsOf(alice)).toEqual([
      ['Größe 1', ''],
      ['team', 'blue'],
    ])
  })

  it('takes fifty', async () => {
    const { alice } = await scene()
    await tag(
      alice,
      Array.from({ length: 50 }, (_, number) => ({ Key: `k${number}`, Value: 'v' })),
    )
    expect(await tagsOf(alice)).toHaveLength(50)
  })

  it('tells the policies which tags are asked for', async () => {
    const account = await anAccount()
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        ...{ Effect: 'Allow', Action: 'iam:TagUser', Resource: '*' },
        Condition: {
          StringEquals: { 'aws:RequestTag/Team': 'red' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] },
        },
      },
    })
    const alice = await aUser(account, 'alice', { policies: [{ name: 'RedOnly', document }] })
    await tag(alice, [{ Key: 'Team', Value: 'red' }])
    expect((await refusal(tag(alice, [{ Key: 'Team', Value: 'blue' }]))).code).toBe('AccessDenied')
    const more = [
      { Key: 'Team', Value: 'red' },
      { Key: 'Rank', Value: '1' },
    ]
    expect((await refusal(tag(alice, more))).code).toBe('AccessDenied')
    expect(await trailOf(account)).toHaveLength(3)
  })
})

describe('LimitExceeded', () => {
  it('answers the fifty-first tag, and sets none', async () => {
    const { alice } = await scene()
    await tag(
      alice,
      Array.from({ length: 49 }, (_, number) => ({ Key: `k${number}`, Value: 'v' })),
    )
    const two = [
      { Key: 'a', Value: '' },
      { Key: 'b', Value: '' },
    ]
    expect(await refusal(tag(alice, two))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'The number of tags has reached the maximum limit.',
    })
    expect(await tagsOf(alice)).toHaveLength(49)
  })
})

describe('InvalidInput', () => {
  it('answers keys that differ in case only, whatever the policies make of them', async () => {
    const { alice } = await scene()
    const before = await allRows()
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'TEAM', Value: 'blue' },
    ]
    expect(await refusal(tag(alice, Tags))).toMatchObject({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it('answers an unknown user', async () => {
    const { alice } = await scene()
    expect(await refusal(tag(alice, [{ Key: 'a', Value: '' }], 'nobody'))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})

describe('ValidationError', () => {
  it.each([
    [undefined, "'tags' failed to satisfy constraint: Member must not be null"],
    ['Team', "'tags' failed to satisfy constraint: Member must be a list"],
    [['Team'], "'tags.1.member' failed to satisfy constraint"],
    [[{ Key: 'Team' }], "'tags.1.member.value' failed to satisfy constraint: Member must not be null"],
    [[{ Key: '', Value: '' }], "'tags.1.member.key' failed to satisfy constraint"],
    [[{ Key: '<b>', Value: '' }], "'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular"],
    [
      [{ Key: 'a', Value: 'x'.repeat(257) }],
      "'tags.1.member.value' failed to satisfy constraint: Member must have length",
    ],
    [
      [{ Key: 'a', Value: '\uD800' }],
      "'tags.1.member.value' failed to satisfy constraint: Member must satisfy regular",
    ],
  ])('answers %j', async (Tags, constraint) => {
    const { alice } = await scene()
    const { code, message } = await refusal(tag(alice, Tags))
    expect(code).toBe('ValidationError')
    expect(message).toContain(constraint)
  })
})
