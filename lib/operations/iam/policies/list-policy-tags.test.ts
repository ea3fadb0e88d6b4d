import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ListPolicyTags } from './list-policy-tags'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListPolicyTags')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  await inStore(async (store) => {
    for (const key of ['b', 'A', 'c']) {
      const tag = { key, keyKey: key.toLowerCase(), value: `of ${key}` }
      await store.managedPolicyTag.create({ data: { account: account.id, arn, ...tag } })
    }
  })
  return { account, alice, arn }
}

const list = (user: TestUser, PolicyArn: unknown, input: object = {}) =>
  call(ListPolicyTags, withMfa(user), { PolicyArn, ...input })

describe('Success', () => {
  it('answers the tags by key', async () => {
    const { alice, arn } = await scene()
    expect(await list(alice, arn)).toEqual({
      Tags: [
        { Key: 'A', Value: 'of A' },
        { Key: 'b', Value: 'of b' },
        { Key: 'c', Value: 'of c' },
      ],
      IsTruncated: false,
    })
  })

  it('goes through all pages', async () => {
    const { alice, arn } = await scene()
    const first = await list(alice, arn, { MaxItems: 2 })
    const last = await list(alice, arn, { MaxItems: 2, Marker: first.Marker })
    expect([first, last].map(({ Tags }) => Tags.map(({ Key }) => Key))).toEqual([['A', 'b'], ['c']])
  })

  it('answers none for a policy that the product brings along', async () => {
    const { alice } = await scene()
    expect(await list(alice, ADMINISTRATOR)).toEqual({ Tags: [], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it('answers an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(list(alice, `${arn}X`))).message).toBe(`Policy ${arn}X was not found.`)
  })
})

describe('ValidationError', () => {
  it.each([
    [{ PolicyArn: 'short' }, 'PolicyArn'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('answers %j', async (input, field) => {
    const { alice, arn } = await scene()
    expect(await refusal(list(alice, arn, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
