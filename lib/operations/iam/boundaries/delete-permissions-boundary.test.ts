import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, setBoundary } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { boundaryOf, forLimitedHolders } from '@/lib/testing/holders'
import { DeleteRolePermissionsBoundary, DeleteUserPermissionsBoundary } from './delete-permissions-boundary'

ownDatabase()

describe.each(forLimitedHolders({ user: DeleteUserPermissionsBoundary, role: DeleteRolePermissionsBoundary }))(
  '$operation.action',
  ({ member, make, operation }) => {
    it('removes the boundary, and accepts a holder without one', async () => {
      const account = await anAccount()
      const holder = await make(account, 'holder')
      await setBoundary(holder, ADMINISTRATOR)
      const remove = () => call(operation, withMfa(account.root), { [member]: 'holder' })
      expect(await remove()).toEqual({})
      expect(await boundaryOf(holder)).toBeNull()
      expect(await remove()).toEqual({})
    })
  },
)
