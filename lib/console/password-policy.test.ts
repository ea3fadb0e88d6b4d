import { describe, expect, it } from 'vitest'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { ADMINISTRATOR, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import {
  changesBetween,
  fieldsFrom,
  fieldsOf,
  type PasswordPolicy,
  type PolicyFields,
  policyIn,
  policyInForce,
  rulesOf,
  stampOf,
} from './password-policy'

ownDatabase()

const POLICY: PasswordPolicy = {
  ...{ MinimumPasswordLength: 12, RequireUppercaseCharacters: true, RequireLowercaseCharacters: false },
  ...{ RequireNumbers: true, RequireSymbols: false, MaxPasswordAge: 90, HardExpiry: true },
  ...{ PasswordReusePrevention: 5, AllowUsersToChangePassword: true },
}
const WEAKEST: PasswordPolicy = {
  ...{ MinimumPasswordLength: 6, RequireUppercaseCharacters: false, RequireLowercaseCharacters: false },
  ...{ RequireNumbers: false, RequireSymbols: false, MaxPasswordAge: undefined, HardExpiry: false },
  ...{ PasswordReusePrevention: undefined, AllowUsersToChangePassword: false },
}

async function scene(denied = '') {
  const account = await anAccount()
  const policies = denied ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  return { admin, read: async () => policyInForce(await askAs(admin, GetAccountPasswordPolicy, {})) }
}

describe('the policy in force', () => {
  it.each([
    ['one with every rule', POLICY],
    ['one with no rule but the shortest length', WEAKEST],
  ])('is what was saved: %s', async (_, policy) => {
    const { admin, read } = await scene()
    expect(await askAs(admin, UpdateAccountPasswordPolicy, policy)).toMatchObject({ ok: true })
    expect(await read()).toEqual({ policy })
  })

  it('is the default one before and after', async () => {
    const { admin, read } = await scene()
    expect(await read()).toEqual({ policy: undefined })
    await askAs(admin, UpdateAccountPasswordPolicy, POLICY)
    await askAs(admin, DeleteAccountPasswordPolicy, {})
    expect(await read()).toEqual({ policy: undefined })
  })

  it('is unknown to a reader who may not get it', async () => {
    expect(await (await scene('iam:GetAccountPasswordPolicy')).read()).toBeUndefined()
  })

  it('has a stamp of its own, which the default one has too', () => {
    const stamps = [POLICY, { ...POLICY, MaxPasswordAge: 91 }, WEAKEST, undefined].map(stampOf)
    expect(new Set(stamps).size).toBe(4)
  })
})

describe('the fields of the form', () => {
  it.each([
    ['every rule', POLICY],
    ['no rule', WEAKEST],
  ])('describe the policy that they were made of: %s', (_, policy) => {
    expect(policyIn(fieldsOf(policy))).toEqual({ policy, errors: [] })
  })

  it('of the default policy have only its length', () => {
    expect(fieldsOf(undefined)).toEqual({ MinimumPasswordLength: '8' })
  })

  it('are read by name, without those that are empty or unknown', () => {
    const query = new Map([
      ['MinimumPasswordLength', '9'],
      ['MaxPasswordAge', ''],
      ['other', 'on'],
      ['expires', 'on'],
    ])
    expect(fieldsFrom((name) => query.get(name))).toEqual({ MinimumPasswordLength: '9', expires: 'on' })
  })

  it('without the box for expiry or reuse do not count their numbers', () => {
    const fields = { ...fieldsOf(POLICY), expires: undefined, remembers: undefined, MaxPasswordAge: '0' }
    const { policy } = policyIn(fields)
    expect(policy).toMatchObject({ MaxPasswordAge: undefined, HardExpiry: false, PasswordReusePrevention: undefined })
  })
})

describe('numbers out of range', () => {
  it.each([
    ['MinimumPasswordLength', '5'],
    ['MinimumPasswordLength', '129'],
    ['MinimumPasswordLength', 'twelve'],
    ['MinimumPasswordLength', ''],
    ['MaxPasswordAge', '0'],
    ['MaxPasswordAge', '1096'],
    ['PasswordReusePrevention', '25'],
    ['PasswordReusePrevention', '1.5'],
  ])('%s of "%s" is told at the field', (field, value) => {
    const { policy, errors } = policyIn({ ...fieldsOf(POLICY), [field]: value })
    expect(policy).toBeUndefined()
    expect(errors).toMatchObject([{ field }])
  })

  it('are all told at once', () => {
    const fields: PolicyFields = { MinimumPasswordLength: '5', expires: 'on', remembers: 'on' }
    expect(policyIn(fields).errors.map(({ field }) => field)).toEqual([
      ...['MinimumPasswordLength', 'MaxPasswordAge', 'PasswordReusePrevention'],
    ])
  })
})

describe('the rules in words', () => {
  it('tell the default policy from one that demands nothing', () => {
    expect(rulesOf(undefined)).toMatchObject({ length: '8 characters or more', kinds: '3 of 4 kinds of characters' })
    expect(rulesOf(WEAKEST)).toMatchObject({ length: '6 characters or more', kinds: 'No particular characters' })
  })

  it('name what a policy demands', () => {
    expect(rulesOf(POLICY)).toEqual({
      length: '12 characters or more',
      kinds: 'Upper-case letter, Digit',
      expiry: 'After 90 days, then an administrator must reset it',
      reuse: 'Not the last 5',
      own: 'Changed by every user, unless a policy denies it',
    })
  })

  it('differ where the policies do', () => {
    expect(changesBetween(POLICY, POLICY)).toEqual([])
    expect(changesBetween(POLICY, { ...POLICY, HardExpiry: false })).toEqual([
      {
        rule: 'expiry',
        before: 'After 90 days, then an administrator must reset it',
        after: 'After 90 days',
      },
    ])
    expect(changesBetween(undefined, WEAKEST).map(({ rule }) => rule)).toEqual(['length', 'kinds'])
  })
})
