import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  attach,
  aUser,
  type TestAccount,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from './detach-policy'

ownDatabase()

describe.each(forHolders({ user: DetachUserPolicy, group: DetachGroupPolicy, role: DetachRolePolicy }))(
  '$operation.action',
  ({ member, make, operation }) => {
    const scene = async () => {
      const account = await anAccount()
      const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
      return { account, holder: await make(account, 'holder'), arn }
    }
    const detach = ({ root }: TestAccount, PolicyArn: unknown) =>
      call(operation, withMfa(root), { [member]: 'holder', PolicyArn })

    it('detaches one policy from the holder, and no other policy and no other holder', async () => {
      const { account, holder, arn } = await scene()
      const bob = await aUser(account, 'bob', { policies: [arn] })
      for (const one of [arn, ADMINISTRATOR]) await attach(holder, one)
      expect(await detach(account, arn)).toEqual({})
      const rows = await inStore((store) => store.policyAttachment.findMany({ where: { account: account.id } }))
      expect(rows.map((row) => [row.principalId, row.arn]).sort()).toEqual(
        [
          [holder.id, ADMINISTRATOR],
          [bob.id, arn],
        ].sort(),
      )
    })

    it('detaches no policy that is not attached, whether it exists or not', async () => {
      const { account, arn } = await scene()
      for (const one of [arn, `${arn}X`]) {
        expect(await refusal(detach(account, one))).toMatchObject({
          code: 'NoSuchEntity',
          status: 404,
          message: `Policy ${one} was not found.`,
          field: 'PolicyArn',
        })
      }
    })

    it('refuses the ARN of anything else', async () => {
      const { account } = await scene()
      for (const odd of ['arn:aws:iam::111122223333:user/alice', 'longpolicynamebutnoarn']) {
        expect(await refusal(detach(account, odd))).toMatchObject({
          code: 'ValidationError',
          message: `ARN ${odd} is not valid.`,
          field: 'PolicyArn',
        })
      }
    })

    it('gives the policies the requested policy as a context key', async () => {
      const { account, holder } = await scene()
      const reading = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
      for (const one of [ADMINISTRATOR, reading]) await attach(holder, one)
      const policies = [
        allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, operation.action),
      ]
      const dora = withMfa(await aUser(account, 'dora', { policies }))
      await call(operation, dora, { [member]: 'holder', PolicyArn: reading })
      const error = await refusal(call(operation, dora, { [member]: 'holder', PolicyArn: ADMINISTRATOR }))
      expect(error.code).toBe('AccessDenied')
    })
  },
)
