import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, type TestAccount, type TestHolder } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { forHolders } from '@/lib/testing/holders'
import { NOON } from '@/lib/testing/time'
import { PutGroupPolicy, PutRolePolicy, PutUserPolicy } from './put-inline-policy'

ownDatabase()

const QUOTAS = { user: 2_048, group: 5_120, role: 10_240 }
const { document } = allowing('s3:GetObject')

/** A policy of exactly this many characters, without counting blanks. */
const sized = (length: number) => {
  const empty = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '', Resource: '*' } })
  return empty.replace('""', `"s3:${'x'.repeat(length - empty.length - 3)}"`)
}

const policiesOf = ({ account, id }: TestHolder) =>
  inStore((store) =>
    store.inlinePolicy.findMany({
      where: { account, principalId: id },
      orderBy: { name: 'asc' },
      include: { text: true },
    }),
  )

describe.each(forHolders({ user: PutUserPolicy, group: PutGroupPolicy, role: PutRolePolicy }))(
  '$operation.action',
  ({ kind, member, make, operation }) => {
    const quota = QUOTAS[kind]
    const scene = async () => {
      const account = await anAccount()
      return { account, holder: await make(account, 'holder') }
    }
    const named = (PolicyName: string, PolicyDocument = document) => ({ PolicyName, PolicyDocument })
    const put = ({ root }: TestAccount, input: object, now?: Date) =>
      call(operation, withMfa(root), { [member]: 'holder', ...input }, now)

    it('adds policies, and replaces the one of that name', async () => {
      const { account, holder } = await scene()
      expect(await put(account, named('Readers'))).toEqual({})
      await put(account, named('Writers'))
      const now = later(NOON, 60)
      await put(account, named('Readers', allowing('s3:PutObject').document), now)
      expect(await policiesOf(holder)).toMatchObject([
        { name: 'Readers', updatedAt: now, text: { document: allowing('s3:PutObject').document } },
        { name: 'Writers', updatedAt: NOON, text: { document } },
      ])
    })

    it('accepts documents of the older version and without one, unlike managed policies', async () => {
      const { account, holder } = await scene()
      await put(account, named('Older', document.replace('2012', '2008')))
      await put(account, named('None', document.replace('"Version":"2012-10-17",', '')))
      expect(await policiesOf(holder)).toHaveLength(2)
    })

    it('accepts as many characters as the quota for all policies together, without counting blanks', async () => {
      const { account, holder } = await scene()
      await put(account, named('First', sized(1_000)))
      const rest = sized(quota - 1_000).replaceAll(',', ',\n    ')
      await put(account, named('Second', rest))
      await put(account, named('First', sized(1_000)))
      const before = await allRows()
      for (const input of [named('First', sized(1_001)), named('Third')]) {
        expect(await refusal(put(account, input))).toMatchObject({
          code: 'LimitExceeded',
          status: 409,
          message: `Maximum policy size of ${quota} bytes exceeded for ${kind} holder`,
          field: 'PolicyDocument',
        })
      }
      expect(await allRows()).toEqual(before)
      expect(await policiesOf(holder)).toHaveLength(2)
    })

    it('accepts no more than the quota in simultaneous calls', async () => {
      const { account, holder } = await scene()
      const third = sized(Math.floor(quota / 3))
      const tries = Array.from({ length: 12 }, (_, number) => put(account, named(`Policy-${number}`, third)))
      expect(await outcomes(tries)).toEqual({ successes: 3, codes: ['LimitExceeded'] })
      expect(await policiesOf(holder)).toHaveLength(3)
    })

    it.each([
      ['{}', 'Syntax errors in policy.'],
      [document.replace('"Action":"s3:GetObject",', ''), 'Policy statement must contain actions.'],
      [document.replace('"Resource"', '"Principal":"*","Resource"'), 'Policy document should not specify a principal.'],
    ])('refuses a text that is not a policy: %s', async (PolicyDocument, message) => {
      const { account } = await scene()
      const before = await allRows()
      expect(await refusal(put(account, named('Broken', PolicyDocument)))).toMatchObject({
        code: 'MalformedPolicyDocument',
        status: 400,
        message,
        field: 'PolicyDocument',
      })
      expect(await allRows()).toEqual(before)
    })

    it.each([
      ['PolicyName', ''],
      ['PolicyName', 'a b'],
      ['PolicyName', 'x'.repeat(129)],
      ['PolicyDocument', ''],
      ['PolicyDocument', '{"Id":"ключ"}'],
    ])('refuses the %s %j', async (field, value) => {
      const { account } = await scene()
      const input = { ...named('Readers'), [field]: value }
      expect(await refusal(put(account, input))).toMatchObject({ code: 'ValidationError', field })
    })
  },
)
