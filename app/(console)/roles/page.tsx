import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { ask, askEach, foresee } from '@/lib/console/ask'
import { type ListPlace, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { type TableChoice, tableChoice } from '@/lib/console/table-choice'
import { pageOfWhole } from '@/lib/console/whole-list'
import { CreateRole } from '@/lib/operations/iam/roles/create-role'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { roleTexts as texts } from '@/lib/texts/roles'
import { DeniedRows } from '../_holders/denied-rows'
import type { Filter } from '../_holders/filter-form'
import { hrefOfList, ListPanel } from '../_holders/list-panel'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { chooseRoleColumns } from './actions'
import { OPTIONAL_COLUMNS, type SortedBy } from './columns'
import { type Role, RolesTable } from './roles-table'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** The roles of the account. One call returns them all, so finding and sorting costs nothing more. */
export default async function RolesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { now } = await demandSession('/roles')
  const query = await searchParams
  const filter = { q: one(query.q), path: one(query.path) }
  const place = placeOf<SortedBy>(query, ['name', 'path', 'created'])
  const choice = await tableChoice('roles', OPTIONAL_COLUMNS)
  const answer = await ask(ListRoles, { PathPrefix: filter.path, MaxItems: 1000 })
  const { create } = await foresee({ create: { operation: CreateRole, input: { RoleName: 'new' } } })
  const head = (
    <PageHead
      title={texts.title}
      sub={texts.lead}
      actions={
        <ButtonLink href="/roles/create" variant="primary" refused={create}>
          {texts.create.title}
        </ButtonLink>
      }
    />
  )
  if (!answer.ok) {
    return (
      <>
        {head}
        <DeniedPanel name="roles" title={texts.title} error={answer.error} retryHref="/roles" />
      </>
    )
  }
  const { items, total } = pageOfWhole(answer.output.Roles, {
    ...{ q: filter.q, nameOf: ({ RoleName }) => RoleName, by: ORDERS[place.sort] },
    ...{ isDescending: place.isDescending, page: place.page, size: choice.size },
  })
  return (
    <>
      {head}
      <LastResult page="/roles" />
      <ListPanel
        {...{ list: 'roles', texts, total, filter, place, choice, headers: headers() }}
        chooseColumns={chooseRoleColumns}
      >
        {items.length > 0 ? (
          <RolesRead roles={items} filter={filter} place={place} choice={choice} now={now.getTime()} />
        ) : undefined}
      </ListPanel>
    </>
  )
}

const ORDERS = {
  name: undefined,
  path: ({ Path }: Role) => Path,
  created: ({ CreateDate }: Role) => CreateDate.getTime(),
} as const satisfies Record<SortedBy, unknown>

function headers() {
  const { path, trusted, mfa, lastUsed: used, created, arn } = texts
  return { path, trusted, mfa, used, created, arn } satisfies Record<keyof typeof OPTIONAL_COLUMNS, string>
}

/** The table, with the call that its columns need for each row. */
async function RolesRead({
  roles,
  filter,
  place,
  choice,
  now,
}: {
  roles: readonly Role[]
  filter: Filter
  place: ListPlace<SortedBy>
  choice: TableChoice
  now: number
}) {
  const names = roles.map(({ RoleName }) => ({ RoleName }))
  const details = choice.columns.includes('used') ? await askEach(GetRole, names) : []
  return (
    <>
      <DeniedRows answers={details} action={GetRole.action} noun={texts.noun} />
      <RolesTable
        rows={roles.map((role, index) => ({ role, detail: details[index] }))}
        shown={choice.columns}
        order={{ ...place, hrefOf: (sort, isDescending) => hrefOfList('roles', filter, { sort, isDescending }) }}
        now={now}
      />
    </>
  )
}
