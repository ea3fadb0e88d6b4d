import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveTrail } from '@/lib/archive/archive-trail'
import { assumedRoleArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { recordLogin } from '@/lib/auth/login-event'
import { later } from '@/lib/clock'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import {
  ADMINISTRATOR,
  allowing,
  anAccount,
  aRole,
  attach,
  aUser,
  denying,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { inRole, withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { ListOwnEvents } from './list-own-events'
import { LookupEvents } from './lookup-events'

const dataDir = ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, alice, admin }
}

const own = (caller: Caller, filter = {}) => call(ListOwnEvents, caller, filter)
const everybodys = (caller: Caller, filter = {}) => call(LookupEvents, caller, filter)
const namesOf = ({ Events }: { Events: { Username: string; EventName: string }[] }) =>
  Events.map(({ Username, EventName }) => `${Username} ${EventName}`)
const lastId = async (account: TestAccount) => (await trailOf(account)).at(-1)?.id

/** What alice did, an hour apart: a call refused without MFA, one with a key, one with MFA. */
async function threeCalls(alice: Parameters<typeof withMfa>[0]) {
  await refusal(call(ListUsers, withoutMfa(alice), {}, NOON))
  await call(ListVirtualMFADevices, withKey(alice), {}, later(NOON, 3600))
  await refusal(call(ListUsers, withMfa(alice), {}, later(NOON, 7200)))
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

describe('Success: own events', () => {
  it('are listed with their decisions, latest first', async () => {
    const { account, alice } = await scene()
    await threeCalls(alice)
    const ids = (await trailOf(account)).map(({ id }) => id)
    const { Events, ...paging } = await own(withoutMfa(alice))
    expect(paging).toEqual({ FirstEventId: ids[2], IsTruncated: false })
    const facts = { Username: 'alice', EventSource: 'iam.amazonaws.com', SourceIp: '127.0.0.1', ReadOnly: true }
    expect(Events).toMatchObject([
      {
        ...{ ...facts, EventId: ids[2], EventTime: later(NOON, 7200), EventName: 'ListUsers', EntryPoint: 'console' },
        ...{ Outcome: 'AccessDenied', Mfa: 'yes', Decision: 'implicitDeny' },
      },
      {
        ...{ ...facts, EventId: ids[1], EventName: 'ListVirtualMFADevices', EntryPoint: 'api' },
        ...{ Outcome: 'Success', Mfa: 'absent', Decision: 'allow' },
      },
      {
        ...{ ...facts, EventId: ids[0], EventTime: NOON, EventName: 'ListUsers', EntryPoint: 'console' },
        ...{ Outcome: 'AccessDenied', Mfa: 'no', Decision: 'explicitDeny' },
      },
    ])
  })

  it('need no permission, and not even a Deny hides them', async () => {
    const { alice } = await scene()
    await threeCalls(alice)
    await attach(alice, denying('*'))
    for (const caller of [withoutMfa(alice), withMfa(alice), withKey(alice)])
      expect((await own(caller)).Events).toHaveLength(3)
  })

  it('include sign-ins and calls that were refused before the policies, without a decision', async () => {
    const { account, alice } = await scene()
    const event = { account: account.id, principal: alice, eventName: 'ConsoleLogin', outcome: 'Success' } as const
    const { request } = withoutMfa(alice)
    await inStore((store) => recordLogin(store, { ...event, mfaUsed: false }, request, NOON, at(NOON).chance))
    await refusal(call(DeleteVirtualMFADevice, withoutMfa(alice), {}))
    const { Events } = await own(withoutMfa(alice))
    expect(Events).toMatchObject([
      { EventName: 'DeleteVirtualMFADevice', Outcome: 'ValidationError', ReadOnly: false },
      { EventName: 'ConsoleLogin', Outcome: 'Success', Mfa: 'absent', EventSource: 'signin.amazonaws.com' },
    ])
    for (const one of Events) expect(one).not.toHaveProperty('Decision')
  })

  it("are never somebody else's, not even for the root user, for another account, or by id", async () => {
    const { account, alice, admin } = await scene()
    const namesake = await aUser(await anAccount(), 'alice')
    await threeCalls(alice)
    const EventId = await lastId(account)
    for (const caller of [withoutMfa(admin), withoutMfa(account.root), withoutMfa(namesake)])
      for (const filter of [{}, { EventId }, { UserName: 'alice' }])
        expect((await own(caller, filter)).Events).toEqual([])
  })

  it("follow the user's id, not the name", async () => {
    const { alice } = await scene()
    await threeCalls(alice)
    const renamed = { ...alice, name: 'alicia', arn: alice.arn.replace('alice', 'alicia') }
    expect((await own(withoutMfa(renamed))).Events).toHaveLength(3)
    const userId = 'AIDATESTTESTTESTTESTC'
    const where = { account_userId: { account: alice.account, userId: alice.id } }
    await inStore((store) => store.user.update({ where, data: { userId } }))
    expect((await own(withoutMfa({ ...alice, id: userId }))).Events).toEqual([])
  })

  it('do not mix sessions of one role', async () => {
    const { account } = await scene()
    const role = await aRole(account, 'Auditor')
    const session = (sessionName: string) =>
      inRole({ ...role, sessionName, arn: assumedRoleArn(account.id, 'Auditor', sessionName) })
    await refusal(call(ListUsers, session('alice'), {}))
    expect(namesOf(await own(session('alice')))).toEqual(['alice ListUsers'])
    expect(namesOf(await own(session('bob')))).toEqual([])
  })

  it('are read without leaving a record', async () => {
    const { account, alice } = await scene()
    await threeCalls(alice)
    await own(withoutMfa(alice))
    expect(await trailOf(account)).toHaveLength(3)
  })
})

describe("Success: everybody's events", () => {
  it('are listed for a caller whom a policy allows it, and the call is recorded as with CloudTrail', async () => {
    const { account, alice, admin } = await scene()
    await threeCalls(alice)
    await call(ListUsers, withoutMfa(admin), {})
    const all = ['admin ListUsers', 'alice ListUsers', 'alice ListVirtualMFADevices', 'alice ListUsers']
    expect(namesOf(await everybodys(withoutMfa(admin)))).toEqual(all)
    expect((await trailOf(account)).at(-1)).toMatchObject({
      ...{ eventSource: 'cloudtrail.amazonaws.com', eventName: 'LookupEvents', outcome: 'Success', decision: 'allow' },
    })
    const auditor = await aUser(account, 'auditor', { policies: [allowing('cloudtrail:LookupEvents')] })
    expect(namesOf(await everybodys(withKey(auditor)))).toEqual(['admin LookupEvents', ...all])
  })

  it('are those of this account only', async () => {
    const { account, alice } = await scene()
    const other = await anAccount()
    await threeCalls(alice)
    const EventId = await lastId(account)
    for (const filter of [{}, { EventId }, { UserName: 'alice' }])
      expect(namesOf(await everybodys(withoutMfa(other.root), filter))).not.toContainEqual(
        expect.stringContaining('alice'),
      )
  })
})

describe('filters', () => {
  it.each([
    ['an event name', { EventName: 'ListVirtualMFADevices' }, ['ListVirtualMFADevices']],
    ['an unknown event name', { EventName: 'listusers' }, []],
    ['errors only', { ErrorsOnly: true }, ['ListUsers', 'ListUsers']],
    ['no reads that succeeded, only refused ones', { HideReads: true }, ['ListUsers', 'ListUsers']],
    ['errors and successes', { ErrorsOnly: false }, ['ListUsers', 'ListVirtualMFADevices', 'ListUsers']],
    ['MFA', { Mfa: 'yes', ErrorsOnly: true }, ['ListUsers']],
    ['no MFA', { Mfa: 'no' }, ['ListUsers']],
    ['no word on MFA', { Mfa: 'absent' }, ['ListVirtualMFADevices']],
    ['a beginning, which belongs to it', { StartTime: '2026-01-15T13:00:00Z' }, ['ListUsers', 'ListVirtualMFADevices']],
    ['an end, which belongs to it', { EndTime: '2026-01-15T12:00:00Z' }, ['ListUsers']],
    ['both', { StartTime: '2026-01-15T12:00:00.001Z', EndTime: '2026-01-15T13:59:59.999Z' }, ['ListVirtualMFADevices']],
  ])('let through what has %s', async (_, filter, names) => {
    const { alice } = await scene()
    await threeCalls(alice)
    expect((await own(withoutMfa(alice), filter)).Events.map(({ EventName }) => EventName)).toEqual(names)
  })

  it('match the whole name of a user, case-sensitively, with any path', async () => {
    const { account, admin } = await scene()
    const users = [
      await aUser(account, 'a_b', { path: '/team/' }),
      await aUser(account, 'axb'),
      await aUser(account, 'xa_b'),
    ]
    for (const user of [...users, account.root]) await call(ListUsers, withoutMfa(user), {}).catch(() => undefined)
    const by = async (UserName: string) => namesOf(await everybodys(withoutMfa(admin), { UserName }))
    expect(await by('a_b')).toEqual(['a_b ListUsers'])
    expect(await by('A_B')).toEqual([])
    expect(await by('root')).toEqual(['root ListUsers'])
    expect(await by('nobody')).toEqual([])
  })

  it('find one event by its id', async () => {
    const { account, alice, admin } = await scene()
    await threeCalls(alice)
    const EventId = (await trailOf(account))[1]?.id
    for (const answer of [await own(withoutMfa(alice), { EventId }), await everybodys(withMfa(admin), { EventId })])
      expect(namesOf(answer)).toEqual(['alice ListVirtualMFADevices'])
    expect(await own(withoutMfa(alice), { EventId: UNKNOWN })).toEqual({ Events: [], IsTruncated: false })
  })
})

describe('pages', () => {
  it('search ten thousand events each; an older event is found at once by its id', async () => {
    const { account, alice } = await scene()
    await refusal(call(ListUsers, withoutMfa(alice), {}))
    const EventId = await lastId(account)
    await inStore(
      (store) => store.$executeRaw`
        INSERT INTO "AuditEvent" ("id", "outcome", "account", "at", "eventSource", "eventName", "readOnly",
          "principalArn", "principalId", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters")
        WITH RECURSIVE "numbers"("number") AS (
          SELECT 100000000001 UNION ALL SELECT "number" + 1 FROM "numbers" WHERE "number" < 100000010000
        )
        SELECT '00000000-0000-4000-8000-' || "number", 'Success', "account", "at", "eventSource", "eventName",
          "readOnly", "principalArn", "principalId", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
        FROM "AuditEvent", "numbers" WHERE "id" = ${EventId}`,
    )
    const first = await own(withoutMfa(alice), { ErrorsOnly: true })
    expect(first).toMatchObject({ Events: [], IsTruncated: true })
    const second = await own(withoutMfa(alice), { ErrorsOnly: true, Marker: first.Marker, Count: true })
    expect(second).toMatchObject({ Events: [{ EventId }], IsTruncated: false, Total: 0, IsCountPartial: true })
    expect(second).not.toHaveProperty('First')
    expect(await own(withoutMfa(alice), { EventId })).toMatchObject({ Events: [{ EventId }], IsTruncated: false })
  })

  it('follow each other without gap or repetition, whatever is recorded meanwhile', async () => {
    const { account, alice } = await scene()
    for (let i = 0; i < 5; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const ids = (await trailOf(account)).map(({ id }) => id).reverse()
    const first = await own(withoutMfa(alice), { MaxItems: 2 })
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const second = await own(withoutMfa(alice), { MaxItems: 2, Marker: first.Marker })
    const third = await own(withoutMfa(alice), { MaxItems: 2, Marker: second.Marker })
    const seen = [first, second, third]
    expect(seen.flatMap(({ Events }) => Events.map(({ EventId }) => EventId))).toEqual(ids)
    expect(seen.map(({ IsTruncated, Marker }) => [IsTruncated, Marker])).toEqual([
      [true, ids[1]],
      [true, ids[3]],
      [false, undefined],
    ])
  })

  it('lead back to the first one, also if it has become longer', async () => {
    const { account, alice } = await scene()
    for (let i = 0; i < 5; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const ids = (await trailOf(account)).map(({ id }) => id).reverse()
    const shown = async (place: object) => {
      const page = await own(withoutMfa(alice), { MaxItems: 2, ...place })
      return [page.Events.map(({ EventId }) => EventId), page.PreviousMarker, page.Marker]
    }
    expect(await shown({})).toEqual([ids.slice(0, 2), undefined, ids[1]])
    expect(await shown({ Marker: ids[3] })).toEqual([ids.slice(4), ids[4], undefined])
    expect(await shown({ Before: ids[4] })).toEqual([ids.slice(2, 4), ids[2], ids[3]])
    expect(await shown({ Before: ids[2] })).toEqual([ids.slice(0, 2), undefined, ids[1]])
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const newest = await lastId(account)
    expect(await shown({ Before: ids[2] })).toEqual([ids.slice(0, 2), ids[0], ids[1]])
    expect(await shown({ Before: ids[1] })).toEqual([[newest, ids[0]], undefined, ids[0]])
  })

  it('begin with the oldest event if asked', async () => {
    const { account, alice } = await scene()
    for (let i = 0; i < 3; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const ids = (await trailOf(account)).map(({ id }) => id)
    const idsOf = async (place: object) =>
      (await own(withoutMfa(alice), { OldestFirst: true, MaxItems: 2, ...place })).Events.map(({ EventId }) => EventId)
    expect(await idsOf({})).toEqual(ids.slice(0, 2))
    expect(await idsOf({ Marker: ids[1] })).toEqual(ids.slice(2))
    expect(await idsOf({ Before: ids[2] })).toEqual(ids.slice(0, 2))
  })

  it('say how many events pass the filter, and where the page is among them', async () => {
    const { account, alice } = await scene()
    await threeCalls(alice)
    for (let i = 0; i < 4; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const ids = (await trailOf(account)).map(({ id }) => id).reverse()
    const filter = { EventName: 'ListVirtualMFADevices', MaxItems: 2, Count: true }
    const placeOf = async (place: object) => {
      const { Total, IsCountPartial, First } = await own(withoutMfa(alice), { ...filter, ...place })
      return [First, Total, IsCountPartial]
    }
    expect(await placeOf({})).toEqual([1, 5, false])
    expect(await placeOf({ Marker: ids[1] })).toEqual([3, 5, false])
    expect(await placeOf({ Before: ids[3] })).toEqual([2, 5, false])
    expect(await placeOf({ OldestFirst: true, Marker: ids[5] })).toEqual([2, 5, false])
    expect(await placeOf({ EventName: 'Nothing' })).toEqual([undefined, 0, false])
    expect(await own(withoutMfa(alice))).not.toHaveProperty('Total')
  })

  it('say on the one with the oldest events up to when older ones are archived', async () => {
    const { account, alice } = await scene()
    await threeCalls(alice)
    await archiveTrail({ days: 90, folder: path.join(dataDir, 'archive') }, at(later(NOON, 90 * 86_400 + 1)))
    const ArchivedUntil = NOON
    expect(await trailOf(account)).toHaveLength(2)
    expect(await own(withMfa(alice))).toMatchObject({ Events: [{}, {}], ArchivedUntil })
    const first = await own(withMfa(alice), { MaxItems: 1 })
    expect(first).not.toHaveProperty('ArchivedUntil')
    expect(await own(withMfa(alice), { MaxItems: 1, Marker: first.Marker })).toMatchObject({ ArchivedUntil })
    expect(await own(withMfa(alice), { MaxItems: 1, OldestFirst: true })).toMatchObject({ ArchivedUntil })
    expect(await own(withMfa(alice), { EventId: UNKNOWN })).toMatchObject({ Events: [], ArchivedUntil })
    expect(await call(ListDecisions, withMfa(alice), {})).toMatchObject({ ArchivedUntil })
    await expect(call(GetDecision, withMfa(alice), { Id: UNKNOWN })).rejects.toMatchObject({
      message: expect.stringContaining('Decisions up to 2026-01-15T12:00:00Z are archived.'),
    })
  })

  it('have fifty events by default', async () => {
    const { alice } = await scene()
    for (let i = 0; i < 51; i++) await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const { Events, IsTruncated } = await own(withoutMfa(alice))
    expect([Events.length, IsTruncated]).toEqual([50, true])
  })

  it('search ten thousand events each, and then offer to continue', async () => {
    const { account, alice, admin } = await scene()
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    await call(ListUsers, withoutMfa(admin), {})
    const [sought, template] = await trailOf(account)
    if (!sought || !template) throw new Error('Two calls leave two records.')
    // By SQL: the test is about searching the events, not about how they were made.
    await inStore(
      (store) => store.$executeRaw`
        WITH RECURSIVE "more" ("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "more" WHERE "i" < 9999)
        INSERT INTO "AuditEvent" (
          "id", "account", "at", "eventSource", "eventName", "readOnly", "principalArn", "principalId", "outcome",
          "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
        ) SELECT
          "account" || '-' || "i", "account", "at", "eventSource", "eventName", "readOnly", "principalArn", "principalId",
          "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
        FROM "AuditEvent", "more" WHERE "id" = ${template.id}`,
    )
    const first = await own(withoutMfa(alice))
    expect(first).toEqual({ Events: [], IsTruncated: true, Marker: template.id })
    const second = await own(withoutMfa(alice), { Marker: first.Marker })
    expect(second).toMatchObject({ Events: [{ EventId: sought.id }], IsTruncated: false })
  })
})

describe('AccessDenied', () => {
  it.each([
    ['without MFA', withoutMfa, 'explicitDeny'],
    ['with a long-term key', withKey, 'explicitDeny'],
    ['with MFA', withMfa, 'implicitDeny'],
  ] as const)("hides everybody's events from the document's user %s", async (_, caller, kind) => {
    const { account, alice } = await scene()
    expect(await refusal(everybodys(caller(alice)))).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('is not authorized to perform: cloudtrail:LookupEvents'),
      refusal: { kind, action: 'cloudtrail:LookupEvents', resource: '*', decisionId: await lastId(account) },
    })
    expect((await trailOf(account)).at(-1)).toMatchObject({ eventName: 'LookupEvents', decision: kind })
  })

  it('is the same for events that exist and for those that do not', async () => {
    const { account, alice, admin } = await scene()
    await call(ListUsers, withoutMfa(admin), {})
    const messages = []
    for (const EventId of [await lastId(account), UNKNOWN])
      messages.push((await refusal(everybodys(withMfa(alice), { EventId }))).message)
    expect(messages[0]).toBe(messages[1])
  })
})

describe('ValidationError', () => {
  it.each([
    ['a marker of no event', 'Marker', UNKNOWN],
    ['a marker that is no id', 'Marker', 'after:1'],
    ['an id that is none', 'EventId', 'none'],
    ['more than a thousand events', 'MaxItems', 1_001],
    ['no events', 'MaxItems', 0],
    ['another word on MFA', 'Mfa', 'maybe'],
    ['a time without a zone', 'StartTime', '2026-01-15T12:00:00'],
    ['a time that does not exist', 'EndTime', '2026-13-02T12:00:00Z'],
    ['an empty name', 'UserName', ''],
  ])('refuses %s', async (_, field, value) => {
    const { alice } = await scene()
    expect(await refusal(own(withoutMfa(alice), { [field]: value }))).toMatchObject({ code: 'ValidationError', field })
  })

  it("refuses a marker of another account's event", async () => {
    const { account, alice } = await scene()
    await call(ListVirtualMFADevices, withoutMfa(alice), {})
    const other = await anAccount()
    const Marker = await lastId(account)
    for (const place of [{ Marker }, { Before: Marker }])
      expect((await refusal(everybodys(withoutMfa(other.root), place))).code).toBe('ValidationError')
  })
})
