import { describe, expect, it } from 'vitest'
import { type AuditRecord, append } from '@/lib/audit/append'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeAccount } from '@/lib/worlds/accounts'
import { eventsAfter, eventsOnceThere, waitIn } from './events'

ownDatabase()

const event = (account: string, id: string): AuditRecord => ({
  id,
  account,
  at: new Date('2026-01-01T00:00:00Z'),
  eventSource: 'iam.amazonaws.com',
  eventName: 'ListUsers',
  readOnly: true,
  principalArn: 'p',
  principalId: 'p',
  outcome: 'AccessDenied',
  mfaAuthenticated: false,
  sourceIp: '127.0.0.1',
  userAgent: 't',
  entryPoint: 'api',
  requestId: id,
  decision: 'explicitDeny',
  parameters: { MaxItems: 3 },
  context: [{ key: 'aws:username', value: 'alice' }],
  policies: [{ arn: 'a' }],
  additional: { DecidedBy: { PolicyId: 'a', PolicyName: 'SelfManageMFA', StatementIndex: 3, StatementId: 'Deny' } },
})

it("returns an account's events in order, parsed, from any of them on", async () => {
  const { accountId } = await makeAccount('empty', 1)
  const { accountId: other } = await makeAccount('empty', 2)
  await inStore(async (store) => {
    for (const id of ['one', 'two', 'three']) await append(store, event(accountId, id))
    await append(store, event(other, 'foreign'))
  })
  const { events, next } = await eventsAfter(accountId, undefined)
  expect(next).toBeNull()
  expect(events.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  expect(events[0]).toMatchObject({
    accountId,
    at: '2026-01-01T00:00:00.000Z',
    decision: 'explicitDeny',
    mfaAuthenticated: 'false',
    parameters: { MaxItems: 3 },
    context: [{ key: 'aws:username', value: 'alice' }],
    policies: [{ arn: 'a' }],
    deciding: { policy: 'SelfManageMFA', sid: 'Deny', statement: 3 },
  })
  expect((await eventsAfter(accountId, 'one')).events.map(({ id }) => id)).toEqual(['two', 'three'])
  expect((await eventsAfter(accountId, String(events[1]?.seq))).events.map(({ id }) => id)).toEqual(['three'])
  for (const after of ['foreign', 'none', '99999999999999999999']) {
    await expect(eventsAfter(accountId, after)).rejects.toMatchObject({ code: 'NoSuchEntity' })
  }
})

const NEVER = new Promise<never>(() => {})
const idsOf = (page: { events: readonly { id: string }[] }) => page.events.map(({ id }) => id)

it('returns the events of an action, or with a name', async () => {
  const { accountId } = await makeAccount('empty', 4)
  await inStore(async (store) => {
    await append(store, { ...event(accountId, 'listed'), action: 'iam:ListUsers' })
    await append(store, { ...event(accountId, 'entered'), eventName: 'ConsoleLogin' })
  })
  expect(idsOf(await eventsAfter(accountId, undefined, 'iam:ListUsers'))).toEqual(['listed'])
  expect(idsOf(await eventsAfter(accountId, undefined, 'ConsoleLogin'))).toEqual(['entered'])
  expect(idsOf(await eventsAfter(accountId, 'entered', 'ConsoleLogin'))).toEqual([])
})

describe('waiting for an event', () => {
  it('ends with the event, whatever comes before it', async () => {
    const { accountId } = await makeAccount('empty', 5)
    const found = eventsOnceThere(accountId, undefined, 'ConsoleLogin', NEVER)
    for (const eventName of ['ListUsers', 'ConsoleLogin'])
      await inStore((store) => append(store, { ...event(accountId, `waited for ${eventName}`), eventName }))
    expect(idsOf(await found)).toEqual(['waited for ConsoleLogin'])
  })

  it('is none if the event is there', async () => {
    const { accountId } = await makeAccount('empty', 6)
    await inStore((store) => append(store, event(accountId, 'there')))
    expect(idsOf(await eventsOnceThere(accountId, undefined, undefined, NEVER))).toEqual(['there'])
  })

  it('is not ended by a record that was taken back, nor by one of another account', async () => {
    const { accountId } = await makeAccount('empty', 7)
    const { accountId: other } = await makeAccount('empty', 8)
    const found = eventsOnceThere(accountId, undefined, undefined, NEVER)
    const takenBack = inStore(async (store) => {
      await append(store, event(accountId, 'taken back'))
      throw new Error('taken back')
    })
    await expect(takenBack).rejects.toThrow('taken back')
    await inStore((store) => append(store, event(other, 'elsewhere')))
    await inStore((store) => append(store, event(accountId, 'kept')))
    expect(idsOf(await found)).toEqual(['kept'])
  })

  it('ends without one when it is too late', async () => {
    const { accountId } = await makeAccount('empty', 9)
    expect(idsOf(await eventsOnceThere(accountId, undefined, undefined, Promise.resolve()))).toEqual([])
    expect(idsOf(await eventsOnceThere(accountId, undefined, undefined, Promise.reject(new Error())))).toEqual([])
  })

  it('has a bound', () => {
    expect([waitIn(null), waitIn(''), waitIn('5'), waitIn('30')]).toEqual([0, 0, 5, 30])
    for (const text of ['31', '-1', '1.5', 'long', '999']) {
      expect(() => waitIn(text)).toThrow('whole number of seconds')
    }
  })
})

// Last, because it takes numbers that the database would give later.
it('returns five hundred at a time', async () => {
  const { accountId } = await makeAccount('empty', 3)
  await inStore(async (store) => {
    await append(store, event(accountId, 'many-1'))
    const { seq, ...row } = await store.auditEvent.findUniqueOrThrow({ where: { id: 'many-1' } })
    const ids = Array.from({ length: 500 }, (_, index) => `many-${index + 2}`)
    await store.auditEvent.createMany({
      data: ids.map((id, index) => ({ ...row, id, seq: seq + BigInt(index) + 1n, previous: id })),
    })
  })
  const { events, next } = await eventsAfter(accountId, undefined)
  expect([events.length, next]).toEqual([500, 'many-500'])
  expect(await eventsAfter(accountId, 'many-500')).toMatchObject({ events: [{ id: 'many-501' }], next: null })
})
