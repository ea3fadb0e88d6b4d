import { describe, expect, it } from 'vitest'
import type { Store } from '@/lib/db/store'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { PutUserPermissionsBoundary } from '@/lib/operations/iam/boundaries/put-permissions-boundary'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { PutRolePolicy, PutUserPolicy } from '@/lib/operations/iam/inline-policies/put-inline-policy'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { DeleteRole } from '@/lib/operations/iam/roles/delete-role'
import { lockedUser } from '@/lib/operations/iam/subject'
import { TagPolicy, TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { UpdateUser } from '@/lib/operations/iam/users/update-user'
import { ADMINISTRATOR, aDevice, aGroup, allowing, anAccount, aPolicy, aRole, aUser } from '@/lib/testing/account'
import { withKey } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { watchStatements } from '@/lib/testing/statements'
import { lockAccount, lockDevice, lockGroup, lockPerson, lockPolicy, lockRole, lockUser } from './row-locks'

const statements = watchStatements()
ownDatabase()

const DOCUMENT = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })

/** An account with an administrator, and one of everything that owns something. */
async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const [alice, group, role] = [
    await aUser(account, 'alice'),
    await aGroup(account, 'team'),
    await aRole(account, 'auditor'),
  ]
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  const device = await aDevice(account, 'phone')
  return { account, admin, alice, group, role, arn, device }
}

type Scene = Awaited<ReturnType<typeof scene>>

describe('a lock', () => {
  const locks: [string, (store: Store, scene: Scene, suffix: string) => Promise<boolean>][] = [
    ['an account', (store, { account }, suffix) => lockAccount(store, account.id + suffix)],
    ['a user', (store, { account, alice }, suffix) => lockUser(store, account.id, alice.id + suffix)],
    ['a group', (store, { account, group }, suffix) => lockGroup(store, account.id, group.id + suffix)],
    ['a role', (store, { account, role }, suffix) => lockRole(store, account.id, role.id + suffix)],
    ['a policy', (store, { account, arn }, suffix) => lockPolicy(store, account.id, arn + suffix)],
    [
      'a device',
      (store, { account, device }, suffix) =>
        lockDevice(store, { account: account.id, serialNumber: device.serialNumber + suffix }),
    ],
    ['a person', (store, { account, alice }, suffix) => lockPerson(store, account.id, alice.id + suffix)],
    ['the root user', (store, { account }, suffix) => lockPerson(store, account.id, account.id + suffix)],
  ]

  it.each(locks)('of %s tells whether there is one, and changes nothing', async (_name, lock) => {
    const made = await scene()
    const before = await allRows()
    expect(await inStore((store) => lock(store, made, ''))).toBe(true)
    expect(await inStore((store) => lock(store, made, '0'))).toBe(false)
    expect(await allRows()).toEqual(before)
  })

  it('of a user who was deleted after the name was read refuses the change', async () => {
    const { account, alice } = await scene()
    const change = inStore((store) => lockedUser(losing(store, account.id, alice.id), account.id, 'alice'))
    const error = await refusal(change)
    expect([error.code, error.message]).toEqual(['NoSuchEntity', 'The user with name alice cannot be found.'])
  })
})

/** A store in which somebody else deletes a user as soon as it has been read. */
function losing(store: Store, account: string, userId: string): Store {
  const $queryRaw = async (...query: Parameters<Store['$queryRaw']>) => {
    const rows = await store.$queryRaw(...query)
    await store.user.delete({ where: { account_userId: { account, userId } } })
    return rows
  }
  return Object.create(store, { $queryRaw: { value: $queryRaw } })
}

// What each operation decides by, and what it locks before it reads that. On a database with several writers, another
// transaction may commit between any two statements: what was read before the lock would be worth nothing.
describe('what owns it is locked before a decision is read', () => {
  const named = { UserName: 'alice', GroupName: 'team', RoleName: 'auditor' }
  const changes: [string, string, (admin: ReturnType<typeof withKey>, scene: Scene) => Promise<unknown>][] = [
    ['Account', 'User', (admin) => call(CreateUser, admin, { UserName: 'bob' })],
    ['Account', 'Group', (admin) => call(CreateGroup, admin, { GroupName: 'others' })],
    ['Account', 'ManagedPolicy', (admin) => call(CreatePolicy, admin, { PolicyName: 'P', PolicyDocument: DOCUMENT })],
    ['Account', 'MfaDevice', (admin) => call(CreateVirtualMFADevice, admin, { VirtualMFADeviceName: 'pad' })],
    ['User', 'AccessKey', (admin) => call(CreateAccessKey, admin, { UserName: 'alice' })],
    ['User', 'LoginProfile', (admin) => call(DeleteUser, admin, { UserName: 'alice' })],
    ['User', 'GroupMember', (admin) => call(AddUserToGroup, admin, { ...named })],
    ['Group', 'GroupMember', (admin) => call(AddUserToGroup, admin, { ...named })],
    ['User', 'PolicyAttachment', (admin, { arn }) => call(AttachUserPolicy, admin, { ...named, PolicyArn: arn })],
    ['Group', 'PolicyAttachment', (admin, { arn }) => call(AttachGroupPolicy, admin, { ...named, PolicyArn: arn })],
    ['Role', 'PolicyAttachment', (admin, { arn }) => call(AttachRolePolicy, admin, { ...named, PolicyArn: arn })],
    [
      'ManagedPolicy',
      'PolicyAttachment',
      (admin, { arn }) => call(AttachUserPolicy, admin, { ...named, PolicyArn: arn }),
    ],
    ['User', 'InlinePolicy', (admin) => call(PutUserPolicy, admin, { ...named, ...inline })],
    ['Role', 'InlinePolicy', (admin) => call(PutRolePolicy, admin, { ...named, ...inline })],
    ['Group', 'GroupMember', (admin) => call(DeleteGroup, admin, { GroupName: 'team' })],
    ['Role', 'PolicyAttachment', (admin) => call(DeleteRole, admin, { RoleName: 'auditor' })],
    [
      'ManagedPolicy',
      'PolicyVersion',
      (admin, { arn }) => call(CreatePolicyVersion, admin, { PolicyArn: arn, PolicyDocument: DOCUMENT }),
    ],
    [
      'ManagedPolicy',
      'PolicyVersion',
      (admin, { arn }) => call(SetDefaultPolicyVersion, admin, { PolicyArn: arn, VersionId: 'v1' }),
    ],
    ['ManagedPolicy', 'Tally', (admin, { arn }) => call(DeletePolicy, admin, { PolicyArn: arn })],
    ['User', 'UserTag', (admin) => call(TagUser, admin, { ...named, ...tags })],
    ['Role', 'RoleTag', (admin) => call(TagRole, admin, { ...named, ...tags })],
    ['ManagedPolicy', 'ManagedPolicyTag', (admin, { arn }) => call(TagPolicy, admin, { PolicyArn: arn, ...tags })],
    [
      'MfaDevice',
      'MfaDevice',
      (admin, { device }) => call(DeleteVirtualMFADevice, admin, { SerialNumber: device.serialNumber }),
    ],
  ]
  const inline = { PolicyName: 'P', PolicyDocument: DOCUMENT }
  const tags = { Tags: [{ Key: 'Team', Value: 'Blue' }] }

  it.each(changes)('(%#) %s, before %s is read', async (locked, decidedBy, change) => {
    const made = await scene()
    statements.length = 0
    await change(withKey(made.admin), made)
    const lock = statements.findIndex((sql) => sql.includes(`UPDATE "${locked}" SET "createdAt" = "createdAt"`))
    const decision = statements.findLastIndex(
      (sql) => /^\s*SELECT/.test(sql) && new RegExp(`["\`]${decidedBy}["\`]`).test(sql),
    )
    expect(lock).toBeGreaterThanOrEqual(0)
    expect(decision).toBeGreaterThan(lock)
  })

  it('a new name locks the account, and a change without one does not', async () => {
    const { admin } = await scene()
    const isLocked = async (input: object) => {
      statements.length = 0
      await call(UpdateUser, withKey(admin), { UserName: 'alice', ...input })
      return statements.some((sql) => sql.startsWith('UPDATE "Account"'))
    }
    expect([await isLocked({ NewPath: '/a/' }), await isLocked({ NewUserName: 'Alice' })]).toEqual([false, true])
  })

  it('a boundary locks its user and its policy, and a built-in policy needs no lock', async () => {
    const { admin, arn } = await scene()
    const locks = async (PermissionsBoundary: string) => {
      statements.length = 0
      await call(PutUserPermissionsBoundary, withKey(admin), { UserName: 'alice', PermissionsBoundary })
      return statements.flatMap((sql) => /UPDATE "(\w+)" SET "createdAt"/.exec(sql)?.[1] ?? [])
    }
    expect(await locks(arn)).toEqual(['User', 'ManagedPolicy'])
    expect(await locks(ADMINISTRATOR)).toEqual(['User'])
  })
})
