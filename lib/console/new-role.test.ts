import { describe, expect, it } from 'vitest'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performCreation } from './creation'
import {
  durationOf,
  type NewRole,
  type NewRoleField,
  newRoleFields,
  newRoleProblems,
  readNewRole,
  roleCreation,
  trustPolicyOf,
} from './new-role'
import { trustOf } from './trust'

const AUDITOR: NewRole = {
  ...{ name: 'auditor', path: '/staff/', description: 'Reads', longest: '4', trusts: 'user', user: 'bob', service: '' },
  ...{ policies: [ADMINISTRATOR], boundary: ADMINISTRATOR, tags: [{ Key: 'team', Value: 'audit' }] },
}

const readFrom = (pairs: readonly (readonly [NewRoleField, string])[]) =>
  readNewRole((field) => pairs.filter(([name]) => name === field).map(([, value]) => value))

describe('a new role', () => {
  it('is carried from step to step', () => {
    expect(readFrom(newRoleFields(AUDITOR))).toEqual(AUDITOR)
    const plain = { ...AUDITOR, boundary: undefined, policies: [], tags: [], description: '' }
    expect(readFrom(newRoleFields(plain))).toEqual(plain)
  })

  it('begins with users of the account with MFA, for an hour', () => {
    expect(readFrom([['trusts', 'anybody']])).toMatchObject({ trusts: 'account-mfa', longest: '1', path: '/' })
  })

  it.each([
    [{}, []],
    [{ name: '' }, ['name']],
    [{ name: 'two words', path: 'x' }, ['name', 'path']],
    [{ longest: '13' }, ['longest']],
    [{ longest: '1.5' }, ['longest']],
    [{ description: 'Größe' }, []],
    [{ description: '—' }, ['description']],
    [{ user: '' }, ['user']],
    [{ trusts: 'account', user: '' }, []],
    [{ trusts: 'service', service: 'ec2' }, ['service']],
    [{ trusts: 'service', service: 'ec2.amazonaws.com' }, []],
  ] as const)('%j has problems at %j', (change, fields) => {
    expect(newRoleProblems({ ...AUDITOR, ...change }).map(({ field }) => field)).toEqual(fields)
  })

  it.each([
    ['1', 3_600],
    ['12', 43_200],
    ['0', undefined],
    ['', undefined],
  ])('of "%s" hours has %s seconds', (hours, seconds) => expect(durationOf(hours)).toBe(seconds))
})

describe('the trust policy of a new role', () => {
  it.each([
    ['account-mfa', [{ kind: 'account', name: '123456789012' }], 'yes'],
    ['account', [{ kind: 'account', name: '123456789012' }], 'no'],
    ['user', [{ kind: 'user', name: 'bob' }], 'no'],
    ['service', [{ kind: 'service', name: 'ec2.amazonaws.com' }], 'no'],
  ] as const)('for %s trusts whom it should', (trusts, trusted, demandsMfa) => {
    const document = trustPolicyOf({ ...AUDITOR, trusts, service: 'ec2.amazonaws.com' }, '123456789012')
    expect(trustOf(document)).toEqual({ trusted, demandsMfa })
  })
})

describe('the calls that create a role', () => {
  ownDatabase()

  it('make the role as it was chosen', async () => {
    const account = await anAccount()
    const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
    const made = await performCreation(admin, roleCreation(AUDITOR, account.id))
    expect(made).toMatchObject({
      ok: true,
      output: { calls: [{ outcome: 'done' }, { outcome: 'done', on: 'AdministratorAccess' }] },
    })
    const found = await askAs(admin, GetRole, { RoleName: 'auditor' })
    expect(found.ok && found.output.Role).toMatchObject({
      ...{ Path: '/staff/', Description: 'Reads', MaxSessionDuration: 14_400 },
      ...{ PermissionsBoundary: { PermissionsBoundaryArn: ADMINISTRATOR }, Tags: [{ Key: 'team', Value: 'audit' }] },
    })
  })
})
