import { describe, expect, it } from 'vitest'
import { roleArn } from '@/lib/arns'
import { ADMINISTRATOR, allowing, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { trustEffect } from './trust-effect'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const alice = await aUser(account, 'alice', { policies: [allowing('sts:AssumeRole')] })
  const bob = await aUser(account, 'bob')
  const users = [alice, bob].map(({ name, arn }) => ({ UserName: name, Arn: arn }))
  const trusting = (AWS: string, Condition?: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole', Condition },
    })
  const root = `arn:aws:iam::${account.id}:root`
  const mfa = (operator: string) => trusting(root, { [operator]: { 'aws:MultiFactorAuthPresent': 'true' } })
  const effect = (now: string, draft: string, by = admin) =>
    trustEffect(by, { arn: roleArn(account.id, '/', 'auditor'), now, draft }, users, users.length)
  return { account, alice, bob, trusting, mfa, effect }
}

const OPENS = { before: 'implicit-deny', after: 'allowed', opens: true }
const CLOSES = { before: 'allowed', after: 'implicit-deny', opens: false }

describe('the effect of a trust policy', () => {
  it('is loud where a long-term key gets past a demand for MFA', async () => {
    const { mfa, effect } = await scene()
    const draft = mfa('BoolIfExists')
    expect(await effect(mfa('Bool'), draft)).toEqual({
      of: draft,
      rows: [{ user: 'alice', changes: [undefined, undefined, OPENS] }],
      ...{ asked: 2, all: 2, openWithoutMfa: ['alice'] },
    })
  })

  it('is nothing where nothing changes, and leaves no record', async () => {
    const { account, mfa, effect } = await scene()
    const before = (await trailOf(account)).length
    expect(await effect(mfa('Bool'), mfa('Bool'))).toMatchObject({ rows: [], openWithoutMfa: [] })
    expect(await trailOf(account)).toHaveLength(before)
  })

  it('says who gains and who loses', async () => {
    const { bob, trusting, mfa, effect } = await scene()
    const { rows } = await effect(mfa('Bool'), trusting(bob.arn))
    expect(rows).toEqual([
      { user: 'bob', changes: [OPENS, OPENS, OPENS] },
      { user: 'alice', changes: [undefined, CLOSES, undefined] },
    ])
  })

  it('is not known to who may not simulate', async () => {
    const { account, mfa, effect } = await scene()
    const guest = withMfa(await aUser(account, 'guest'))
    expect(await effect(mfa('Bool'), mfa('BoolIfExists'), guest)).toMatchObject({
      ...{ rows: [], openWithoutMfa: [] },
      refused: { action: 'iam:SimulatePrincipalPolicy', users: 2 },
    })
  })
})
