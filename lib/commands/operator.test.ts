import { beforeAll, describe, expect, it } from 'vitest'
import { unseal } from '@/lib/seal'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { isPassword } from '@/lib/testing/passwords'
import { createAccount, createAdministrator, issueAccessKey, type NewPassword, resetPassword } from './operator'

ownDatabase()

let acme: NewPassword
beforeAll(async () => {
  acme = await createAccount({ alias: 'acme', rootEmail: 'Root@Acme.example' })
})

const profileOf = (account: string, principalId: string) =>
  inStore((store) => store.loginProfile.findUniqueOrThrow({ where: { account_principalId: { account, principalId } } }))
const userOf = (account: string, name: string) =>
  inStore((store) => store.user.findUniqueOrThrow({ where: { account_nameKey: { account, nameKey: name } } }))

describe('createAccount', () => {
  it('creates an account whose root user has the printed password', async () => {
    const { accountId, password } = acme
    expect(acme).toMatchObject({ alias: 'acme', principal: 'root@acme.example' })
    const { passwordHash, passwordResetRequired } = await profileOf(accountId, accountId)
    expect([await isPassword(passwordHash, password), passwordResetRequired]).toEqual([true, false])
  })

  it.each([
    [{ alias: 'Acme', rootEmail: 'a@example.org' }, 'ValidationError'],
    [{ alias: '123456789012', rootEmail: 'a@example.org' }, 'ValidationError'],
    [{ alias: 'other', rootEmail: 'nobody' }, 'ValidationError'],
    [{ alias: 'other', rootEmail: 'a@example.org', id: '12' }, 'ValidationError'],
    [{ alias: 'acme', rootEmail: 'a@example.org' }, 'EntityAlreadyExists'],
    [{ alias: 'other', rootEmail: 'ROOT@acme.example' }, 'EntityAlreadyExists'],
  ])('refuses %j', async (wanted, code) => {
    await expect(createAccount(wanted)).rejects.toMatchObject({ code })
  })
})

describe('createAdministrator', () => {
  it('creates a user who may do everything and must change the password', async () => {
    const { password } = await createAdministrator({ account: 'acme', name: 'boss' })
    const { userId } = await userOf(acme.accountId, 'boss')
    const { passwordHash, passwordResetRequired } = await profileOf(acme.accountId, userId)
    expect([await isPassword(passwordHash, password), passwordResetRequired]).toEqual([true, true])
    const attached = await inStore((store) => store.policyAttachment.findMany({ where: { principalId: userId } }))
    expect(attached).toMatchObject([{ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }])
  })

  it('refuses a name that is taken or invalid, and an unknown account', async () => {
    const make = (account: string, name: string) => createAdministrator({ account, name })
    await expect(make(acme.accountId, 'BOSS')).rejects.toMatchObject({ code: 'EntityAlreadyExists' })
    await expect(make('acme', 'no name')).rejects.toMatchObject({ code: 'ValidationError' })
    await expect(make('nowhere', 'boss')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('issueAccessKey', () => {
  it('issues two keys but not a third', async () => {
    await createAdministrator({ account: 'acme', name: 'keys' })
    const wanted = { account: 'acme', user: 'Keys' }
    const { accessKeyId, secretAccessKey, userName } = await issueAccessKey(wanted)
    const { secret } = await inStore((store) => store.accessKey.findUniqueOrThrow({ where: { accessKeyId } }))
    expect(unseal(secret, `AccessKey.secret:${acme.accountId}:${accessKeyId}`).toString()).toBe(secretAccessKey)
    expect(userName).toBe('keys')
    await issueAccessKey(wanted)
    await expect(issueAccessKey(wanted)).rejects.toMatchObject({ code: 'LimitExceeded' })
    await expect(issueAccessKey({ account: 'acme', user: 'none' })).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('resetPassword', () => {
  it('gives a user a password to change, and ends the sessions of the old one', async () => {
    await createAdministrator({ account: 'acme', name: 'forgetful' })
    const { userId: principalId } = await userOf(acme.accountId, 'forgetful')
    const day = new Date('2026-01-01T00:00:00Z')
    const row = { account: acme.accountId, principalId, issuedAt: day, lastSeenAt: day, expiresAt: day }
    await inStore((store) => store.session.create({ data: { idHash: 's', sourceIp: '', userAgent: '', ...row } }))
    const { password } = await resetPassword({ account: 'acme', user: 'forgetful' })
    const { passwordHash, passwordResetRequired } = await profileOf(acme.accountId, principalId)
    expect([await isPassword(passwordHash, password), passwordResetRequired]).toEqual([true, true])
    expect(await inStore((store) => store.session.count({ where: { principalId } }))).toBe(0)
  })

  it('gives the root user a password to keep', async () => {
    const { password, principal } = await resetPassword({ account: 'acme', user: undefined })
    const { passwordHash, passwordResetRequired } = await profileOf(acme.accountId, acme.accountId)
    expect([await isPassword(passwordHash, password), passwordResetRequired]).toEqual([true, false])
    expect(principal).toBe('root@acme.example')
  })
})

describe('every action', () => {
  it('is recorded in the account, without the printed secrets', async () => {
    const events = await inStore((store) =>
      store.auditEvent.findMany({ where: { account: acme.accountId }, omit: { seq: true } }),
    )
    expect(new Set(events.map(({ eventName }) => eventName))).toEqual(
      new Set(['CreateAccount', 'CreateAdministrator', 'IssueAccessKey', 'ResetPassword']),
    )
    for (const event of events) {
      expect(event).toMatchObject({ eventSource: 'postern', entryPoint: 'operator', principalArn: 'operator' })
    }
    expect(JSON.stringify(events)).not.toContain(acme.password)
  })
})
