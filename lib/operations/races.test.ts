import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { trailKeys } from '@/lib/audit/keys'
import { storedRows, verifyTrail } from '@/lib/audit/verify'
import { signIn } from '@/lib/auth/sign-in'
import type { Lane } from '@/lib/db/lane'
import { migrate } from '@/lib/db/migrate'
import { openLanes } from '@/lib/db/postgres/lanes'
import { closeStore } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { AwsError } from '@/lib/errors'
import { countTry, spendCode } from '@/lib/mfa/one-time-codes'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccount,
  aPassword,
  aPolicy,
  aUser,
  sessionsOf,
} from '@/lib/testing/account'
import { withKey, withoutMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { codeAt, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { NOON } from '@/lib/testing/time'

// Simultaneous calls on a real PostgreSQL, over ten connections, without the turns of accounts: what holds here holds
// because each statement decides, and not because one call waits for another (decision 0049).

// What one server remembers, another does not know.
vi.mock('@/lib/mfa/newest-steps', () => ({ newestStep: () => -1, rememberStep: () => {}, forgetSteps: () => {} }))

ownDatabase()
const server = await startPostgres()
afterAll(server.stop)

// The same global as in lib/db/store.ts.
const globals: typeof globalThis & { posternDatabase?: Lane } = globalThis

beforeAll(async () => {
  await askPostgres(server.address, 'CREATE DATABASE races')
  const url = databaseAddress(server.address, 'races')
  await migrate(url)
  const lanes = openLanes(url)
  globals.posternDatabase = {
    ...lanes,
    run: (_turn, work) => lanes.run(NO_ACCOUNT, work),
    runAhead: (_turn, work) => lanes.runAhead(NO_ACCOUNT, work),
  }
})
afterAll(closeStore)

async function scene() {
  const account = await anAccount()
  const admin = withKey(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, where: { account: account.id } }
}

/** Runs a call many times at once. Returns how often each result came: `done`, or the code of the error. */
async function race(times: number, run: (index: number) => Promise<unknown>): Promise<Record<string, number>> {
  const results = await Promise.all(
    Array.from({ length: times }, (_, index) =>
      run(index).then(
        () => 'done',
        (thrown: unknown) => AwsError.from(thrown).code,
      ),
    ),
  )
  return Object.fromEntries(
    [...new Set(results)].map((result) => [result, results.filter((one) => one === result).length]),
  )
}

describe('of simultaneous calls', () => {
  it('as many create access keys as the quota allows', async () => {
    const { account, admin } = await scene()
    const { id: principalId } = await aUser(account, 'alice')
    const results = await race(40, () => call(CreateAccessKey, admin, { UserName: 'alice' }))
    expect(results).toEqual({ done: 2, LimitExceeded: 38 })
    expect(await inStore((store) => store.accessKey.count({ where: { account: account.id, principalId } }))).toBe(2)
  })

  it('as many assign devices as the quota allows', async () => {
    const { account, admin } = await scene()
    await aUser(account, 'alice')
    const devices = await Promise.all(Array.from({ length: 12 }, (_, index) => aDevice(account, `phone${index}`)))
    const results = await race(12, async (index) => {
      const device = devices[index]
      if (!device) throw new Error('There is no such device.')
      const input = { UserName: 'alice', SerialNumber: device.serialNumber, ...pairAt(device, NOON) }
      return call(EnableMFADevice, admin, input)
    })
    expect(results).toEqual({ done: 8, LimitExceeded: 4 })
  })

  it('one assigns a device with a pair of codes', async () => {
    const { account, admin, where } = await scene()
    const users = ['alice', 'bob', 'carol', 'dave']
    for (const name of users) await aUser(account, name)
    const device = await aDevice(account, 'phone')
    const results = await race(20, (index) =>
      call(EnableMFADevice, admin, {
        ...{ UserName: users[index % users.length], SerialNumber: device.serialNumber, ...pairAt(device, NOON) },
      }),
    )
    expect(results.done).toBe(1)
    const rows = await inStore((store) => store.mfaDevice.findMany({ where: { ...where, principalId: { not: null } } }))
    expect(rows).toHaveLength(1)
  })

  it('one spends a code', async () => {
    const { account } = await scene()
    const alice = await aUser(account, 'alice')
    const { secret, account: id, serialNumber } = await aDevice(account, 'phone', { owner: alice })
    const [device, code] = [{ account: id, serialNumber }, codeAt({ secret }, NOON)]
    const spent = await Promise.all(
      Array.from({ length: 20 }, () => inStore((store) => spendCode(store, device, code, NOON))),
    )
    expect(spent.filter(Boolean)).toHaveLength(1)
  })

  it('each counts as a try at a device, until tries have to wait', async () => {
    const { account } = await scene()
    const alice = await aUser(account, 'alice')
    const { account: id, serialNumber } = await aDevice(account, 'phone', { owner: alice })
    const device = { account: id, serialNumber }
    const waits = await Promise.all(
      Array.from({ length: 20 }, () => inStore((store) => countTry(store, device, alice.id, NOON))),
    )
    expect(waits.filter((until) => until === null)).toHaveLength(5)
  })

  it('each creates another version of a policy, and one version is the default', async () => {
    const { account, admin, where } = await scene()
    const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
    const PolicyDocument = allowing('s3:PutObject').document
    const created = await race(10, () =>
      call(CreatePolicyVersion, admin, { PolicyArn: arn, PolicyDocument, SetAsDefault: true }),
    )
    expect(created).toEqual({ done: 4, LimitExceeded: 6 })
    await race(20, (index) =>
      call(SetDefaultPolicyVersion, admin, { PolicyArn: arn, VersionId: `v${1 + (index % 5)}` }),
    )
    const versions = await inStore((store) => store.policyVersion.findMany({ where: { ...where, arn } }))
    expect(versions).toHaveLength(5)
    expect(versions.filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })

  it('one takes a name, in whatever case', async () => {
    const { admin } = await scene()
    const users = await race(20, (index) => call(CreateUser, admin, { UserName: index % 2 ? 'alice' : 'ALICE' }))
    expect(users).toEqual({ done: 1, EntityAlreadyExists: 19 })
    const { document: PolicyDocument } = allowing('s3:GetObject')
    const policies = await race(20, (index) =>
      call(CreatePolicy, admin, { PolicyName: index % 2 ? 'readers' : 'READERS', Path: `/p${index}/`, PolicyDocument }),
    )
    expect(policies).toEqual({ done: 1, EntityAlreadyExists: 19 })
  })

  it('none exceeds a quota of tags or of attached policies', async () => {
    const { account, admin, where } = await scene()
    const alice = await aUser(account, 'alice')
    const tags = (index: number) =>
      Array.from({ length: 10 }, (_, tag) => ({ Key: `key${index}-${tag}`, Value: 'value' }))
    const tagged = await race(10, (index) => call(TagUser, admin, { UserName: 'alice', Tags: tags(index) }))
    expect(tagged).toEqual({ done: 5, LimitExceeded: 5 })
    const arns = await Promise.all(
      Array.from({ length: 12 }, (_, index) => aPolicy(account, { ...allowing('s3:GetObject'), name: `P${index}` })),
    )
    const attached = await race(12, (index) =>
      call(AttachUserPolicy, admin, { UserName: 'alice', PolicyArn: arns[index] }),
    )
    expect(attached).toEqual({ done: 10, LimitExceeded: 2 })
    const rows = { ...where, principalId: alice.id }
    expect(await inStore((store) => store.policyAttachment.count({ where: rows }))).toBe(10)
  })

  it('a user, group or policy is deleted, or something is added to it, and nothing is left behind', async () => {
    const { account, admin, where } = await scene()
    const arns: string[] = []
    for (let index = 0; index < 10; index++) {
      await aUser(account, `user${index}`)
      await aGroup(account, `group${index}`)
      arns.push(await aPolicy(account, { ...allowing('s3:GetObject'), name: `P${index}` }))
    }
    const results = await race(60, (index) => {
      const [UserName, GroupName, PolicyArn] = [`user${index % 10}`, `group${index % 10}`, arns[index % 10]]
      const calls = [
        () => call(CreateAccessKey, admin, { UserName }),
        () => call(DeleteUser, admin, { UserName }),
        () => call(AddUserToGroup, admin, { UserName, GroupName }),
        () => call(DeleteGroup, admin, { GroupName }),
        () => call(AttachUserPolicy, admin, { UserName, PolicyArn }),
        () => call(DeletePolicy, admin, { PolicyArn }),
      ]
      return calls[Math.floor(index / 10) % calls.length]?.() ?? Promise.reject(new Error('There is no such call.'))
    })
    const { done, NoSuchEntity = 0, DeleteConflict = 0, ...others } = results
    expect([others, (done ?? 0) + NoSuchEntity + DeleteConflict]).toEqual([{}, 60])
    await inStore(async (store) => {
      const users = new Set((await store.user.findMany({ where })).map(({ userId }) => userId))
      const policies = new Set((await store.managedPolicy.findMany({ where })).map(({ arn }) => arn))
      const keys = await store.accessKey.findMany({ where })
      const attachments = await store.policyAttachment.findMany({ where })
      expect(keys.filter(({ principalId }) => !users.has(principalId))).toEqual([])
      expect(attachments.filter(({ principalId }) => !users.has(principalId))).toEqual([])
      const own = attachments.filter(({ arn }) => arn.includes(account.id))
      expect(own.filter(({ arn }) => !policies.has(arn))).toEqual([])
    })
  })

  it('each leaves its record, and the trails are chains', async () => {
    const { admin, where } = await scene()
    await race(40, (index) => call(CreateUser, admin, { UserName: `user${index}` }))
    expect(await inStore((store) => store.auditEvent.count({ where }))).toBe(40)
    const { trails } = await verifyTrail([await inStore((store) => storedRows(store, 0n, 2n ** 62n))], trailKeys())
    expect(trails.filter(({ flawed }) => flawed > 0)).toEqual([])
  })
})

it('no session that an old password opens outlasts the change of the password', async () => {
  const { account, admin } = await scene()
  for (let round = 0; round < 3; round++) {
    const alice = await aUser(account, `alice-${round}`)
    await aPassword(alice, 'Old-Passw0rd!')
    const claim = { kind: 'user', account: account.id, userName: alice.name, password: 'Old-Passw0rd!' } as const
    const { request } = withoutMfa(alice)
    const signIns = Array.from({ length: 3 }, () => signIn(claim, '/', request, at(NOON)))
    const change = call(UpdateLoginProfile, admin, { UserName: alice.name, Password: 'New-Passw0rd!' })
    const [, ...answers] = await Promise.all([change, ...signIns])
    expect(answers.every(({ kind }) => kind === 'session' || kind === 'refused')).toBe(true)
    expect(await sessionsOf(alice)).toEqual([])
  }
})
