import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { ADMINISTRATOR, allowing, allowingWhere, anAccount, aPolicy, attach, aUser } from '@/lib/testing/account'
import { inRole, withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { boundaryOf, forLimitedHolders } from '@/lib/testing/holders'
import { PutRolePermissionsBoundary, PutUserPermissionsBoundary } from './put-permissions-boundary'

ownDatabase()

const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess'

describe.each(forLimitedHolders({ user: PutUserPermissionsBoundary, role: PutRolePermissionsBoundary }))(
  '$operation.action',
  ({ member, make, operation }) => {
    async function scene() {
      const account = await anAccount()
      return { account, root: withMfa(account.root), holder: await make(account, 'holder') }
    }
    const put = (caller: Caller, PermissionsBoundary: string) =>
      call(operation, caller, { [member]: 'holder', PermissionsBoundary })

    it('limits the holder by one policy, then by another', async () => {
      const { account, root, holder } = await scene()
      expect(await put(root, ADMINISTRATOR)).toEqual({})
      expect(await boundaryOf(holder)).toBe(ADMINISTRATOR)
      const own = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' }, { path: '/team/' })
      await put(root, own)
      expect(await boundaryOf(holder)).toBe(own)
    })

    it('takes effect at once', async () => {
      const { account, holder } = await scene()
      await attach(holder, allowing(operation.action))
      const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
      const self = holder.kind === 'user' ? withMfa(holder) : inRole(holder)
      await put(self, boundary)
      expect((await refusal(put(self, boundary))).message).toContain(
        `because no permissions boundary allows the ${operation.action} action`,
      )
    })

    it('gives the policies the requested boundary as a context key', async () => {
      const { account } = await scene()
      const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': READ_ONLY } }, operation.action)]
      const dora = withMfa(await aUser(account, 'dora', { policies }))
      await put(dora, READ_ONLY)
      expect((await refusal(put(dora, ADMINISTRATOR))).code).toBe('AccessDenied')
    })

    it('returns InvalidInput for anything but the ARN of a policy', async () => {
      const { account, root, holder } = await scene()
      const { arn } = account.root
      expect(await refusal(put(root, arn))).toMatchObject({
        code: 'InvalidInput',
        status: 400,
        message: `ARN ${arn} is not valid.`,
        field: 'PermissionsBoundary',
      })
      expect(await boundaryOf(holder)).toBeNull()
    })

    it('returns NoSuchEntity for an unknown policy', async () => {
      const { account, root, holder } = await scene()
      const arn = `arn:aws:iam::${account.id}:policy/Nobody`
      expect(await refusal(put(root, arn))).toMatchObject({
        code: 'NoSuchEntity',
        message: `Scope ARN: ${arn} does not exist or is not attachable.`,
      })
      expect(await boundaryOf(holder)).toBeNull()
    })
  },
)
