import { describe, expect, it } from 'vitest'
import { assumedRoleArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { recordLogin } from '@/lib/auth/login-event'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aRole, attach, aUser, denying, trailOf } from '@/lib/testing/account'
import { inRole, withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { ListDecisions } from './list-decisions'

ownDatabase()

const set = ownSettings({ traceVisibility: 'everyone' })

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const bob = await aUser(account, 'bob')
  return { account, alice, bob }
}

const listed = async (caller: Caller) => (await call(ListDecisions, caller, {})).Decisions

describe('Success', () => {
  it('lists the decisions about the caller, latest first', async () => {
    const { account, alice } = await scene()
    await call(ListVirtualMFADevices, withKey(alice), {})
    await refusal(call(ListUsers, withoutMfa(alice), {}))
    const ids = (await trailOf(account)).map(({ id }) => id)
    expect(await listed(withMfa(alice))).toEqual([
      {
        ...{ Id: ids[1], At: NOON, Action: 'iam:ListUsers', Resource: '*' },
        ...{ Outcome: 'explicitDeny', EntryPoint: 'console' },
        DeniedBy: { PolicyName: 'SelfManageMFA', StatementIndex: 3, StatementId: 'DenyAllExceptListedIfNoMFA' },
      },
      {
        ...{ Id: ids[0], At: NOON, Action: 'iam:ListVirtualMFADevices', Resource: '*' },
        ...{ Outcome: 'allow', EntryPoint: 'api' },
      },
    ])
  })

  it("lists nobody else's, not even for the root user or another account", async () => {
    const { account, alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    for (const caller of [withoutMfa(bob), withoutMfa(account.root), withoutMfa(stranger)])
      expect(await listed(caller)).toEqual([])
  })

  it('finds a user by id: a renamed user keeps the trail, a new user of the old name gets none of it', async () => {
    const { alice } = await scene()
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const renamed = { ...alice, name: 'alicia', arn: alice.arn.replace('alice', 'alicia') }
    expect(await listed(withoutMfa(renamed))).toHaveLength(1)
    const userId = 'AIDATESTTESTTESTTESTB'
    const where = { account_userId: { account: alice.account, userId: alice.id } }
    await inStore((store) => store.user.update({ where, data: { userId } }))
    expect(await listed(withoutMfa({ ...alice, id: userId }))).toEqual([])
  })

  it('does not mix sessions of one role', async () => {
    const { account } = await scene()
    const role = await aRole(account, 'Auditor')
    const session = (sessionName: string) =>
      inRole({ ...role, sessionName, arn: assumedRoleArn(account.id, 'Auditor', sessionName) })
    const [mine, theirs] = [session('alice'), session('bob')]
    await refusal(call(ListUsers, mine, {}))
    expect(await listed(mine)).toHaveLength(1)
    expect(await listed(theirs)).toEqual([])
  })

  it('leaves out what no policy decided, and is not recorded', async () => {
    const { account, alice } = await scene()
    const event = { account: account.id, principal: alice, eventName: 'ConsoleLogin', outcome: 'Success' } as const
    const { request } = withoutMfa(alice)
    await inStore((store) => recordLogin(store, { ...event, mfaUsed: false }, request, NOON, at(NOON).chance))
    expect(await listed(withoutMfa(alice))).toEqual([])
    expect(await trailOf(account)).toHaveLength(1)
  })

  it('lists at most fifty', async () => {
    const { alice } = await scene()
    for (let i = 0; i < 51; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    expect(await listed(withoutMfa(alice))).toHaveLength(50)
  })
})

describe('who may list', () => {
  it('everybody, where everyone may see traces, whatever the policies say', async () => {
    const { bob } = await scene()
    await attach(bob, denying('*'))
    expect(await listed(withoutMfa(bob))).toEqual([])
  })

  it('everybody, without the statement, where only messages may be seen', async () => {
    set({ traceVisibility: 'message-only' })
    const { alice } = await scene()
    await refusal(call(ListUsers, withoutMfa(alice), {}))
    const [decision] = await listed(withoutMfa(alice))
    expect(decision).toMatchObject({ Outcome: 'explicitDeny' })
    expect(decision).not.toHaveProperty('DeniedBy')
  })

  it('those whom a policy lets simulate themselves, where only administrators may see traces', async () => {
    set({ traceVisibility: 'admins' })
    const { account, alice } = await scene()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    expect(await listed(withMfa(admin))).toEqual([])
    expect(await refusal(call(ListDecisions, withMfa(alice), {}))).toMatchObject({
      code: 'AccessDenied',
      refusal: { action: 'iam:SimulatePrincipalPolicy', resource: alice.arn },
    })
  })
})
