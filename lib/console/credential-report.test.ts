import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { ADMINISTRATOR, aDevice, anAccessKey, anAccount, aPassword, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { askAs } from './ask'
import {
  filtered,
  freshReport,
  isUntold,
  presentReport,
  type ReportFilter,
  reportWithFactors,
  rowIn,
  tableIn,
} from './credential-report'

ownDatabase()

async function scene(denied: readonly string[] = []) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying([...denied])] : [ADMINISTRATOR]
  const admin = await aUser(account, 'admin', { policies })
  return { account, admin, caller: withMfa(admin) }
}

describe('the report that there is', () => {
  it('is missing until one is made', async () => {
    const { caller } = await scene()
    expect(await presentReport(caller)).toMatchObject({ ok: false, error: { code: 'ReportNotPresent' } })
  })

  it('has the root user first, without a name, and then the users', async () => {
    const { account, admin, caller } = await scene()
    const bob = await aUser(account, 'bob,the=builder')
    await aPassword(bob, 'Test-Passw0rd!')
    await aDevice(account, 'bob', { owner: bob })
    await anAccessKey(admin)
    await askAs(caller, GenerateCredentialReport, {})
    const report = await presentReport(caller)
    if (!report.ok) throw new Error(report.error.code)
    expect(report.output.until - report.output.at).toBe(4 * 3600 * 1000)
    const { table } = report.output
    const rows = table.lines.map((line) => rowIn(table, line))
    expect(rows).toMatchObject([
      { name: undefined, arn: account.root.arn, hasMfa: false, password: { changedAt: undefined } },
      { name: 'admin', arn: admin.arn, keys: [{ isActive: true, lastUsedAt: undefined }, undefined], hasMfa: false },
      { name: 'bob,the=builder', hasMfa: true, keys: [undefined, undefined], certificates: [] },
    ])
    expect(rows[1]?.password).toBeUndefined()
    expect(rows[2]?.password?.changedAt).toEqual(expect.any(Number))
    const told = await reportWithFactors(caller)
    expect(told).toEqual({ ok: true, output: { ...report.output, table: { ...table, factors: '041' } } })
  })
})

describe('a fresh report', () => {
  it('is made where there is none', async () => {
    const { caller } = await scene()
    expect(await freshReport(caller)).toMatchObject({
      ok: true,
      output: { table: { lines: [expect.stringMatching(/^<root_account>,/), expect.stringMatching(/^admin,/)] } },
    })
  })

  it('is not made for a reader who may not get it', async () => {
    const { caller } = await scene(['iam:GetCredentialReport'])
    expect(await freshReport(caller)).toMatchObject({
      ok: false,
      error: { refusal: { action: 'iam:GetCredentialReport' } },
    })
  })

  it('is the refusal to make one, for a reader who may only get it', async () => {
    const { caller } = await scene(['iam:GenerateCredentialReport'])
    expect(await freshReport(caller)).toMatchObject({
      ok: false,
      error: { refusal: { action: 'iam:GenerateCredentialReport' } },
    })
  })
})

const HEAD = [
  ...['user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed'],
  ...['password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated'],
  ...['access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service'],
  ...['access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region'],
  ...['access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated'],
].join(',')
/** A key that does not exist. */
const NO_KEY = 'false,N/A,N/A,N/A,N/A'

describe('a line of the CSV', () => {
  const DAY = '2026-01-02T03:04:05+00:00'
  const AT = Date.UTC(2026, 0, 2, 3, 4, 5)

  it('tells what is there from what is not', () => {
    const user = ["'=1+1", 'arn', DAY, 'true', 'no_information', DAY, 'N/A', 'false']
    const line = [...user, 'false', DAY, DAY, 'us-east-1', 'iam', NO_KEY, 'true', DAY, 'false', 'N/A'].join(',')
    const file = tableIn(`${HEAD}\n${line}`)
    expect(file.lines.map((one) => rowIn(file, one))).toEqual([
      {
        ...{ name: '=1+1', arn: 'arn', createdAt: AT, hasMfa: false },
        password: { lastUsedAt: undefined, changedAt: AT, nextRotation: undefined },
        keys: [{ isActive: false, rotatedAt: AT, lastUsedAt: AT, region: 'us-east-1', service: 'iam' }, undefined],
        certificates: [{ isActive: true, uploadedAt: AT }],
      },
    ])
  })
})

describe('the filter', () => {
  const DAYS = 90
  const OLD = later(NOON, -DAYS * 86_400).toISOString()
  const YOUNG = later(NOON, 1 - DAYS * 86_400).toISOString()
  const key = (status: 'true' | 'false', rotated: string, used: string) =>
    [status, rotated, used, 'N/A', 'N/A'].join(',')
  const line = (name: string, password: string, mfa: string, first = NO_KEY, second = NO_KEY) =>
    [name, 'arn', OLD, password, 'N/A', mfa, first, second, 'false,N/A,false,N/A'].join(',')
  const file = tableIn(
    [
      HEAD,
      line('<root_account>', 'not_supported,N/A,not_supported', 'false'),
      line('Alice', `true,N/A,${OLD}`, 'true', NO_KEY, key('true', YOUNG, 'N/A')),
      line('bob', `true,N/A,${YOUNG}`, 'false', key('true', OLD, OLD)),
      line('builder', 'false,N/A,N/A', 'false', key('false', OLD, 'N/A')),
    ].join('\n'),
  )
  const names = (filter: Partial<ReportFilter>) =>
    filtered(file, { q: '', view: 'all', days: DAYS, ...filter }, NOON).map((one) => rowIn(file, one).name)

  it.each([
    ['everybody', {}, [undefined, 'Alice', 'bob', 'builder']],
    ['a part of a name in any case', { q: 'LI' }, ['Alice']],
    ['nobody by what the file calls the root user', { q: 'root' }, []],
    ['passwords without MFA', { view: 'no-mfa' }, [undefined, 'bob']],
    ['active keys of that age', { view: 'old-keys' }, ['bob']],
    ['active keys that were never used', { view: 'unused-keys' }, ['Alice']],
    ['passwords of that age', { view: 'old-passwords' }, ['Alice']],
    ['a part of a name among those', { view: 'no-mfa', q: 'b' }, ['bob']],
  ] as const)('lets pass %s', (_, filter, expected) => expect(names(filter)).toEqual(expected))

  it.each([
    ['passkey', [undefined]],
    ['hardware', ['Alice']],
    ['virtual', ['bob']],
    ['no-password', ['builder']],
  ] as const)('lets pass by the kind of the second factor: %s', (view, expected) => {
    const told = { ...file, factors: '3214' }
    const pass = filtered(told, { q: '', view, days: DAYS }, NOON)
    expect(pass.map((one) => rowIn(told, one).name)).toEqual(expected)
    expect([isUntold(told, view), isUntold(file, view), isUntold(file, 'no-mfa')]).toEqual([false, true, false])
    expect(names({ view })).toEqual([])
  })
})
