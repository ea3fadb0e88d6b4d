import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { ask, askEach, foresee } from '@/lib/console/ask'
import { type ListPlace, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { type TableChoice, tableChoice } from '@/lib/console/table-choice'
import { pageOfWhole } from '@/lib/console/whole-list'
import { ListAttachedGroupPolicies } from '@/lib/operations/iam/attachments/list-attached-policies'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListGroupPolicies } from '@/lib/operations/iam/inline-policies/list-inline-policies'
import { groupTexts as texts } from '@/lib/texts/groups'
import { DeniedRows } from '../_holders/denied-rows'
import type { Filter } from '../_holders/filter-form'
import { hrefOfList, ListPanel } from '../_holders/list-panel'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { chooseGroupColumns } from './actions'
import { OPTIONAL_COLUMNS, type SortedBy } from './columns'
import { type Group, type GroupRow, GroupsTable, MOST_COUNTED } from './groups-table'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** The groups of the account. One call returns them all, so finding and sorting costs nothing more. */
export default async function GroupsPage({ searchParams }: { searchParams: Promise<Query> }) {
  await demandSession('/groups')
  const query = await searchParams
  const filter = { q: one(query.q), path: one(query.path) }
  const place = placeOf<SortedBy>(query, ['name', 'path', 'created'])
  const choice = await tableChoice('groups', OPTIONAL_COLUMNS)
  const answer = await ask(ListGroups, { PathPrefix: filter.path, MaxItems: 1000 })
  const { create } = await foresee({ create: { operation: CreateGroup, input: { GroupName: 'new' } } })
  const head = (
    <PageHead
      title={texts.title}
      sub={texts.lead}
      actions={
        <ButtonLink href="/groups/create" variant="primary" refused={create}>
          {texts.create.title}
        </ButtonLink>
      }
    />
  )
  if (!answer.ok) {
    return (
      <>
        {head}
        <DeniedPanel name="groups" title={texts.title} error={answer.error} retryHref="/groups" />
      </>
    )
  }
  const { items, total } = pageOfWhole(answer.output.Groups, {
    ...{ q: filter.q, nameOf: ({ GroupName }) => GroupName, by: ORDERS[place.sort] },
    ...{ isDescending: place.isDescending, page: place.page, size: choice.size },
  })
  return (
    <>
      {head}
      <LastResult page="/groups" />
      <ListPanel
        {...{ list: 'groups', texts, total, filter, place, choice, headers: headers() }}
        chooseColumns={chooseGroupColumns}
      >
        {items.length > 0 ? <GroupsRead groups={items} filter={filter} place={place} choice={choice} /> : undefined}
      </ListPanel>
    </>
  )
}

const ORDERS = {
  name: undefined,
  path: ({ Path }: Group) => Path,
  created: ({ CreateDate }: Group) => CreateDate.getTime(),
} as const satisfies Record<SortedBy, unknown>

function headers() {
  const { path, users, policies, created, arn } = texts
  return { path, users, policies, created, arn } satisfies Record<keyof typeof OPTIONAL_COLUMNS, string>
}

/** The table, with the calls that its columns need for each row. */
async function GroupsRead({
  groups,
  filter,
  place,
  choice,
}: {
  groups: readonly Group[]
  filter: Filter
  place: ListPlace<SortedBy>
  choice: TableChoice
}) {
  const names = groups.map(({ GroupName }) => ({ GroupName }))
  const counted = names.map((name) => ({ ...name, MaxItems: MOST_COUNTED }))
  const members = choice.columns.includes('users') ? await askEach(GetGroup, counted) : []
  const hasPolicies = choice.columns.includes('policies')
  const attached = hasPolicies ? await askEach(ListAttachedGroupPolicies, names) : []
  const inline = hasPolicies ? await askEach(ListGroupPolicies, counted) : []
  const rows = groups.map(
    (group, index): GroupRow => ({
      ...{ group, members: members[index] },
      ...{ attached: attached[index], inline: inline[index] },
    }),
  )
  return (
    <>
      <DeniedRows answers={members} action={GetGroup.action} noun={texts.noun} />
      <DeniedRows answers={attached} action={ListAttachedGroupPolicies.action} noun={texts.noun} />
      <DeniedRows answers={inline} action={ListGroupPolicies.action} noun={texts.noun} />
      <GroupsTable
        rows={rows}
        shown={choice.columns}
        order={{ ...place, hrefOf: (sort, isDescending) => hrefOfList('groups', filter, { sort, isDescending }) }}
      />
    </>
  )
}
