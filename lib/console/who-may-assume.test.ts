import { describe, expect, it } from 'vitest'
import { roleArn } from '@/lib/arns'
import { ADMINISTRATOR, allowing, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { bySimulation, whoMayAssume } from './who-may-assume'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const assume = allowing('sts:AssumeRole')
  const users = [
    await aUser(account, 'alice', { policies: [assume] }),
    await aUser(account, 'bob'),
    await aUser(account, 'carol', { policies: [assume, denying(['sts:AssumeRole'])] }),
  ].map(({ name, arn }) => ({ UserName: name, Arn: arn }))
  const trust = (Principal: string, Condition?: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: Principal }, Action: 'sts:AssumeRole', Condition },
    })
  const role = roleArn(account.id, '/', 'auditor')
  const ask = async (policy: string, by = withMfa(admin)) => {
    const rows = await whoMayAssume({ arn: role, trust: policy }, users, bySimulation(by))
    return Object.fromEntries(
      rows.map(({ user, verdicts }) => [user, verdicts.ok ? verdicts.output : verdicts.error.code]),
    )
  }
  return { account, admin, users, trust, ask }
}

const [YES, NO, NEVER] = ['allowed', 'implicit-deny', 'explicit-deny']

describe('who may assume a role', () => {
  it('is whom their own policies allow, where the account is trusted and MFA demanded', async () => {
    const { account, trust, ask } = await scene()
    const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
    expect(await ask(trust(`arn:aws:iam::${account.id}:root`, mfa))).toEqual({
      alice: [NO, YES, NO],
      bob: [NO, NO, NO],
      carol: [NEVER, NEVER, NEVER],
    })
  })

  it('is whom the trust policy names, whatever else allows it', async () => {
    const { users, trust, ask } = await scene()
    const bob = users.find(({ UserName }) => UserName === 'bob')?.Arn ?? ''
    expect(await ask(trust(bob))).toEqual({ alice: [NO, NO, NO], bob: [YES, YES, YES], carol: [NEVER, NEVER, NEVER] })
  })

  it('is not told to who may not simulate, user by user', async () => {
    const { account, trust, ask } = await scene()
    const guest = await aUser(account, 'guest')
    expect(await ask(trust(`arn:aws:iam::${account.id}:root`), withMfa(guest))).toEqual({
      ...{ alice: 'AccessDenied', bob: 'AccessDenied', carol: 'AccessDenied' },
    })
  })
})
