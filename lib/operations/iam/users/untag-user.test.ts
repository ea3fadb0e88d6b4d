import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { TagUser } from './tag-user'
import { UntagUser } from './untag-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing(['iam:TagUser', 'iam:UntagUser'])] })
  const Tags = ['Team', 'Rank', 'Site'].map((Key) => ({ Key, Value: 'x' }))
  await call(TagUser, withMfa(alice), { UserName: 'alice', Tags })
  return { account, alice }
}

const untag = (user: TestUser, TagKeys: unknown, UserName = 'alice') =>
  call(UntagUser, withMfa(user), { UserName, TagKeys })
const keysOf = async ({ id }: TestUser) => {
  const rows = await inStore((store) => store.userTag.findMany({ where: { userId: id }, orderBy: { keyKey: 'asc' } }))
  return rows.map(({ key }) => key)
}

describe('Success', () => {
  it('removes the tags of these keys, in any case, and no others', async () => {
    const { alice } = await scene()
    expect(await untag(alice, ['team', 'SITE'])).toEqual({})
    expect(await keysOf(alice)).toEqual(['Rank'])
  })

  it('finds nothing wrong with keys that are not there', async () => {
    const { alice } = await scene()
    await untag(alice, ['Unknown'])
    expect(await keysOf(alice)).toHaveLength(3)
  })

  it("leaves another account's user of that name alone", async () => {
    const [one, two] = [await scene(), await scene()]
    await untag(one.alice, ['Team'])
    expect(await keysOf(two.alice)).toHaveLength(3)
  })
})

describe('NoSuchEntity', () => {
  it('answers an unknown user', async () => {
    const { alice } = await scene()
    expect(await refusal(untag(alice, ['Team'], 'nobody'))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})

describe('ValidationError', () => {
  it.each([undefined, 'Team', [7], [''], ['x'.repeat(129)], Array(51).fill('a')])('answers %j', async (TagKeys) => {
    const { alice } = await scene()
    expect((await refusal(untag(alice, TagKeys))).code).toBe('ValidationError')
    expect(await keysOf(alice)).toHaveLength(3)
  })
})
