import { describe, expect, it } from 'vitest'
import { allowing, allowingWhere, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { TagPolicy } from './tag-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:TagPolicy')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, arn }
}

const tag = (user: TestUser, PolicyArn: string, Tags: unknown) => call(TagPolicy, withMfa(user), { PolicyArn, Tags })

const tagsOf = async (arn: string) => {
  const rows = await inStore((store) => store.managedPolicyTag.findMany({ where: { arn }, orderBy: { keyKey: 'asc' } }))
  return rows.map(({ key, value }) => `${key}=${value}`)
}

const many = (count: number) => Array.from({ length: count }, (_, number) => ({ Key: `k${number}`, Value: '' }))

describe('Success', () => {
  it('adds tags and changes the values of those that are there, regardless of case', async () => {
    const { alice, arn } = await scene()
    expect(await tag(alice, arn, [{ Key: 'Team', Value: 'red' }])).toEqual({})
    const more = [
      { Key: 'team', Value: 'blue' },
      { Key: 'Rank', Value: '' },
    ]
    await tag(alice, arn, more)
    expect(await tagsOf(arn)).toEqual(['Rank=', 'team=blue'])
  })

  it('tells the policies which tags are asked for, and which the policy has', async () => {
    const account = await anAccount()
    const Condition = {
      StringEquals: { 'aws:RequestTag/Team': 'red', 'aws:ResourceTag/Owner': 'alice' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] },
    }
    const alice = await aUser(account, 'alice', { policies: [allowingWhere(Condition, 'iam:TagPolicy')] })
    const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
    const red = [{ Key: 'Team', Value: 'red' }]
    expect((await refusal(tag(alice, arn, red))).code).toBe('AccessDenied')
    const owner = { account: account.id, arn, key: 'Owner', keyKey: 'owner', value: 'alice' }
    await inStore((store) => store.managedPolicyTag.create({ data: owner }))
    await tag(alice, arn, red)
    expect((await refusal(tag(alice, arn, [...red, { Key: 'Rank', Value: '1' }]))).code).toBe('AccessDenied')
  })
})

describe('LimitExceeded', () => {
  it('answers the fifty-first tag, and sets none', async () => {
    const { alice, arn } = await scene()
    await tag(alice, arn, many(49))
    const two = [
      { Key: 'a', Value: '' },
      { Key: 'b', Value: '' },
    ]
    expect(await refusal(tag(alice, arn, two))).toMatchObject({ code: 'LimitExceeded', status: 409 })
    expect(await tagsOf(arn)).toHaveLength(49)
  })
})

describe('InvalidInput', () => {
  it('answers keys that differ in case only, in the words for policies', async () => {
    const { alice, arn } = await scene()
    const before = await allRows()
    const Tags = [
      { Key: 'Team', Value: 'red' },
      { Key: 'TEAM', Value: 'blue' },
    ]
    expect(await refusal(tag(alice, arn, Tags))).toMatchObject({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found.',
      field: 'Tags',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it('answers an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(tag(alice, `${arn}X`, many(1)))).message).toBe(`Policy ${arn}X was not found.`)
  })
})

describe('AccessDenied', () => {
  it('answers a policy that the product brings along', async () => {
    const { alice } = await scene()
    expect((await refusal(tag(alice, 'arn:aws:iam::aws:policy/ReadOnlyAccess', many(1)))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([[undefined], [[{ Key: '', Value: '' }]], [[{ Key: '<b>', Value: '' }]], [many(51)]])(
    'answers %j',
    async (Tags) => {
      const { alice, arn } = await scene()
      expect((await refusal(tag(alice, arn, Tags))).code).toBe('ValidationError')
    },
  )
})
