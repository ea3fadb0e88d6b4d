import { describe, expect, it } from 'vitest'
import { accessKeyPlace, unseal } from '@/lib/seal'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { accessKeyRow, passwordRow, userRow } from './rows'

// The keys to seal with come with it.
ownDatabase()

const account = '111122223333'

describe('a new user', () => {
  const user = { account, userId: 'AIDAEXAMPLE', name: 'Alice.Example', createdAt: NOON }

  it('is found by its name in any case, and has the default path', () => {
    expect(userRow(user)).toEqual({ ...user, nameKey: 'alice.example', path: '/' })
  })

  it('has none of the other facts of a planned user', () => {
    const planned = { ...user, password: 'secret', policyArns: [] }
    expect(userRow(planned)).toEqual(userRow(user))
  })

  it('has the given path', () => {
    expect(userRow({ ...user, path: '/division/' })).toMatchObject({ path: '/division/' })
  })
})

describe('a new password', () => {
  const password = { account, principalId: account, passwordHash: '$argon2id$...', createdAt: NOON }

  it('counts as changed at its creation, and need not be changed', () => {
    expect(passwordRow(password)).toEqual({ ...password, passwordResetRequired: false, changedAt: NOON })
  })

  it('must be changed if requested', () => {
    expect(passwordRow({ ...password, passwordResetRequired: true })).toMatchObject({ passwordResetRequired: true })
  })
})

describe('a new access key', () => {
  const key = { account, principalId: account, accessKeyId: 'AKIAEXAMPLE', createdAt: NOON }

  it('is active, and its secret opens only in its own row', () => {
    const { secret, ...rest } = accessKeyRow({ ...key, secretAccessKey: 'the secret' })
    expect(rest).toEqual({ ...key, status: 'Active' })
    expect(unseal(secret, accessKeyPlace(account, key.accessKeyId)).toString()).toBe('the secret')
    expect(() => unseal(secret, accessKeyPlace(account, 'AKIAANOTHER'))).toThrow()
  })

  it('is inactive if requested', () => {
    expect(accessKeyRow({ ...key, secretAccessKey: 'x', status: 'Inactive' })).toMatchObject({ status: 'Inactive' })
  })
})
