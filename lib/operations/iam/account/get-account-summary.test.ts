import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aRole,
  attach,
  aUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetAccountSummary } from './get-account-summary'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('counts what the account has', async () => {
    const { account, admin, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    await aDevice(account, 'orphan')
    await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    await aGroup(account, 'readers')
    await aRole(account, 'auditor')
    await attach(alice, allowing('iam:GetUser'))
    await anAccessKey(account.root)
    await aPassword(account.root, 'Root-Passw0rd!')
    const { SummaryMap } = await call(GetAccountSummary, admin, {})
    expect(SummaryMap).toMatchObject({
      ...{ Users: '2', Groups: '1', Roles: '1', Policies: '1', PolicyVersionsInUse: '1' },
      ...{ MFADevices: '3', MFADevicesInUse: '2', AccountMFAEnabled: '0' },
      ...{ AccountAccessKeysPresent: '1', AccountPasswordPresent: '1', UsersQuota: '5000', PolicySizeQuota: '6144' },
    })
  })

  it('has the 34 keys that AWS returns', async () => {
    const { admin } = await scene()
    expect(Object.keys((await call(GetAccountSummary, admin, {})).SummaryMap)).toHaveLength(34)
  })
})

describe('AccessDenied', () => {
  it('names no resource but the star', async () => {
    const { alice } = await scene()
    expect((await refusal(call(GetAccountSummary, withMfa(alice), {}))).message).toContain('on resource: * because')
  })
})
