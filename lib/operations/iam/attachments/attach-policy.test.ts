import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aUser,
  type TestAccount,
  type TestHolder,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { NOON } from '@/lib/testing/time'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from './attach-policy'

ownDatabase()

const QUOTAS = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' }
const { document } = allowing('s3:GetObject')

const attachedTo = ({ account, id }: TestHolder) =>
  inStore((store) => store.policyAttachment.findMany({ where: { account, principalId: id }, orderBy: { arn: 'asc' } }))

describe.each(forHolders({ user: AttachUserPolicy, group: AttachGroupPolicy, role: AttachRolePolicy }))(
  '$operation.action',
  ({ kind, member, make, operation }) => {
    const scene = async () => {
      const account = await anAccount()
      return {
        account,
        holder: await make(account, 'holder'),
        arn: await aPolicy(account, { name: 'Readers', document }),
      }
    }
    const attach = ({ root }: TestAccount, PolicyArn: unknown) =>
      call(operation, withMfa(root), { [member]: 'holder', PolicyArn })

    it("attaches the account's own policies and built-in ones", async () => {
      const { account, holder, arn } = await scene()
      expect(await attach(account, arn)).toEqual({})
      await attach(account, ADMINISTRATOR)
      expect(await attachedTo(holder)).toMatchObject([
        { arn, attachedAt: NOON },
        { arn: ADMINISTRATOR, attachedAt: NOON },
      ])
    })

    it('attaches a policy twice without an error, even at the quota', async () => {
      const { account, holder, arn } = await scene()
      await attach(account, arn)
      for (let number = 2; number <= 10; number++) {
        await attach(account, await aPolicy(account, { name: `Policy-${number}`, document }))
      }
      const before = await allRows()
      expect(await attach(account, arn)).toEqual({})
      expect(await refusal(attach(account, ADMINISTRATOR))).toMatchObject({
        code: 'LimitExceeded',
        status: 409,
        message: `Cannot exceed quota for ${QUOTAS[kind]}: 10`,
      })
      expect(await allRows()).toEqual(before)
      expect(await attachedTo(holder)).toHaveLength(10)
    })

    it('attaches no more than the quota in simultaneous calls', async () => {
      const { account, holder } = await scene()
      const arns: string[] = []
      for (let number = 1; number <= 12; number++) {
        arns.push(await aPolicy(account, { name: `Policy-${number}`, document }))
      }
      expect(await outcomes(arns.map((arn) => attach(account, arn)))).toEqual({
        successes: 10,
        codes: ['LimitExceeded'],
      })
      expect(await attachedTo(holder)).toHaveLength(10)
    })

    it("attaches no policy that does not exist or is another account's", async () => {
      const { account, arn } = await scene()
      const stranger = await aPolicy(await anAccount(), { name: 'Readers', document })
      for (const unknown of [`${arn}X`, stranger, 'arn:aws:iam::aws:policy/NoSuchAccess']) {
        expect(await refusal(attach(account, unknown))).toMatchObject({
          code: 'NoSuchEntity',
          status: 404,
          message: `Policy ${unknown} does not exist or is not attachable.`,
          field: 'PolicyArn',
        })
      }
    })

    it('refuses the ARN of anything else', async () => {
      const { account } = await scene()
      for (const odd of ['arn:aws:iam::111122223333:user/alice', 'longpolicynamebutnoarn']) {
        expect(await refusal(attach(account, odd))).toMatchObject({
          code: 'ValidationError',
          message: `ARN ${odd} is not valid.`,
          field: 'PolicyArn',
        })
      }
    })

    it('gives the policies the requested policy as a context key', async () => {
      const { account } = await scene()
      const reading = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
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
