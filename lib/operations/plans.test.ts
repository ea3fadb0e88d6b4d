import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { gatherStatistics } from '@/lib/db/statistics'
import { perform } from '@/lib/gate/perform'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, aGroup, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, isOnPostgres, ownDatabase } from '@/lib/testing/database'
import { watchStatements } from '@/lib/testing/statements'
import { NOON } from '@/lib/testing/time'
import { ListOwnEvents } from './cloudtrail/list-own-events'
import { LookupEvents } from './cloudtrail/lookup-events'
import { GetAccountSummary } from './iam/account/get-account-summary'
import { partOf, type ReportSource } from './iam/credential-report/report'
import { GetGroup } from './iam/groups/get-group'
import { ListMFADevices } from './iam/mfa/list-mfa-devices'
import { ListVirtualMFADevices } from './iam/mfa/list-virtual-mfa-devices'
import { ListEntitiesForPolicy } from './iam/policies/list-entities-for-policy'
import { ListPolicies } from './iam/policies/list-policies'
import { ListUsers } from './iam/users/list-users'
import { ListDecisions } from './postern/decisions/list-decisions'
import { SearchUsers } from './postern/lists/search-users'
import { SearchVirtualMFADevices } from './postern/lists/search-virtual-mfa-devices'
import { ListHardwareTokens } from './postern/tokens/list-hardware-tokens'

const statements = watchStatements()
ownDatabase()

const MANY = 2_000
const clock = at(NOON)
let caller: Caller
let reported: ReportSource['account']

// Enough rows that SQLite keeps statistics of them and chooses by them (lib/db/statistics.ts). On PostgreSQL, it is asked
// whether there is an index for the way: with as few rows, it would read some of these tables whole.
beforeAll(async () => {
  const account = await anAccount()
  reported = await inStore((store) => store.account.findUniqueOrThrow({ where: { id: account.id } }))
  caller = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const facts = { account: account.id, createdAt: NOON }
  const numbers = Array.from({ length: MANY }, (_, number) => number)
  await inStore(async (store) => {
    await store.user.createMany({
      data: numbers.map((number) =>
        userRow({
          ...facts,
          userId: `AIDA${number}`,
          name: `user-${number}`,
          path: number % 8 === 0 ? '/eighth/' : '/',
        }),
      ),
    })
    await store.policyAttachment.createMany({
      data: numbers.map((number) => ({
        ...{ account: account.id, principalId: `AIDA${number}`, arn: ADMINISTRATOR, attachedAt: NOON },
      })),
    })
    await store.mfaDevice.createMany({
      data: numbers.map((number) => ({
        ...{
          ...facts,
          kind: number % 4 === 1 ? 'hardware' : 'virtual',
          serialNumber: `arn:${number}`,
          name: `${number}`,
          nameKey: `${number}`,
          path: '/',
          seed: '-',
        },
        ...(number % 2 === 0 && { principalId: `AIDA${number}`, enabledAt: NOON }),
      })),
    })
  })
  const team = await aGroup(account, 'team')
  await inStore((store) =>
    store.groupMember.createMany({
      data: numbers.map((number) => ({
        ...{ account: account.id, groupId: team.id, userId: `AIDA${number}`, addedAt: NOON },
      })),
    }),
  )
  await (isOnPostgres ? inStore((store) => store.$executeRawUnsafe('ANALYZE')) : gatherStatistics())
})

/** What the database does for the statements of a call, without those of the gate: a line for each step. */
async function planOf(ask: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0
  await ask()
  const reads = statements.filter((sql) => /^\s*SELECT/.test(sql))
  const plans: string[] = []
  for (const sql of reads) plans.push(...(await (isOnPostgres ? postgresPlan(sql) : sqlitePlan(sql))))
  return plans
}

async function sqlitePlan(sql: string): Promise<string[]> {
  const steps = await inStore((store) => store.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`))
  return steps.map(({ detail }) => detail)
}

/** How PostgreSQL would run `sql` if nothing cost it more than to read a whole table or to sort. */
async function postgresPlan(sql: string): Promise<string[]> {
  return inStore(async (store) => {
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'incremental_sort']) {
      await store.$executeRawUnsafe(`SET LOCAL enable_${way} = off`)
    }
    await store.$executeRawUnsafe('SET LOCAL plan_cache_mode = force_generic_plan')
    await store.$executeRawUnsafe(`PREPARE planned AS ${sql}`)
    const [{ count } = { count: 0 }] = await store.$queryRawUnsafe<{ count: number }[]>(
      `SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'planned'`,
    )
    const values = count === 0 ? '' : `(${Array(count).fill('NULL').join()})`
    const steps = await store.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN EXECUTE planned${values}`)
    await store.$executeRawUnsafe('DEALLOCATE planned')
    return steps.map((step) => step['QUERY PLAN'])
  })
}

const markerOf = (nameKey: string) => Buffer.from(`after:${nameKey}`).toString('base64url')
const times = { StartTime: NOON.toISOString(), EndTime: later(NOON, 60).toISOString() }

describe('a page is read by an index that has its order', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'ListUsers',
      () => perform(ListUsers, caller, {}, clock),
      /User_account_nameKey_key \(account=\? AND nameKey>\?\)/,
    ],
    [
      'ListUsers with a path',
      () => perform(ListUsers, caller, { PathPrefix: '/a/' }, clock),
      /User_account_path_nameKey_idx \(account=\? AND path>\? AND path<\?\)/,
    ],
    ['SearchUsers', () => perform(SearchUsers, caller, {}, clock), /User_account_nameKey_key \(account=\?\)/],
    [
      'SearchUsers, the newest',
      () => perform(SearchUsers, caller, { SortBy: 'CreateDate', Descending: true }, clock),
      /User_account_createdAt_nameKey_idx \(account=\?\)/,
    ],
    [
      'SearchUsers, by the last sign-in',
      () => perform(SearchUsers, caller, { SortBy: 'PasswordLastUsed' }, clock),
      /User_account_passwordLastUsed_nameKey_idx \(account=\?\)/,
    ],
    [
      'ListVirtualMFADevices, unassigned',
      () => perform(ListVirtualMFADevices, caller, { AssignmentStatus: 'Unassigned' }, clock),
      /MfaDevice_account_kind_principalId_serialNumber_idx \(account=\? AND kind=\? AND principalId=\? AND serialNumber>\?/,
    ],
    [
      'ListMFADevices',
      () => perform(ListMFADevices, caller, {}, clock),
      /MfaDevice_account_principalId_serialNumber_idx \(account=\? AND principalId=\?\)/,
    ],
    [
      'ListOwnEvents',
      () => perform(ListOwnEvents, caller, {}, clock),
      /AuditEvent_account_principalId_seq_idx \(account=\? AND principalId=\?/,
    ],
    [
      'ListDecisions',
      () => perform(ListDecisions, caller, {}, clock),
      /AuditEvent_account_principalId_seq_idx \(account=\? AND principalId=\? AND seq>\?\)/,
    ],
    [
      'SearchVirtualMFADevices',
      () => perform(SearchVirtualMFADevices, caller, {}, clock),
      /MfaDevice_account_kind_nameKey_serialNumber_idx \(account=\? AND kind=\?\)/,
    ],
    [
      'SearchVirtualMFADevices, the newest',
      () => perform(SearchVirtualMFADevices, caller, { SortBy: 'EnableDate', Descending: true }, clock),
      /MfaDevice_account_kind_enabledAt_nameKey_serialNumber_idx \(account=\? AND kind=\?\)/,
    ],
    [
      'ListHardwareTokens, by model',
      () => perform(ListHardwareTokens, caller, { SortBy: 'Model' }, clock),
      /MfaDevice_account_kind_modelKey_nameKey_serialNumber_idx \(account=\? AND kind=\?\)/,
    ],
    [
      'ListHardwareTokens, by import',
      () => perform(ListHardwareTokens, caller, { SortBy: 'ImportDate' }, clock),
      /MfaDevice_account_kind_createdAt_nameKey_serialNumber_idx \(account=\? AND kind=\?\)/,
    ],
    [
      'SearchUsers, a part that many names have, the newest',
      () => perform(SearchUsers, caller, { NameContains: 'ser', SortBy: 'CreateDate' }, clock),
      /User_account_createdAt_nameKey_idx \(account=\?\)/,
    ],
    [
      'SearchUsers, a path that many have, by path',
      () => perform(SearchUsers, caller, { PathPrefix: '/', SortBy: 'Path' }, clock),
      /User_account_path_nameKey_idx \(account=\? AND path>\? AND path<\?\)/,
    ],
    [
      'ListEntitiesForPolicy',
      () => perform(ListEntitiesForPolicy, caller, { PolicyArn: ADMINISTRATOR }, clock),
      /PolicyAttachment_account_arn_principalId_idx \(account=\? AND arn=\? AND principalId>\?/,
    ],
    [
      'SearchUsers, letters that many have within a path',
      () => perform(SearchUsers, caller, { PathPrefix: '/eighth/', NameContains: 'ser' }, clock),
      /User_account_nameKey_key \(account=\?\)/,
    ],
    [
      'GetGroup',
      () => perform(GetGroup, caller, { GroupName: 'team', MaxItems: 10 }, clock),
      /^SEARCH GroupMember USING INDEX GroupMember_account_groupId_nameKey_idx \(account=\? AND groupId=\? AND nameKey>\?\)/,
    ],
    [
      'GetGroup, from the middle on',
      () => perform(GetGroup, caller, { GroupName: 'team', MaxItems: 10, Marker: markerOf('user-1500') }, clock),
      /^SEARCH GroupMember USING INDEX GroupMember_account_groupId_nameKey_idx \(account=\? AND groupId=\? AND nameKey>\?\)/,
    ],
    ['ListPolicies', () => perform(ListPolicies, caller, {}, clock), /Tally_1 \(account=\? AND what=\?\)/],
    ['GetAccountSummary', () => perform(GetAccountSummary, caller, {}, clock), /Tally_1 \(account=\? AND what=\?\)/],
    [
      'LookupEvents, between two times',
      () => perform(LookupEvents, caller, times, clock),
      /AuditEvent_account_at_seq_idx \(account=\? AND at>\? AND at<\?\)/,
    ],
  ])('of %s', async (_, ask, expected) => {
    const plan = await planOf(ask)
    if (isOnPostgres) return expect(plan.filter((step) => /Seq Scan|-> +(Incremental )?Sort/.test(step))).toEqual([])
    expect(plan).toContainEqual(expect.stringMatching(expected))
    expect(plan.filter((step) => /^SCAN (?!CONSTANT ROW|sub|some)|TEMP B-TREE/.test(step))).toEqual([])
  })
})

describe('few rows are looked up by their ids, and sorted', () => {
  const PARTS = /NamePart USING PRIMARY KEY \(account=\? AND kind=\? AND part=\?\)/
  it.each<[string, () => Promise<unknown>, RegExp, RegExp]>([
    [
      'SearchUsers, a part that few names have',
      () => perform(SearchUsers, caller, { NameContains: 'user-1234' }, clock),
      PARTS,
      /^SEARCH User USING INDEX sqlite_autoindex_User_1 \(account=\? AND userId=\?\)/,
    ],
    [
      'SearchUsers, a path that few have',
      () => perform(SearchUsers, caller, { PathPrefix: '/nobody/' }, clock),
      /SEARCH User USING (COVERING )?INDEX User_account_path_nameKey_idx \(account=\? AND path>\? AND path<\?\)/,
      /^SEARCH User USING INDEX sqlite_autoindex_User_1 \(account=\? AND userId=\?\)/,
    ],
    [
      'SearchVirtualMFADevices, a part that few names have',
      () => perform(SearchVirtualMFADevices, caller, { NameContains: '1234' }, clock),
      PARTS,
      /^SEARCH MfaDevice USING INDEX sqlite_autoindex_MfaDevice_1 \(account=\? AND serialNumber=\?\)/,
    ],
    [
      'a part of the credential report',
      () => inStore((store) => partOf({ account: reported, store }, '')),
      /^SEARCH MfaDevice USING INDEX MfaDevice_account_principalId_serialNumber_idx \(account=\? AND principalId=\?\)/,
      /^SEARCH LoginProfile USING INDEX sqlite_autoindex_LoginProfile_1 \(account=\? AND principalId=\?\)/,
    ],
    [
      'SearchUsers, letters that few have within a path, though many have them and many the path',
      () => perform(SearchUsers, caller, { PathPrefix: '/eighth/', NameContains: 'R-1' }, clock),
      /^SEARCH NamePart USING PRIMARY KEY \(account=\? AND kind=\? AND part=\? AND path>\? AND path<\?\)/,
      /^SEARCH User USING INDEX sqlite_autoindex_User_1 \(account=\? AND userId=\?\)/,
    ],
    [
      'SearchUsers, one letter that few have within a path, though many have it and many the path',
      () => perform(SearchUsers, caller, { PathPrefix: '/eighth/', NameContains: '7' }, clock),
      /^SEARCH NamePart USING PRIMARY KEY \(account=\? AND kind=\? AND part=\? AND path>\? AND path<\?\)/,
      /^SEARCH User USING INDEX sqlite_autoindex_User_1 \(account=\? AND userId=\?\)/,
    ],
    [
      'SearchUsers, a part whose letters many have within a path, as few might have all of it',
      () => perform(SearchUsers, caller, { PathPrefix: '/eighth/', NameContains: 'user-' }, clock),
      /^SEARCH User USING COVERING INDEX User_account_path_nameKey_idx \(account=\? AND path>\? AND path<\?\)/,
      /^SEARCH found USING INDEX User_account_nameKey_key \(account=\? AND nameKey=\?\)/,
    ],
  ])('of %s', async (_, ask, first, second) => {
    const plan = await planOf(ask)
    if (isOnPostgres) return expect(plan.filter((step) => /Seq Scan/.test(step))).toEqual([])
    expect(plan).toContainEqual(expect.stringMatching(first))
    expect(plan).toContainEqual(expect.stringMatching(second))
    expect(plan.filter((step) => /^SCAN (?!CONSTANT ROW|sub|some|few|named|threes)/.test(step))).toEqual([])
  })
})
