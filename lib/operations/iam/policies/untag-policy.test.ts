import { describe, expect, it } from 'vitest'
import { allowing, allowingWhere, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { UntagPolicy } from './untag-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UntagPolicy')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  await inStore(async (store) => {
    for (const key of ['Team', 'Rank']) {
      const tag = { key, keyKey: key.toLowerCase(), value: '' }
      await store.managedPolicyTag.create({ data: { account: account.id, arn, ...tag } })
    }
  })
  return { account, alice, arn }
}

const untag = (user: TestUser, PolicyArn: string, TagKeys: unknown) =>
  call(UntagPolicy, withMfa(user), { PolicyArn, TagKeys })

const keysOf = async (arn: string) => {
  const rows = await inStore((store) => store.managedPolicyTag.findMany({ where: { arn } }))
  return rows.map(({ key }) => key).sort()
}

describe('Success', () => {
  it('removes tags, regardless of case', async () => {
    const { alice, arn } = await scene()
    expect(await untag(alice, arn, ['TEAM'])).toEqual({})
    expect(await keysOf(arn)).toEqual(['Rank'])
  })

  it('leaves out keys that are not there', async () => {
    const { alice, arn } = await scene()
    await untag(alice, arn, ['Nothing'])
    expect(await keysOf(arn)).toEqual(['Rank', 'Team'])
  })

  it('tells the policies which keys are asked for', async () => {
    const account = await anAccount()
    const Condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Rank'] } }
    const alice = await aUser(account, 'alice', { policies: [allowingWhere(Condition, 'iam:UntagPolicy')] })
    const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
    await untag(alice, arn, ['Rank'])
    expect((await refusal(untag(alice, arn, ['Rank', 'Team']))).code).toBe('AccessDenied')
  })
})

describe('NoSuchEntity', () => {
  it('answers an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(untag(alice, `${arn}X`, ['Team']))).message).toBe(`Policy ${arn}X was not found.`)
  })
})

describe('AccessDenied', () => {
  it('answers a policy that the product brings along', async () => {
    const { alice } = await scene()
    expect((await refusal(untag(alice, 'arn:aws:iam::aws:policy/ReadOnlyAccess', ['a']))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([[undefined], ['Team'], [['']], [['<b>']]])('answers %j', async (TagKeys) => {
    const { alice, arn } = await scene()
    expect((await refusal(untag(alice, arn, TagKeys))).code).toBe('ValidationError')
  })
})
