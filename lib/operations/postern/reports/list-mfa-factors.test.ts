import { describe, expect, it } from 'vitest'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { ADMINISTRATOR, aDevice, allowing, anAccount, aPassword, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListMFAFactors } from './list-mfa-factors'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('has a digit for the root user and each user by name, of the strongest device', async () => {
    const { account, admin } = await scene()
    await aDevice(account, 'TOKEN-ROOT-1', { owner: account.root, kind: 'hardware' })
    for (const name of ['bob', 'carol', 'dave']) await aPassword(await aUser(account, name), 'Test-Passw0rd!')
    const erin = await aUser(account, 'erin')
    await aPassword(erin, 'Test-Passw0rd!')
    await aDevice(account, 'erin', { owner: erin })
    await aDevice(account, 'erin-key', { owner: erin, kind: 'passkey' })
    await call(GenerateCredentialReport, admin, {})
    // admin has no password.
    expect(await call(ListMFAFactors, admin, {})).toEqual({ Factors: '240003', GeneratedTime: NOON })
  })

  it('has none for a report from before they were kept', async () => {
    const { account, admin } = await scene()
    await call(GenerateCredentialReport, admin, {})
    const withoutMfa = JSON.stringify({ isRootWithout: true, users: 0, names: [] })
    await inStore((store) =>
      store.credentialReport.updateMany({ where: { account: account.id }, data: { withoutMfa } }),
    )
    expect(await call(ListMFAFactors, admin, {})).toEqual({ GeneratedTime: NOON })
  })
})

describe('ReportNotPresent and AccessDenied', () => {
  it('are those of GetCredentialReport', async () => {
    const { account, admin } = await scene()
    expect(await refusal(call(ListMFAFactors, admin, {}))).toMatchObject({ code: 'ReportNotPresent' })
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:GenerateCredentialReport')] })
    expect((await refusal(call(ListMFAFactors, withMfa(bob), {}))).message).toContain('iam:GetCredentialReport')
  })
})
