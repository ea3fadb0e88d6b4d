import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { GetLoginProfile } from '@/lib/operations/iam/login-profiles/get-login-profile'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ADMINISTRATOR, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { viewing, withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ListOwnEvents } from './list-own-events'

ownDatabase()

const idOf = (view: number) => `00000000-0000-4000-8000-00000000000${view}`

/** A caller who looks at the page of users: each number is one view of it. */
const atUsers = (caller: Caller, view: number) => viewing('/users', idOf(view), caller)

const aliceOf = async () => aUser(await anAccount(), 'alice', { policies: [SEED_POLICY] })
const adminOf = async () => aUser(await anAccount(), 'admin', { policies: [ADMINISTRATOR] })

async function listed(caller: Caller, request: object = {}) {
  const { Events } = await call(ListOwnEvents, caller, { ByPageView: true, ...request })
  return Events.map(({ EventName, PageView }) =>
    PageView ? [EventName, PageView.RequestId, PageView.Reads, PageView.Refused] : EventName,
  )
}

describe('the reads of one view of a page', () => {
  it('are one event, apart from those of the next view', async () => {
    const alice = withoutMfa(await aliceOf())
    for (const view of [1, 1, 1, 2, 2]) await call(ListVirtualMFADevices, atUsers(alice, view), {})
    expect(await listed(alice)).toEqual([
      ['ListVirtualMFADevices', idOf(2), 2, 0],
      ['ListVirtualMFADevices', idOf(1), 3, 0],
    ])
  })

  it('say which page it was', async () => {
    const alice = withoutMfa(await aliceOf())
    await call(ListVirtualMFADevices, atUsers(alice, 1), {})
    const { Events } = await call(ListOwnEvents, alice, {})
    expect(Events[0]?.Page).toBe('/users')
    expect(Events[0]?.CloudTrailEvent).not.toContain('/users')
  })

  it('are told by the gravest of them: a denial, and the first of several', async () => {
    const admin = withMfa(await adminOf())
    await call(ListUsers, atUsers(admin, 1), {})
    await refusal(call(GetLoginProfile, atUsers(admin, 1), { UserName: 'admin' }))
    expect(await listed(admin)).toEqual([['ListUsers', idOf(1), 2, 0]])
    const alice = withoutMfa(await aliceOf())
    await call(GetUser, atUsers(alice, 1), {})
    await refusal(call(GetUser, atUsers(alice, 1), { UserName: '!' }))
    await refusal(call(GetLoginProfile, atUsers(alice, 1), { UserName: 'alice' }))
    await refusal(call(ListUsers, atUsers(alice, 1), {}))
    expect(await listed(alice)).toEqual([['ListUsers', idOf(1), 4, 3]])
    expect(await listed(alice, { OldestFirst: true })).toEqual([['GetLoginProfile', idOf(1), 4, 3]])
  })

  it('do not take changes with them, nor calls of the API', async () => {
    const user = await adminOf()
    const admin = withMfa(user)
    await call(ListUsers, atUsers(admin, 1), {})
    await call(CreateUser, atUsers(admin, 1), { UserName: 'bob' })
    await call(ListUsers, atUsers(admin, 1), {})
    await call(ListUsers, withKey(user), {})
    await call(ListUsers, withKey(user), {})
    expect(await listed(admin)).toEqual(['ListUsers', 'ListUsers', ['ListUsers', idOf(1), 2, 0], 'CreateUser'])
  })

  it('are found by their request, one by one', async () => {
    const alice = withoutMfa(await aliceOf())
    for (const view of [1, 1, 2]) await call(ListVirtualMFADevices, atUsers(alice, view), {})
    expect(await listed(alice, { ByPageView: false, RequestId: idOf(1) })).toHaveLength(2)
  })

  it('count only what passes the filter', async () => {
    const alice = withoutMfa(await aliceOf())
    await call(ListVirtualMFADevices, atUsers(alice, 1), {})
    for (let i = 0; i < 2; i++) await refusal(call(ListUsers, atUsers(alice, 1), {}))
    expect(await listed(alice, { HideReads: true })).toEqual([['ListUsers', idOf(1), 2, 2]])
  })
})

describe('hiding reads', () => {
  it('hides one that found nothing, unless errors are wanted', async () => {
    const admin = withMfa(await adminOf())
    await refusal(call(GetLoginProfile, atUsers(admin, 1), { UserName: 'admin' }))
    expect(await listed(admin, { HideReads: true })).toEqual([])
    expect(await listed(admin, { HideReads: true, ErrorsOnly: true })).toEqual(['GetLoginProfile'])
  })
})

describe('pages by views', () => {
  it('hold whole views, follow each other and lead back', async () => {
    const account = await anAccount()
    const alice = withoutMfa(await aUser(account, 'alice', { policies: [SEED_POLICY] }))
    for (const view of [1, 1, 2, 2, 2, 3, 3, 4, 5, 5]) await call(ListVirtualMFADevices, atUsers(alice, view), {})
    const ids = (await trailOf(account)).map(({ id }) => id).reverse()
    const page = async (place: object) => {
      const { Events, ...paging } = await call(ListOwnEvents, alice, {
        ...{ ByPageView: true, MaxItems: 2, Count: true, ...place },
      })
      return [Events.map(({ PageView }) => PageView?.Reads ?? 1), paging]
    }
    const count = { Total: 10, IsCountPartial: false }
    const first = { FirstEventId: ids[0], IsTruncated: true, Marker: ids[2], ...count, First: 1 }
    const second = {
      FirstEventId: ids[3],
      IsTruncated: true,
      Marker: ids[7],
      PreviousMarker: ids[3],
      ...count,
      First: 4,
    }
    expect(await page({})).toEqual([[2, 1], first])
    expect(await page({ Marker: ids[2] })).toEqual([[2, 3], second])
    expect(await page({ Marker: ids[7] })).toEqual([
      [2],
      { FirstEventId: ids[8], IsTruncated: false, PreviousMarker: ids[8], ...count, First: 9 },
    ])
    expect(await page({ Before: ids[8] })).toEqual([[2, 3], second])
    expect(await page({ Before: ids[3] })).toEqual([[2, 1], first])
  })

  it('list the rest of a view by itself where another request came in between', async () => {
    const alice = withoutMfa(await aliceOf())
    for (const view of [1, 2, 1]) await call(ListVirtualMFADevices, atUsers(alice, view), {})
    const { Events, Marker } = await call(ListOwnEvents, alice, { ByPageView: true, MaxItems: 1 })
    expect(Events).toHaveLength(1)
    expect(await listed(alice, { MaxItems: 2, Marker })).toEqual(['ListVirtualMFADevices', 'ListVirtualMFADevices'])
  })

  it('read on where a view has more reads than are read at a time', async () => {
    const alice = withoutMfa(await aliceOf())
    await call(ListVirtualMFADevices, atUsers(alice, 1), {})
    await inStore(
      (store) => store.$executeRaw`
        INSERT INTO "AuditEvent" ("id", "outcome", "account", "at", "eventSource", "eventName", "readOnly",
          "principalArn", "principalId", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters")
        WITH RECURSIVE "numbers"("number") AS (
          SELECT 100000000001 UNION ALL SELECT "number" + 1 FROM "numbers" WHERE "number" < 100000001000
        )
        SELECT '00000000-0000-4000-8000-' || "number", 'Success', "account", "at", "eventSource", "eventName",
          "readOnly", "principalArn", "principalId", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
        FROM "AuditEvent", "numbers" WHERE "requestId" = ${idOf(1)} AND "principalId" = ${alice.principal.id}`,
    )
    expect(await listed(alice)).toEqual([['ListVirtualMFADevices', idOf(1), 1_001, 0]])
  })
})
