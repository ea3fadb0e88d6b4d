import { describe, expect, it } from 'vitest'
import { later, systemSources } from '@/lib/clock'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aPolicy,
  aUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { type Answer, askAs } from '../ask'
import { freshReport } from '../credential-report'
import type { ErrorView } from '../error-view'
import { administrators } from './administrators'
import { enrolmentOf } from './enrolment'
import { policyHealth } from './policy-health'
import { CHECKS, type CheckedFacts, recommendationsOf } from './recommendations'
import { refusalsByReason } from './refusals'
import { factsIn, type ReportFacts } from './report-facts'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, caller: withMfa(admin) }
}

const NOTHING: ReportFacts = {
  withoutMfa: [],
  ...{ oldKeys: 0, oldestKeyDays: 0, unusedKeys: 0, twoKeys: 0, oldPasswords: 0 },
}
const ok = <T>(output: T): Answer<T> => ({ ok: true, output })
const HEALTHY = { found: [], checked: 0, unread: 0, hasMore: false }
const IN_ORDER: CheckedFacts = {
  report: ok(NOTHING),
  summary: ok({ AccountMFAEnabled: '1', AccountAccessKeysPresent: '0' }),
  administrators: ok(new Set(['admin'])),
  unfinished: ok(0),
  health: ok(HEALTHY),
  enrolment: undefined,
}
const refused: { ok: false; error: ErrorView } = {
  ok: false,
  error: { code: 'AccessDenied', message: '', requestId: '' },
}

describe('the recommendations', () => {
  it('are none where all is in order', () => {
    expect(recommendationsOf(IN_ORDER)).toEqual({ findings: [], inOrder: CHECKS, unchecked: [] })
  })

  it('come gravest first, with how much there is and whom it is about', () => {
    const withoutMfa = ['admin', 'bob'].map((name) => ({ name, arn: '' }))
    const found = [{ kind: 'security-warning', findings: 2, policies: ['Open'] } as const]
    const { findings, inOrder } = recommendationsOf({
      ...IN_ORDER,
      report: ok({ ...NOTHING, withoutMfa, oldKeys: 3, oldestKeyDays: 91, twoKeys: 1, oldPasswords: 4 }),
      summary: ok({ AccountMFAEnabled: '0', AccountAccessKeysPresent: '1' }),
      unfinished: ok(2),
      health: ok({ ...HEALTHY, found, checked: 1 }),
    })
    expect(findings.map(({ check, count, names }) => [check, count, ...names])).toEqual([
      ...[
        ['rootMfa', 1],
        ['rootKeys', 1],
        ['administrators', 1, 'admin'],
        ['withoutMfa', 2, 'admin', 'bob'],
      ],
      ...[
        ['oldKeys', 3],
        ['warnings', 1, 'Open'],
        ['unfinished', 2],
        ['oldPasswords', 4],
        ['twoKeys', 1],
      ],
    ])
    expect(inOrder).toEqual([])
  })

  it('say which checks could not be made, and make the others', () => {
    const { unchecked, inOrder } = recommendationsOf({ ...IN_ORDER, summary: refused, administrators: refused })
    expect(unchecked.map(({ check }) => check)).toEqual(['rootMfa', 'rootKeys', 'administrators'])
    expect(inOrder).toHaveLength(CHECKS.length - 3)
  })
})

describe('the facts of a report', () => {
  it('count who has no device, old keys and passwords', async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob')
    await aPassword(bob, 'Test-Passw0rd!')
    await anAccessKey(bob, 1)
    await anAccessKey(bob, 2)
    const carol = await aUser(account, 'carol')
    await aPassword(carol, 'Test-Passw0rd!')
    await aDevice(account, 'carol', { owner: carol })
    await anAccessKey(carol, 1, 'Inactive')
    const report = await freshReport(caller)
    if (!report.ok) throw new Error(report.error.code)
    const factsAfter = (days: number) => factsIn(report.output, later(NOON, days * 86_400))
    expect(factsAfter(89)).toMatchObject({ oldKeys: 0, oldestKeyDays: 0, twoKeys: 1, oldPasswords: 0 })
    expect(factsAfter(89).withoutMfa.map(({ name }) => name)).toEqual(['bob'])
    expect(factsAfter(90)).toMatchObject({ oldKeys: 2, oldestKeyDays: 90, unusedKeys: 2 })
    expect(factsAfter(180)).toMatchObject({ oldPasswords: 2 })
  })
})

describe('who has AdministratorAccess', () => {
  it('has it by a group too', async () => {
    const { account, caller } = await scene()
    await aGroup(account, 'operators', { policies: [ADMINISTRATOR], members: [await aUser(account, 'dora')] })
    await aUser(account, 'nobody')
    expect(await administrators(caller)).toEqual(ok(new Set(['admin', 'dora'])))
  })
})

describe('who can assign a device', () => {
  it('is whom the policies allow it without MFA', async () => {
    const { account, caller } = await scene()
    const able = await aUser(account, 'able', { policies: [allowing('iam:EnableMFADevice')] })
    const unable = await aUser(account, 'unable')
    const users = [able, unable].map(({ name, arn }) => ({ name, arn }))
    const gone = { name: 'gone', arn: unable.arn.replace('unable', 'gone') }
    expect(await enrolmentOf(caller, [...users, gone])).toEqual(ok({ asked: 3, cannot: ['unable'] }))
  })

  it('is not told to those who may not simulate', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    expect(await enrolmentOf(withMfa(bob), [bob])).toMatchObject({ ok: false, error: { code: 'AccessDenied' } })
  })
})

describe('the health of the policies', () => {
  it('counts the findings in the attached policies of the account', async () => {
    const { account, caller } = await scene()
    expect(await policyHealth(caller)).toEqual(ok(HEALTHY))
    const document = (Action: string) =>
      JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
    await aPolicy(account, { name: 'Unused', document: document('iam:NoSuchAction') })
    const name = 'Misspelt'
    await aUser(account, 'bob', { policies: [{ name, document: document('iam:NoSuchAction') }] })
    const health = await policyHealth(caller)
    if (!health.ok) throw new Error(health.error.code)
    const { found, checked } = health.output
    expect(checked).toBe(1)
    expect(found.flatMap(({ policies }) => policies)).toContain('Misspelt')
    expect(found.flatMap(({ policies }) => policies)).not.toContain('Unused')
  })
})

describe('refusals by their reasons', () => {
  it('are counted, the most frequent first, and other errors are not', async () => {
    const { account, caller } = await scene()
    const bob = withMfa(await aUser(account, 'bob'))
    for (const GroupName of ['one', 'two']) await askAs(bob, CreateGroup, { GroupName })
    await call(CreateGroup, caller, { GroupName: 'three' })
    await askAs(caller, CreateGroup, { GroupName: 'three' })
    // Calls of a page are at the time of the machine.
    expect(await refusalsByReason(caller, systemSources.clock.now())).toMatchObject(
      ok({ groups: [{ reason: 'A needed Allow is missing', calls: 2 }], total: 2, hasMore: false }),
    )
  })
})
