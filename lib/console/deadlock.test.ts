import { describe, expect, it } from 'vitest'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { ADMINISTRATOR, allowing, anAccount, aUser, denying, type TestPolicy } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { deadlockOf } from './deadlock'

ownDatabase()
const CHANGE = 'iam:ChangePassword'

async function scene(policies: readonly TestPolicy[], { mayChange = false, denied = [] as string[] } = {}) {
  const account = await anAccount()
  const reader = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies: reader }))
  const { arn } = await aUser(account, 'dave', { policies: [...policies] })
  if (mayChange) await call(UpdateAccountPasswordPolicy, withMfa(account.root), { AllowUsersToChangePassword: true })
  return () => deadlockOf(admin, { subject: { kind: 'principal', arn }, user: arn })
}

describe('a new password at the first sign-in', () => {
  it('is impossible under the policy of the document, which is named', async () => {
    const ask = await scene([SEED_POLICY, allowing(CHANGE)])
    expect(await ask()).toEqual({ ok: true, output: { by: [SEED_POLICY.name] } })
  })

  it('is possible where a policy allows it', async () => {
    expect(await (await scene([allowing(CHANGE)]))()).toEqual({ ok: true, output: undefined })
  })

  it('is impossible where nothing allows it', async () => {
    expect(await (await scene([]))()).toEqual({ ok: true, output: { by: [] } })
  })

  it('is possible where the account lets its users change their passwords, unless a policy denies it', async () => {
    expect(await (await scene([], { mayChange: true }))()).toEqual({ ok: true, output: undefined })
    const ask = await scene([SEED_POLICY], { mayChange: true })
    expect(await ask()).toEqual({ ok: true, output: { by: [SEED_POLICY.name] } })
  })

  it('is not judged for a reader who may not simulate', async () => {
    const ask = await scene([], { denied: ['iam:SimulatePrincipalPolicy'] })
    expect(await ask()).toMatchObject({ ok: false, error: { refusal: { action: 'iam:SimulatePrincipalPolicy' } } })
  })
})
