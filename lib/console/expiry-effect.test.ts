import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { ADMINISTRATOR, aDevice, allowing, anAccount, aPassword, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { expiryEffect } from './expiry-effect'
import type { PasswordPolicy } from './password-policy'

ownDatabase()

const DAYS = 90
/** Every password of these tests is from NOON. */
const EXPIRED = later(NOON, DAYS * 86_400)
const POLICY: PasswordPolicy = {
  ...{ MinimumPasswordLength: 8, RequireUppercaseCharacters: false, RequireLowercaseCharacters: false },
  ...{ RequireNumbers: false, RequireSymbols: false, MaxPasswordAge: DAYS, HardExpiry: false },
  ...{ PasswordReusePrevention: undefined, AllowUsersToChangePassword: true },
}

/** carol is held by the document's policy and has no device, dave by the same and has one, erin by none. */
async function scene(denied: readonly string[] = []) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const caller = withMfa(await aUser(account, 'admin', { policies }))
  for (const [name, policy] of [
    ['carol', [SEED_POLICY, allowing('iam:ChangePassword')]],
    ['dave', [SEED_POLICY]],
    ['erin', []],
  ] as const) {
    const user = await aUser(account, name, { policies: [...policy] })
    await aPassword(user, 'Test-Passw0rd!')
    if (name === 'dave') await aDevice(account, name, { owner: user })
  }
  return { caller }
}

describe('the expiry of passwords', () => {
  it('meets nobody where nothing expires', async () => {
    const { caller } = await scene()
    expect(await expiryEffect(caller, { ...POLICY, MaxPasswordAge: undefined }, EXPIRED)).toBeUndefined()
  })

  it('meets nobody a second before the first password is that old', async () => {
    const { caller } = await scene()
    const effect = await expiryEffect(caller, POLICY, later(EXPIRED, -1))
    expect(effect).toMatchObject({ ok: true, output: { expired: [] } })
  })

  it('meets everybody whose password is that old, and locks out whom a policy denies a new one without MFA', async () => {
    const { caller } = await scene()
    expect(await expiryEffect(caller, POLICY, EXPIRED)).toMatchObject({
      ok: true,
      output: {
        expired: ['carol', 'dave', 'erin'],
        locked: { ok: true, output: { names: ['carol'], by: [SEED_POLICY.name], asked: 2, unasked: 0 } },
      },
    })
  })

  it('locks out those whom nothing allows a new one, if the policy does not let users change their passwords', async () => {
    const { caller } = await scene()
    const effect = await expiryEffect(caller, { ...POLICY, AllowUsersToChangePassword: false }, EXPIRED)
    expect(effect).toMatchObject({ output: { locked: { output: { names: ['carol', 'erin'] } } } })
  })

  it('asks nobody to set a new one where an administrator must reset it', async () => {
    const { caller } = await scene()
    const effect = await expiryEffect(caller, { ...POLICY, HardExpiry: true }, EXPIRED)
    expect(effect).toMatchObject({ ok: true, output: { expired: ['carol', 'dave', 'erin'] } })
    expect(effect?.ok && effect.output.locked).toBeUndefined()
  })
})

describe('a reader', () => {
  it('who may not get the report gets the refusal', async () => {
    const { caller } = await scene(['iam:GetCredentialReport'])
    expect(await expiryEffect(caller, POLICY, EXPIRED)).toMatchObject({
      ok: false,
      error: { refusal: { action: 'iam:GetCredentialReport' } },
    })
  })

  it('who may not simulate learns whose passwords expire, and not who is locked out', async () => {
    const { caller } = await scene(['iam:SimulatePrincipalPolicy'])
    expect(await expiryEffect(caller, POLICY, EXPIRED)).toMatchObject({
      ok: true,
      output: {
        expired: ['carol', 'dave', 'erin'],
        locked: { ok: false, error: { refusal: { action: 'iam:SimulatePrincipalPolicy' } } },
      },
    })
  })
})
