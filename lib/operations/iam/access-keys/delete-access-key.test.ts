import { describe, expect, it } from 'vitest'
import { allowing, anAccessKey, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteAccessKey } from './delete-access-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteAccessKey')] })
  const bob = await aUser(account, 'bob')
  return { account, alice, bob }
}

const remove = (user: TestUser, input: object) => call(DeleteAccessKey, withMfa(user), input)
const exists = async (accessKeyId: string) =>
  (await inStore((store) => store.accessKey.count({ where: { accessKeyId } }))) === 1

describe('Success', () => {
  it.each(['Active', 'Inactive'])('deletes a key that is %s', async (status) => {
    const { alice } = await scene()
    const AccessKeyId = await anAccessKey(alice, 1, status)
    expect(await remove(alice, { AccessKeyId })).toEqual({})
    expect(await exists(AccessKeyId)).toBe(false)
  })

  it("deletes the key of another user who is named, and the root user's own", async () => {
    const { account, alice, bob } = await scene()
    const [bobs, roots] = [await anAccessKey(bob), await anAccessKey(account.root)]
    await remove(alice, { AccessKeyId: bobs, UserName: 'bob' })
    await call(DeleteAccessKey, withMfa(account.root), { AccessKeyId: roots })
    expect([await exists(bobs), await exists(roots)]).toEqual([false, false])
  })
})

describe('NoSuchEntity', () => {
  it.each(['an unknown key', "somebody else's key", "another account's key"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const keys: Record<string, string> = {
      'an unknown key': 'AKIAUNKNOWNUNKNOWN22',
      "somebody else's key": await anAccessKey(bob),
      "another account's key": await anAccessKey(stranger),
    }
    const AccessKeyId = keys[kind]
    const before = await allRows()
    expect(await refusal(remove(alice, { AccessKeyId }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The Access Key with id ${AccessKeyId} cannot be found.`,
      field: 'AccessKeyId',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses an unknown user before it looks for the key', async () => {
    const { alice } = await scene()
    const input = { AccessKeyId: await anAccessKey(alice), UserName: 'nobody' }
    expect((await refusal(remove(alice, input))).message).toBe('The user with name nobody cannot be found.')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'AKIA', 'AKIAIOSFODNN7EXAMPL!', 'x'.repeat(129), 7, 'АКІА5678901234567890'])(
    'answers %j',
    async (AccessKeyId) => {
      const { alice } = await scene()
      expect(await refusal(remove(alice, { AccessKeyId }))).toMatchObject({
        code: 'ValidationError',
        field: 'AccessKeyId',
      })
    },
  )
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { alice } = await scene()
    const AccessKeyId = await anAccessKey(alice)
    const tries = Array.from({ length: 10 }, () => remove(alice, { AccessKeyId }))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
