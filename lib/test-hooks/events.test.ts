import { expect, it } from 'vitest'
import { type AuditRecord, append } from '@/lib/audit/append'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { makeAccount } from '@/lib/worlds/accounts'
import { eventsAfter } from './events'

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
