import { describe, expect, it } from 'vitest'
import { isDated } from '@/lib/auth/passwords'
import { later } from '@/lib/clock'
import {
  allowing,
  anAccount,
  aPassword,
  aSession,
  attach,
  aUser,
  denying,
  detachAll,
  sessionsOf,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { isPassword } from '@/lib/testing/passwords'
import { NOON } from '@/lib/testing/time'
import { ChangePassword } from './change-password'

ownDatabase()

const [OLD, NEW] = ['Old-Passw0rd!', 'New-Passw0rd!']

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ChangePassword')] })
  await aPassword(alice, OLD)
  return { account, alice }
}

const change = (user: TestUser, OldPassword: unknown = OLD, NewPassword: unknown = NEW, now = NOON) =>
  call(ChangePassword, withoutMfa(user), { OldPassword, NewPassword }, now)

const profileOf = ({ account, id }: TestUser) =>
  inStore((store) =>
    store.loginProfile.findUniqueOrThrow({ where: { account_principalId: { account, principalId: id } } }),
  )

describe('Success', () => {
  it('sets the new password, and the old one no longer works', async () => {
    const { alice } = await scene()
    expect(await change(alice, OLD, NEW, later(NOON, 60))).toEqual({})
    const profile = await profileOf(alice)
    expect(profile).toMatchObject({ changedAt: later(NOON, 60), createdAt: NOON, passwordResetRequired: false })
    expect(isDated(profile.passwordHash)).toBe(false)
    expect(await isPassword(profile.passwordHash, NEW)).toBe(true)
    expect(await isPassword(profile.passwordHash, OLD)).toBe(false)
  })

  it('accepts any characters, up to 128, and does not ignore the last one (S-12)', async () => {
    const { alice } = await scene()
    const password = `Aa1${'🔑ж密'.repeat(41)}é!`
    expect([...password]).toHaveLength(128)
    await change(alice, OLD, password)
    const { passwordHash } = await profileOf(alice)
    expect(await isPassword(passwordHash, password)).toBe(true)
    expect(await isPassword(passwordHash, `${password.slice(0, -1)}?`)).toBe(false)
  })

  it('clears the requirement to set a new password', async () => {
    const { alice } = await scene()
    await inStore((store) => store.loginProfile.updateMany({ data: { passwordResetRequired: true } }))
    await change(alice)
    expect(await profileOf(alice)).toMatchObject({ passwordResetRequired: false })
  })

  it('ends the other sessions, but not the calling one', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    for (const name of ['own', 'stolen', 'elsewhere']) await aSession(alice, name)
    await aSession(bob, 'home')
    await change(alice)
    expect([await sessionsOf(alice), await sessionsOf(bob)]).toEqual([['own'], ['home']])
  })

  it('ends every session when called with an access key', async () => {
    const { alice } = await scene()
    await aSession(alice, 'own')
    await call(ChangePassword, withKey(alice), { OldPassword: OLD, NewPassword: NEW })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('records no password', async () => {
    const { account, alice } = await scene()
    await change(alice)
    await refusal(change(alice, OLD, 'Third-Passw0rd!'))
    const trail = await trailOf(account)
    expect(trail.map(({ outcome }) => outcome)).toEqual(['Success', 'AccessDenied'])
    expect(JSON.stringify(trail)).not.toContain('Passw0rd')
  })
})

describe('AccessDenied', () => {
  it.each(['old-Passw0rd!', `${OLD} `, NEW])('refuses the wrong old password %j', async (wrong) => {
    const { alice } = await scene()
    await aSession(alice, 'elsewhere')
    const { Throttle: _before, FailureCount: _told, ...before } = await allRows()
    expect(await refusal(change(alice, wrong))).toMatchObject({
      code: 'AccessDenied',
      status: 403,
      message: 'The old password was incorrect.',
      field: 'OldPassword',
    })
    const { Throttle: _counted, FailureCount: _now, ...after } = await allRows()
    expect(after).toEqual(before)
  })

  it('refuses a caller without permission before it checks the passwords', async () => {
    const { alice } = await scene()
    await detachAll(alice)
    expect(await refusal(change(alice, 'wrong', 'weak'))).toMatchObject({
      code: 'AccessDenied',
      message: `User: ${alice.arn} is not authorized to perform: iam:ChangePassword on resource: ${alice.arn} because no identity-based policy allows the iam:ChangePassword action`,
    })
  })
})

describe('PasswordPolicyViolation', () => {
  it('lists every broken default rule before it checks the old password', async () => {
    const { alice } = await scene()
    const before = await allRows()
    expect(await refusal(change(alice, 'wrong', 'abc'))).toMatchObject({
      code: 'PasswordPolicyViolation',
      status: 400,
      message:
        'Password should have a minimum length of 8. Password should meet 2 more of the following requirements: At least one uppercase letter, At least one number, At least one symbol',
      field: 'NewPassword',
    })
    expect(await allRows()).toEqual(before)
  })

  it.each(['Password1!', 'P@ssw0rd', 'Qwerty123!'])('refuses %j, a common password (S-12)', async (password) => {
    const { alice } = await scene()
    expect(await refusal(change(alice, OLD, password))).toMatchObject({
      ...{ code: 'PasswordPolicyViolation', field: 'NewPassword' },
      message: 'Password should not be one that many people use',
    })
  })

  it("refuses what breaks the account's own rules", async () => {
    const { account, alice } = await scene()
    const classes = { requireUppercaseCharacters: false, requireLowercaseCharacters: false, requireNumbers: false }
    const rules = { minimumPasswordLength: 6, requireSymbols: true, ...classes, allowUsersToChangePassword: true }
    await inStore((store) => store.passwordPolicy.create({ data: { account: account.id, ...rules } }))
    expect(await refusal(change(alice, OLD, 'aaaaaa'))).toMatchObject({
      code: 'PasswordPolicyViolation',
      message: 'Password should have at least one symbol',
    })
    await change(alice, OLD, 'aaaaa!')
  })

  it.each(['id', 'alias', 'rootEmail'] as const)("refuses the account's %s as a password", async (name) => {
    const { account, alice } = await scene()
    await inStore((store) =>
      store.account.update({ where: { id: account.id }, data: { alias: `Alias-${account.id}` } }),
    )
    const passwords = { id: account.id, alias: `ALIAS-${account.id}`, rootEmail: account.rootEmail.toUpperCase() }
    expect((await refusal(change(alice, OLD, passwords[name]))).message).toContain(
      'Password should not be the name of the account or its e-mail address',
    )
  })
})

describe('NoSuchEntity', () => {
  it('refuses a user without a password', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:ChangePassword')] })
    expect(await refusal(change(bob))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: 'Login Profile for User bob cannot be found.',
    })
  })
})

describe('InvalidUserType', () => {
  it('refuses the root user', async () => {
    const { account } = await scene()
    await aPassword(account.root, OLD)
    const work = call(ChangePassword, withoutMfa(account.root), { OldPassword: OLD, NewPassword: NEW })
    expect(await refusal(work)).toMatchObject({ code: 'InvalidUserType', status: 400 })
  })
})

describe('ConcurrentModification', () => {
  it('is returned to all but one of simultaneous calls', async () => {
    const { alice } = await scene()
    const passwords = ['First-Passw0rd!', 'Second-Passw0rd!', 'Third-Passw0rd!', 'Fourth-Passw0rd!']
    const { successes, codes } = await outcomes(passwords.map((password) => change(alice, OLD, password)))
    expect(successes).toBe(1)
    expect(codes).toEqual(['ConcurrentModification'])
    const { passwordHash } = await profileOf(alice)
    const right = await Promise.all(passwords.map((password) => isPassword(passwordHash, password)))
    expect(right.filter(Boolean)).toHaveLength(1)
  })
})

describe('ValidationError', () => {
  it.each([
    ['no password', null],
    ['an empty one', ''],
    ['129 characters', `${'Aa1!'.repeat(32)}x`],
    ['129 characters beyond Latin-1', `${'🔑'.repeat(125)}Aa1!`],
    ['a control character', 'Passw0rd\u0007!'],
    ['a character that ends texts elsewhere', 'Passw0rd\u0000!'],
    ['half of a character', 'Passw0rd-\uD83D!'],
    ['a number', 12345678],
    ['a list', ['Passw0rd!']],
  ])('refuses %s, and does not repeat it', async (_, NewPassword) => {
    const { alice } = await scene()
    const answer = await refusal(change(alice, OLD, NewPassword))
    expect(answer).toMatchObject({ code: 'ValidationError', field: 'NewPassword' })
    expect(answer.message).not.toContain('assw0rd')
  })
})

describe('Throttling', () => {
  it('makes whoever guesses the old password wait, and accepts the right one later', async () => {
    const { alice } = await scene()
    for (let tries = 0; tries < 5; tries++) await refusal(change(alice, 'wrong'))
    expect(await refusal(change(alice))).toMatchObject({ code: 'Throttling', message: 'Rate exceeded' })
    expect(await change(alice, OLD, NEW, later(NOON, 20))).toEqual({})
    expect((await allRows()).Throttle).not.toContainEqual(
      expect.objectContaining({ key: expect.stringContaining(alice.id) }),
    )
  })
})

describe("an account's test clock", () => {
  const moveClock = (id: string, clock: object) =>
    inStore((store) => store.account.update({ where: { id }, data: clock }))

  it('makes nobody in another account wait, however far ahead it is', async () => {
    const { alice } = await scene()
    for (let tries = 0; tries < 5; tries++) await refusal(change(alice, 'wrong'))
    const { account, alice: other } = await scene()
    await moveClock(account.id, { clockMode: 'offset', clockOffset: 86_400 })
    await refusal(change(other, 'wrong'))
    expect((await refusal(change(alice))).code).toBe('Throttling')
  })

  it('makes nobody wait while it is fixed, because the wait would never end', async () => {
    const { account, alice } = await scene()
    await moveClock(account.id, { clockMode: 'fixed', clockAt: NOON })
    for (let tries = 0; tries < 8; tries++) expect((await refusal(change(alice, 'wrong'))).code).toBe('AccessDenied')
    expect(await change(alice)).toEqual({})
  })

  it('makes people wait by the machine’s time where the account’s switch says so', async () => {
    const { account, alice } = await scene()
    await moveClock(account.id, { clockMode: 'fixed', clockAt: later(NOON, 86_400) })
    await inStore((store) => store.accountSwitches.create({ data: { account: account.id, throttling: 'on' } }))
    for (let tries = 0; tries < 5; tries++) await refusal(change(alice, 'wrong'))
    expect((await refusal(change(alice))).code).toBe('Throttling')
    expect(await change(alice, OLD, NEW, later(NOON, 20))).toEqual({})
  })
})

describe('passwords that were used before', () => {
  it('are refused as far back as the account remembers, including the current one', async () => {
    const { account, alice } = await scene()
    const rules = {
      minimumPasswordLength: 6,
      requireSymbols: false,
      requireNumbers: false,
      requireUppercaseCharacters: false,
    }
    const data = { account: account.id, ...rules, requireLowercaseCharacters: false, allowUsersToChangePassword: false }
    await inStore((store) => store.passwordPolicy.create({ data: { ...data, passwordReusePrevention: 2 } }))
    const reused = { code: 'PasswordPolicyViolation', field: 'NewPassword' }
    expect(await refusal(change(alice, OLD, OLD))).toMatchObject(reused)
    await change(alice, OLD, NEW, later(NOON, 60))
    expect(await refusal(change(alice, NEW, OLD, later(NOON, 120)))).toMatchObject(reused)
    await change(alice, NEW, 'Third-Passw0rd!', later(NOON, 180))
    expect(await change(alice, 'Third-Passw0rd!', OLD, later(NOON, 240))).toEqual({})
  })
})

describe('an account that lets users change their passwords', () => {
  it('needs no policy for it, but a Deny still counts', async () => {
    const { account, alice } = await scene()
    await detachAll(alice)
    const rules = {
      minimumPasswordLength: 6,
      requireSymbols: false,
      requireNumbers: false,
      requireUppercaseCharacters: false,
    }
    const data = { account: account.id, ...rules, requireLowercaseCharacters: false, allowUsersToChangePassword: true }
    await inStore((store) => store.passwordPolicy.create({ data }))
    expect(await change(alice)).toEqual({})
    await attach(alice, denying('iam:ChangePassword'))
    expect(await refusal(change(alice, NEW, OLD))).toMatchObject({ refusal: { kind: 'explicitDeny' } })
  })
})
