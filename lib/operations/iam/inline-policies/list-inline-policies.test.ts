import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, attach, putInline, type TestAccount } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { ListGroupPolicies, ListRolePolicies, ListUserPolicies } from './list-inline-policies'

ownDatabase()

const { document } = allowing('s3:GetObject')

describe.each(forHolders({ user: ListUserPolicies, group: ListGroupPolicies, role: ListRolePolicies }))(
  '$operation.action',
  ({ member, make, operation }) => {
    const scene = async () => {
      const account = await anAccount()
      return { account, holder: await make(account, 'holder') }
    }
    const list = ({ root }: TestAccount, input: object = {}) =>
      call(operation, withMfa(root), { [member]: 'holder', ...input })

    it('lists no attached policies', async () => {
      const { account, holder } = await scene()
      await attach(holder, ADMINISTRATOR)
      expect(await list(account)).toEqual({ PolicyNames: [], IsTruncated: false })
    })

    it('lists names, page by page', async () => {
      const { account, holder } = await scene()
      for (const name of ['c', 'a', 'B']) await putInline(holder, { name, document })
      const first = await list(account, { MaxItems: 2 })
      expect(first).toEqual({ PolicyNames: ['B', 'a'], IsTruncated: true, Marker: expect.any(String) })
      expect(await list(account, { Marker: first.Marker })).toEqual({ PolicyNames: ['c'], IsTruncated: false })
    })

    it.each([
      [{ Marker: 'made-up' }, 'Marker'],
      [{ MaxItems: 1_001 }, 'MaxItems'],
    ])('refuses %j', async (input, field) => {
      const { account } = await scene()
      expect(await refusal(list(account, input))).toMatchObject({ code: 'ValidationError', field })
    })
  },
)
