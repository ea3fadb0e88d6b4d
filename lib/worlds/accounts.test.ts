import { beforeEach, describe, expect, it } from 'vitest'
import { digest } from '@/lib/ids'
import { secretOf } from '@/lib/mfa/bound-seed'
import { unseal } from '@/lib/seal'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { isPassword } from '@/lib/testing/passwords'
import { changeTime, readTime } from '@/lib/worlds/account-time'
import {
  makeAccount,
  makeDefaultAccount,
  removeAccount,
  resetAccount,
  resetEnvironment,
  seedWhenEmpty,
} from './accounts'
import { demoAccounts } from './demo-accounts'
import { signInDetails } from './sign-in-details'

ownDatabase()
beforeEach(() => inStore((store) => store.account.deleteMany()))

const counts = (account: string) =>
  inStore(async (store) => ({
    users: await store.user.count({ where: { account } }),
    passwords: await store.loginProfile.count({ where: { account } }),
    policies: await store.managedPolicy.count({ where: { account } }),
    versions: await store.policyVersion.count({ where: { account, isDefault: true } }),
    attachments: await store.policyAttachment.count({ where: { account } }),
    devices: await store.mfaDevice.count({ where: { account } }),
    keys: await store.accessKey.count({ where: { account } }),
  }))
const STANDARD = { users: 7, passwords: 8, policies: 2, versions: 2, attachments: 12, devices: 6, keys: 3 }
const EMPTY = { users: 0, passwords: 1, policies: 0, versions: 0, attachments: 0, devices: 0, keys: 1 }

describe('makeAccount', () => {
  it('returns the same for the same world and index, and nothing of the previous account remains', async () => {
    const first = await makeAccount('standard', 3)
    await inStore((store) => store.user.deleteMany({ where: { account: first.accountId, name: 'alice' } }))
    expect(await makeAccount('standard', 3)).toEqual(first)
    expect(await counts(first.accountId)).toEqual(STANDARD)
  })

  it('creates passwords, secrets and texts that work', async () => {
    const { accountId: account, users, accessKeys, mfaDevices } = await makeAccount('standard', 4)
    await inStore(async (store) => {
      for (const { userId, password } of users) {
        const where = { account_principalId: { account, principalId: userId } }
        const { passwordHash } = await store.loginProfile.findUniqueOrThrow({ where })
        expect(await isPassword(passwordHash, password ?? '')).toBe(true)
      }
      for (const { accessKeyId, secretAccessKey } of accessKeys) {
        const { secret } = await store.accessKey.findUniqueOrThrow({ where: { accessKeyId } })
        expect(unseal(secret, `AccessKey.secret:${account}:${accessKeyId}`).toString()).toBe(secretAccessKey)
      }
      for (const { serialNumber } of mfaDevices) {
        const where = { account_serialNumber: { account, serialNumber } }
        expect(secretOf(await store.mfaDevice.findUniqueOrThrow({ where }))).toHaveLength(40)
      }
      for (const text of await store.policyText.findMany()) expect(digest(text.document)).toBe(text.digest)
    })
  })

  it('does not change other accounts', async () => {
    const [one, other] = [await makeAccount('standard', 1), await makeAccount('standard', 2)]
    await removeAccount(one.accountId)
    expect(await counts(other.accountId)).toEqual(STANDARD)
    await expect(removeAccount(one.accountId)).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })

  it('refuses an identity that an account made by the operator has', async () => {
    const row = { alias: 'example-corp-6', rootEmail: 'x@example.org', canonicalUserId: 'x', createdAt: new Date(0) }
    await inStore((store) => store.account.create({ data: { id: '111111111111', ...row } }))
    await expect(makeAccount('standard', 6)).rejects.toMatchObject({ code: 'EntityAlreadyExists' })
  })
})

describe('resetAccount', () => {
  it('restores the world, including the clock', async () => {
    const made = await makeAccount('standard', 5)
    await changeTime(made.accountId, { mode: 'fixed', at: new Date('2026-02-03T00:00:00Z') })
    await inStore((store) => store.mfaDevice.deleteMany({ where: { account: made.accountId } }))
    expect(await resetAccount(made.accountId)).toEqual(made)
    expect(await counts(made.accountId)).toEqual(STANDARD)
    expect(await readTime(made.accountId)).toMatchObject({ mode: 'real' })
  })

  it('changes the world and back, but not the identity of the account', async () => {
    const made = await makeAccount('standard', 5)
    const emptied = await resetAccount(made.accountId, 'empty')
    expect(emptied).toMatchObject({ accountId: made.accountId, alias: null, world: 'empty', index: 5 })
    expect(emptied.signInPath).toBe(`/sign-in/${made.accountId}`)
    expect(await counts(made.accountId)).toEqual(EMPTY)
    expect(await resetAccount(made.accountId)).toEqual(emptied)
    expect(await resetAccount(made.accountId, 'standard')).toEqual(made)
  })

  it('refuses an unknown account, and a missing world', async () => {
    await expect(resetAccount('999999999999')).rejects.toMatchObject({ code: 'NoSuchEntity' })
    const { accountId } = await makeAccount('empty', 1)
    await expect(resetAccount(accountId, 'nowhere')).rejects.toMatchObject({ code: 'ValidationError' })
  })
})

describe('resetEnvironment', () => {
  it('does not change the default account', async () => {
    expect(await seedWhenEmpty()).toBe(true)
    const isPlain = (row: unknown) => JSON.stringify(row, (key, value) => (/^(seed|secret)$/.test(key) ? '' : value))
    const before = isPlain(await allRows())
    await makeAccount('standard', 8)
    await inStore((store) => store.throttle.create({ data: { key: 'x', failures: 1, since: new Date(0) } }))
    await inStore((store) => store.user.deleteMany())
    expect(await resetEnvironment()).toMatchObject({ accountId: '123456789012' })
    expect(isPlain(await allRows())).toBe(before)
    expect(await seedWhenEmpty()).toBe(false)
  })
})

describe('the default account', () => {
  it('lists the users of its world as whom a visitor may sign in', async () => {
    await makeDefaultAccount('standard')
    expect((await demoAccounts()).map(({ name }) => name)).toEqual([
      ...['admin', 'alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'root@example.com'],
    ])
    const details = (await signInDetails()).join('\n')
    expect(details).toContain('Alice-Passw0rd!')
    expect(details).toMatch(
      /Passkey of erin, .*credential [\w-]{43},\n {2}user handle [\w-]{43},\n {2}private key .* [\w-]{184}$/m,
    )
    expect(details).toMatch(/MFA secret of bob.*: [A-Z2-7]{64}$/m)
    expect(details).toMatch(/hardware token GAHT00000001 \(of frank\): [A-Z2-7]{32}$/m)
    const { accessKeys } = await makeDefaultAccount('empty')
    expect(accessKeys).toMatchObject([{ userName: 'root', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }])
    expect((await demoAccounts()).map(({ name }) => name)).toEqual(['root@example.com'])
    await removeAccount('123456789012')
    expect([await demoAccounts(), await signInDetails()]).toEqual([[], []])
  })
})

const _deviceOf = (name: string) => ({ account: '123456789012', serialNumber: `arn:aws:iam::123456789012:mfa/${name}` })
