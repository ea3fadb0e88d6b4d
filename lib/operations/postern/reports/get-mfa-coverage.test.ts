import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, aDevice, allowing, anAccount, aPassword, aUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetMFACoverage } from './get-mfa-coverage'

ownDatabase()

async function scene() {
  const account = await anAccount()
  return { account, admin: withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] })) }
}

describe('Success', () => {
  it('counts the users with a password and no device, and tells of the root user, as of the report', async () => {
    const { account, admin } = await scene()
    for (const name of ['bob', '=1+1', 'a,b']) await aPassword(await aUser(account, name), 'Test-Passw0rd!')
    const carol = await aUser(account, 'carol')
    await aPassword(carol, 'Test-Passw0rd!')
    await aDevice(account, 'carol', { owner: carol })
    await call(GenerateCredentialReport, admin, {})
    await aDevice(account, 'root', { owner: account.root })
    const before = (await trailOf(account)).length
    expect(await call(GetMFACoverage, admin, {}, later(NOON, 60))).toEqual({
      ...{ IsRootWithoutMFA: true, UsersWithoutMFA: 3, UserNames: ['=1+1', 'a,b', 'bob'], GeneratedTime: NOON },
      Factors: { passkey: 0, virtual: 1, hardware: 0, none: 3, noPassword: 1 },
    })
    expect(await trailOf(account)).toHaveLength(before)
  })

  it('names a hundred of many', async () => {
    const { account, admin } = await scene()
    const numbers = Array.from({ length: 250 }, (_, number) => 1000 + number)
    await inStore(async (store) => {
      const facts = { account: account.id, createdAt: NOON }
      const users = numbers.map((number) => userRow({ ...facts, userId: `AIDA${number}`, name: `user-${number}` }))
      await store.user.createMany({ data: users })
      const password = { ...facts, changedAt: NOON, passwordHash: '-' }
      await store.loginProfile.createMany({ data: users.map(({ userId }) => ({ ...password, principalId: userId })) })
    })
    await call(GenerateCredentialReport, admin, {})
    const { UsersWithoutMFA, UserNames } = await call(GetMFACoverage, admin, {})
    expect([UsersWithoutMFA, UserNames.length, UserNames.at(-1)]).toEqual([250, 100, 'user-1099'])
  })
})

describe('ReportNotPresent, ReportExpired and AccessDenied', () => {
  it('are those of GetCredentialReport', async () => {
    const { account, admin } = await scene()
    expect(await refusal(call(GetMFACoverage, admin, {}))).toMatchObject({ code: 'ReportNotPresent' })
    await call(GenerateCredentialReport, admin, {})
    const end = later(NOON, 4 * 3600)
    expect(await refusal(call(GetMFACoverage, admin, {}, end))).toMatchObject({ code: 'ReportExpired' })
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:GenerateCredentialReport')] })
    expect((await refusal(call(GetMFACoverage, withMfa(bob), {}))).message).toContain('iam:GetCredentialReport')
  })
})
