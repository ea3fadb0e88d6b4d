import { policyArn } from '@/lib/arns'
import { openSession, sessionOf } from '@/lib/auth/session'
import { countSignInTry, settleSignInTry } from '@/lib/auth/throttle'
import { later, systemClock, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { AwsError } from '@/lib/errors'
import type { Operation } from '@/lib/gate/operation'
import { perform, performReads } from '@/lib/gate/perform'
import { standingRows } from '@/lib/gate/standing-rows'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { GetAccountSummary } from '@/lib/operations/iam/account/get-account-summary'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { SearchVirtualMFADevices } from '@/lib/operations/postern/lists/search-virtual-mfa-devices'
import { ListOwnSessions } from '@/lib/operations/postern/sessions/list-own-sessions'
import { ListHardwareTokens } from '@/lib/operations/postern/tokens/list-hardware-tokens'
import { GetCallerIdentity } from '@/lib/operations/sts/get-caller-identity'
import type { RecordShape } from '@/lib/shape/shape'
import { BEGINNING, nameOfUser, type Size, type Subject } from './account'
import type { Asked } from './subject'

type Question = Asked & { ask: () => Promise<unknown> }

/** What is measured, with the calls that measure it. */
export async function growthQuestions({ account, caller, cookie }: Subject, { users }: Size): Promise<Question[]> {
  const one = nameOfUser(Math.ceil(users / 2))
  const call =
    <I extends RecordShape, O extends RecordShape, R, P>(operation: Operation<I, O, R, P>, input: object) =>
    () =>
      perform(operation, caller, input)
  const reads =
    <I extends RecordShape, O extends RecordShape, R, P>(operation: Operation<I, O, R, P>, inputs: readonly object[]) =>
    async () => {
      for (const result of await performReads(operation, caller, inputs)) if ('error' in result) throw result.error
    }
  const rows = Array.from({ length: Math.min(25, users) }, (_, index) => ({ UserName: nameOfUser(index + 1) }))
  const groups = Array.from({ length: 25 }, (_, index) => ({ GroupName: `measured-${index + 1}`, MaxItems: 10 }))
  const who = { account, principalId: caller.principal.id }
  let created = 0
  let day = 0

  return [
    { what: 'an empty transaction', ask: () => inTransaction(NO_ACCOUNT, async () => {}) },
    {
      what: 'where a holder stands',
      ask: () => inTransaction(account, (store) => standingRows(store, { account, id: who.principalId })),
    },
    { what: 'GetCallerIdentity: the gate and the record', ask: call(GetCallerIdentity, {}) },
    { what: 'GetUser', ask: call(GetUser, { UserName: one }) },
    { what: 'ListUsers, 100', ask: call(ListUsers, {}) },
    { what: 'ListUsers, 100 from the middle', ask: call(ListUsers, { Marker: markerOf(one) }) },
    { what: 'ListUsers, a path that nobody has', ask: call(ListUsers, { PathPrefix: '/nobody/' }) },
    { what: 'ListGroups', ask: call(ListGroups, {}) },
    { what: 'Groups: members of the rows', ask: reads(GetGroup, groups) },
    { what: 'ListVirtualMFADevices, 100', ask: call(ListVirtualMFADevices, {}) },
    {
      what: 'ListVirtualMFADevices, unassigned ones',
      ask: call(ListVirtualMFADevices, { AssignmentStatus: 'Unassigned' }),
    },
    { what: 'ListPolicies', ask: call(ListPolicies, {}) },
    { what: 'ListPolicies, only attached ones', ask: call(ListPolicies, { OnlyAttached: true }) },
    {
      what: 'ListEntitiesForPolicy',
      ask: call(ListEntitiesForPolicy, { PolicyArn: policyArn(account, '/', 'measured-1') }),
    },
    { what: 'GetAccountSummary', ask: call(GetAccountSummary, {}) },
    {
      what: 'CreateUser',
      note: 'beyond the quota it is refused',
      ask: () => perform(CreateUser, caller, { UserName: `new-${process.pid}-${++created}` }).catch(unlessLimit),
    },
    { what: 'Users: a page', ask: call(SearchUsers, {}) },
    { what: 'Users: the last page', ask: call(SearchUsers, { Skip: Math.max(users - 25, 0) }) },
    { what: 'Users: the newest', ask: call(SearchUsers, { SortBy: 'CreateDate', Descending: true }) },
    { what: 'Users: one by a part of the name', ask: call(SearchUsers, { NameContains: one.slice(2) }) },
    { what: 'Users: a part that no name has', ask: call(SearchUsers, { NameContains: 'zzz' }) },
    { what: 'Users: a part that every name has', ask: call(SearchUsers, { NameContains: 'ser' }) },
    { what: 'Users: three letters of some names', ask: call(SearchUsers, { NameContains: '050' }) },
    { what: 'Users: two letters that no name has', ask: call(SearchUsers, { NameContains: 'zz' }) },
    { what: 'Users: two letters of some names', ask: call(SearchUsers, { NameContains: '05' }) },
    { what: 'Users: one letter that every name has', ask: call(SearchUsers, { NameContains: 'u' }) },
    {
      what: 'Users: the newest of a part that every name has',
      ask: call(SearchUsers, { NameContains: 'user', SortBy: 'CreateDate', Descending: true }),
    },
    { what: 'Users: a path that nobody has', ask: call(SearchUsers, { PathPrefix: '/nobody/' }) },
    { what: 'Users: a path that ten have', ask: call(SearchUsers, { PathPrefix: '/ten/' }) },
    { what: 'Users: a path that a tenth has', ask: call(SearchUsers, { PathPrefix: '/tenth/' }) },
    {
      what: 'Users: a part within a path',
      ask: call(SearchUsers, { PathPrefix: '/tenth/', NameContains: '050' }),
    },
    {
      what: 'Users: two letters within a path',
      ask: call(SearchUsers, { PathPrefix: '/tenth/', NameContains: '05' }),
    },
    {
      what: 'Users: one letter within a path',
      ask: call(SearchUsers, { PathPrefix: '/tenth/', NameContains: '5' }),
    },
    {
      what: 'Users: the newest of a part within a path',
      ask: call(SearchUsers, { PathPrefix: '/tenth/', NameContains: '050', SortBy: 'CreateDate', Descending: true }),
    },
    { what: 'Users: devices of the rows', ask: reads(ListMFADevices, rows) },
    { what: 'Users: keys of the rows', ask: reads(ListAccessKeys, rows) },
    { what: 'MFA devices: a page', ask: call(SearchVirtualMFADevices, {}) },
    {
      what: 'MFA devices: one by a part of the name',
      ask: call(SearchVirtualMFADevices, { NameContains: one.slice(2) }),
    },
    {
      what: 'MFA devices: the newest',
      ask: call(SearchVirtualMFADevices, { SortBy: 'EnableDate', Descending: true }),
    },
    {
      what: 'MFA devices: unassigned ones, of which there are none',
      ask: call(SearchVirtualMFADevices, { AssignmentStatus: 'Unassigned' }),
    },
    { what: 'Hardware tokens: a page', ask: call(ListHardwareTokens, {}) },
    {
      what: 'Hardware tokens: one by a part of the number',
      ask: call(ListHardwareTokens, { SerialNumberContains: 'zzz' }),
    },
    {
      what: 'Hardware tokens: a part that every number has',
      ask: call(ListHardwareTokens, { SerialNumberContains: 'token' }),
    },
    { what: 'Hardware tokens: by model', ask: call(ListHardwareTokens, { SortBy: 'Model' }) },
    {
      what: 'Hardware tokens: the last imported',
      ask: call(ListHardwareTokens, { SortBy: 'ImportDate', Descending: true }),
    },
    { what: 'Sessions: a page', ask: call(ListOwnSessions, {}) },
    { what: 'LookupEvents, 50', ask: call(LookupEvents, { Count: true }) },
    { what: 'LookupEvents, a name that no event has', ask: call(LookupEvents, { EventName: 'DeleteTrail' }) },
    { what: 'LookupEvents by user', ask: call(LookupEvents, { UserName: one }) },
    {
      what: 'LookupEvents, the second hour of the trail',
      note: 'all pages until one has events',
      ask: async () => {
        const hour = { StartTime: later(BEGINNING, 3600).toISOString(), EndTime: later(BEGINNING, 7200).toISOString() }
        let page = await perform(LookupEvents, caller, hour)
        while (page.Events.length === 0 && page.IsTruncated) {
          page = await perform(LookupEvents, caller, { ...hour, Marker: page.Marker })
        }
      },
    },
    {
      what: 'LookupEvents, from the middle on, oldest first',
      ask: call(LookupEvents, { StartTime: later(BEGINNING, users * 30).toISOString(), OldestFirst: true }),
    },
    { what: 'ListOwnEvents', ask: call(ListOwnEvents, {}) },
    { what: 'ListDecisions', ask: call(ListDecisions, {}) },
    {
      what: 'a session is opened',
      ask: () =>
        inTransaction(account, (store) =>
          openSession(store, who, null, caller.request, systemClock.now(), systemSources.chance),
        ),
    },
    { what: 'a session is found', ask: () => sessionOf(cookie, caller.request, systemSources) },
    {
      what: 'a sign-in is counted, without the hash',
      ask: () =>
        inTransaction(account, async (store) => {
          const tried = { person: one, network: '192.0.2.1' }
          await countSignInTry(store, tried, systemClock.now())
          await settleSignInTry(store, tried)
        }),
    },
    {
      what: 'the credential report is made',
      ...{ note: 'a line for each user', isLong: true },
      // A day later each time, because it is current for four hours.
      ask: () => perform(GenerateCredentialReport, caller, {}, inDays(++day)),
    },
    {
      what: 'the credential report is read',
      ...{ note: 'a line for each user', isLong: true },
      ask: () => perform(GetCredentialReport, caller, {}, inDays(day)),
    },
  ]
}

const inDays = (days: number) => ({
  ...systemSources,
  clock: { now: () => later(systemSources.clock.now(), days * 86_400) },
})

const markerOf = (name: string) => Buffer.from(`after:${name}`).toString('base64url')

function unlessLimit(thrown: unknown) {
  if (!(thrown instanceof AwsError) || thrown.code !== 'LimitExceeded') throw thrown
}
