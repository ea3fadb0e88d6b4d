import { describe, expect, it } from 'vitest'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { CountNewEvents, CountNewOwnEvents } from './count-new-events'
import { LookupEvents } from './lookup-events'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withoutMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const alice = withoutMfa(await aUser(account, 'alice'))
  await refusal(call(ListUsers, alice, {}))
  const After = (await trailOf(account)).at(-1)?.id
  return { account, admin, alice, After }
}

describe('Success', () => {
  it('counts what passes the filter and is newer, and leaves no record', async () => {
    const { account, admin, alice, After } = await scene()
    expect(await call(CountNewEvents, admin, { After })).toEqual({ Count: 0 })
    await refusal(call(ListUsers, alice, {}))
    await call(ListUsers, admin, {})
    const before = await trailOf(account)
    expect(await call(CountNewEvents, admin, { After })).toEqual({ Count: 2 })
    expect(await call(CountNewEvents, admin, { After, HideReads: true })).toEqual({ Count: 1 })
    expect(await call(CountNewEvents, admin, { After, UserName: 'admin' })).toEqual({ Count: 1 })
    expect(await call(CountNewEvents, admin, {})).toEqual({ Count: 3 })
    expect(await call(CountNewOwnEvents, alice, { After })).toEqual({ Count: 1 })
    expect(await trailOf(account)).toEqual(before)
  })

  it("does not count the caller's own look-ups, or a list that follows the trail would follow itself", async () => {
    const { account, admin, After } = await scene()
    const auditor = withoutMfa(await aUser(account, 'auditor', { policies: [ADMINISTRATOR] }))
    await call(LookupEvents, admin, {})
    await call(LookupEvents, auditor, {})
    expect(await call(CountNewEvents, admin, { After })).toEqual({ Count: 1 })
    expect(await call(CountNewEvents, admin, { After, EventName: 'LookupEvents', UserName: 'admin' })).toEqual({
      Count: 0,
    })
  })
})

describe('AccessDenied', () => {
  it("is that of LookupEvents for everybody's events; one's own need no permission", async () => {
    const { alice, After } = await scene()
    const denied = await refusal(call(CountNewEvents, alice, { After }))
    expect(denied.message).toContain('is not authorized to perform: cloudtrail:LookupEvents')
    expect(await call(CountNewOwnEvents, alice, { After })).toEqual({ Count: 1 })
  })
})

describe('ValidationError', () => {
  it("refuses another account's event", async () => {
    const { After } = await scene()
    const { alice } = await scene()
    expect(await refusal(call(CountNewOwnEvents, alice, { After }))).toMatchObject({ field: 'Marker' })
  })
})
