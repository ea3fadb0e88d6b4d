import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { WhatIfPanel } from '@/components/iam/what-if'
import { ButtonLink } from '@/components/ui/button'
import { ask, askEach, foresee } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import { foreseeTrace } from '@/lib/console/foresee-trace'
import { type ListPlace, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { type TableChoice, tableChoice } from '@/lib/console/table-choice'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import type { Infer } from '@/lib/shape/shape'
import { createUserTexts } from '@/lib/texts/create-user'
import { userTexts } from '@/lib/texts/users'
import { DeniedRows } from '../_holders/denied-rows'
import type { Filter } from '../_holders/filter-form'
import { hrefOfList, ListPanel } from '../_holders/list-panel'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { chooseUserColumns } from './actions'
import { OPTIONAL_COLUMNS, SORTED_BY, type SortedBy } from './columns'
import { MOST_SELECTED, selectedHref } from './selected/most-selected'
import { selectionOf } from './selected/selection'
import { SelectionBar } from './selection-bar'
import { type UserRow, UsersTable } from './users-table'

export const generateMetadata = (): Metadata => ({ title: userTexts.title })

/** The users of the account. */
export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/users')
  const query = await searchParams
  const filter = { q: one(query.q), path: one(query.path) }
  const place = placeOf<SortedBy>(query, ['name', 'path', 'used', 'created'])
  const choice = await tableChoice('users', OPTIONAL_COLUMNS)
  const answer = await ask(SearchUsers, {
    NameContains: filter.q,
    PathPrefix: filter.path,
    SortBy: SORTED_BY[place.sort],
    Descending: place.isDescending,
    Skip: (place.page - 1) * choice.size,
    MaxItems: choice.size,
  })
  if (!answer.ok) return <UsersDenied error={answer.error} />
  const { Users, Total, IsCountPartial } = answer.output
  const { create } = await foresee({ create: { operation: CreateUser, input: { UserName: 'new' } } })
  return (
    <>
      <PageHead
        title={userTexts.title}
        sub={userTexts.lead}
        actions={
          <ButtonLink href="/users/create" variant="primary" refused={create}>
            {createUserTexts.title}
          </ButtonLink>
        }
      />
      <LastResult page="/users" />
      <ListPanel
        {...{
          list: 'users',
          texts: userTexts,
          total: Total,
          isCountPartial: IsCountPartial,
          filter,
          place,
          choice,
          headers: headers(),
        }}
        chooseColumns={chooseUserColumns}
      >
        {Users.length > 0 ? (
          <UsersRead
            users={Users}
            total={Total}
            filter={filter}
            place={place}
            choice={choice}
            now={session.now.getTime()}
          />
        ) : undefined}
      </ListPanel>
    </>
  )
}

function headers() {
  const { path, mfa, keys, lastSignIn: used, created, arn } = userTexts
  return { path, mfa, keys, used, created, arn } satisfies Record<keyof typeof OPTIONAL_COLUMNS, string>
}

/** The panel of the refusal, and below it what would change the verdict: evaluated, not guessed. */
async function UsersDenied({ error }: { error: ErrorView }) {
  const session = await demandSession('/users')
  const trace = error.refusal && (await foreseeTrace(session.caller, 'ListUsers', {}))
  const cases = trace?.counterfactuals ?? []
  return (
    <>
      <PageHead title={userTexts.title} />
      <DeniedPanel name="users" title={userTexts.title} error={error} retryHref="/users" />
      {cases.length > 0 && <WhatIfPanel cases={cases} />}
    </>
  )
}

const allHref = (filter: Filter) => selectedHref(selectionOf({ all: 'yes', ...filter }))

/** The table, with the calls that its columns need for each row. */
async function UsersRead({
  users,
  total,
  filter,
  place,
  choice,
  now,
}: {
  users: Infer<(typeof SearchUsers)['output']>['Users']
  /** How many pass the filter, on all pages. */
  total: number
  filter: Filter
  place: ListPlace<SortedBy>
  choice: TableChoice
  now: number
}) {
  const names = users.map(({ UserName }) => ({ UserName }))
  const devices = choice.columns.includes('mfa') ? await askEach(ListMFADevices, names) : []
  const keys = choice.columns.includes('keys') ? await askEach(ListAccessKeys, names) : []
  const rows = users.map((user, index): UserRow => ({ user, devices: devices[index], keys: keys[index] }))
  return (
    <>
      <SelectionBar
        all={total > users.length && total <= MOST_SELECTED ? { users: total, href: allHref(filter) } : undefined}
      />
      <DeniedRows answers={devices} action={ListMFADevices.action} noun={userTexts.noun} />
      <DeniedRows answers={keys} action={ListAccessKeys.action} noun={userTexts.noun} />
      <UsersTable
        rows={rows}
        shown={choice.columns}
        order={{ ...place, hrefOf: (sort, isDescending) => hrefOfList('users', filter, { sort, isDescending }) }}
        now={now}
      />
    </>
  )
}
