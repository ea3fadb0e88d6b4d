import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, putInline, type TestAccount } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { DeleteGroupPolicy, DeleteRolePolicy, DeleteUserPolicy } from './delete-inline-policy'

ownDatabase()

const { document } = allowing('s3:GetObject')

describe.each(forHolders({ user: DeleteUserPolicy, group: DeleteGroupPolicy, role: DeleteRolePolicy }))(
  '$operation.action',
  ({ kind, member, make, operation }) => {
    const scene = async () => {
      const account = await anAccount()
      return { account, holder: await make(account, 'holder') }
    }
    const remove = ({ root }: TestAccount, PolicyName: string) =>
      call(operation, withMfa(root), { [member]: 'holder', PolicyName })

    it("removes one policy, and neither the holder's others nor policies of that name of other holders", async () => {
      const { account, holder } = await scene()
      const bob = await aUser(account, 'bob')
      await putInline(bob, { name: 'Readers', document })
      for (const name of ['Readers', 'Writers']) await putInline(holder, { name, document })
      expect(await remove(account, 'Readers')).toEqual({})
      const where = { account: account.id }
      const rows = await inStore((store) => store.inlinePolicy.findMany({ where, orderBy: { name: 'asc' } }))
      expect(rows).toMatchObject([
        { principalId: bob.id, name: 'Readers' },
        { principalId: holder.id, name: 'Writers' },
      ])
    })

    it('returns NoSuchEntity for a name that does not exist or that only another holder has', async () => {
      const { account } = await scene()
      await putInline(await aUser(account, 'other'), { name: 'Others', document })
      for (const name of ['Nobody', 'Others']) {
        expect(await refusal(remove(account, name))).toMatchObject({
          code: 'NoSuchEntity',
          status: 404,
          message: `The ${kind} policy with name ${name} cannot be found.`,
          field: 'PolicyName',
        })
      }
    })
  },
)
