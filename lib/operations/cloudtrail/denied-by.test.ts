import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { recordLogin } from '@/lib/auth/login-event'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { ListOwnEvents } from './list-own-events'
import { LookupEvents } from './lookup-events'

ownDatabase()

const set = ownSettings({ traceVisibility: 'everyone' })

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, alice, admin }
}

const own = async (caller: Caller) => (await call(ListOwnEvents, caller, {})).Events
const everybodys = async (caller: Caller) => (await call(LookupEvents, caller, { UserName: 'alice' })).Events

const statement = { PolicyName: 'SelfManageMFA', StatementIndex: 3, StatementId: 'DenyAllExceptListedIfNoMFA' }

describe('an event names the statement that denied the call', () => {
  it('in both lists', async () => {
    const { alice, admin } = await scene()
    await refusal(call(ListUsers, withoutMfa(alice), {}))
    expect(await own(withoutMfa(alice))).toMatchObject([{ Decision: 'explicitDeny', DeniedBy: statement }])
    expect(await everybodys(withMfa(admin))).toMatchObject([{ DeniedBy: statement }])
  })

  it.each(['admins', 'message-only'] as const)('except where traces are for %s', async (visibility) => {
    const { alice, admin } = await scene()
    await refusal(call(ListUsers, withoutMfa(alice), {}))
    set({ traceVisibility: visibility })
    for (const [event] of [await own(withoutMfa(alice)), await everybodys(withMfa(admin))]) {
      expect(event).toMatchObject({ Decision: 'explicitDeny' })
      expect(event).not.toHaveProperty('DeniedBy')
    }
  })

  it('and none when the call was allowed or no statement denied it', async () => {
    const { alice } = await scene()
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    await refusal(call(ListUsers, withMfa(alice), {}))
    const events = await own(withoutMfa(alice))
    expect(events.map(({ Decision }) => Decision)).toEqual(['implicitDeny', 'allow'])
    for (const event of events) expect(event).not.toHaveProperty('DeniedBy')
  })
})

describe('an event of a sign-in', () => {
  it('names the device whose code was used', async () => {
    const { account, alice } = await scene()
    const MFAIdentifier = `arn:aws:iam::${account.id}:mfa/alice-phone`
    const event = { account: account.id, principal: alice, eventName: 'ConsoleLogin', outcome: 'Success' } as const
    const { request } = withoutMfa(alice)
    const record = (device?: string) =>
      inStore((store) => recordLogin(store, { ...event, mfaUsed: !!device, device }, request, NOON, at(NOON).chance))
    await record(MFAIdentifier)
    await record()
    const [without, withDevice] = await own(withMfa(alice))
    expect(withDevice).toMatchObject({ EventName: 'ConsoleLogin', MFAIdentifier })
    expect(without).not.toHaveProperty('MFAIdentifier')
  })
})
