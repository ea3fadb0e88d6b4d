import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-action'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { type ListPlace, listHref, orderParts } from '@/lib/console/list-query'
import type { TableChoice } from '@/lib/console/table-choice'
import { listTexts } from '@/lib/texts/lists'
import { ListPages } from '../list-pages'
import { TableChoiceForm } from '../table-choice-form'
import { type Filter, FilterForm } from './filter-form'

type ListTexts = {
  title: string
  pages: string
  noun: string
  nouns?: string
  empty: string
  noMatch: string
  showAll: string
}

/** A list of users, groups, roles or policies: filter, columns, table and pages. */
export function ListPanel({
  list,
  texts,
  total,
  isCountPartial = false,
  filter,
  place,
  choice,
  chooseColumns,
  headers,
  own,
  children,
}: {
  list: 'users' | 'groups' | 'roles' | 'policies'
  texts: ListTexts
  /** How many pass the filter. */
  total: number
  /** There are more than `total`. */
  isCountPartial?: boolean
  filter: Filter
  place: ListPlace<string>
  choice: TableChoice
  chooseColumns: FormAction
  /** Those of the columns that can be hidden. */
  headers: Readonly<Record<string, string>>
  /** A form with more filters, in place of the usual one, and the addresses that keep them. */
  own?: { form: ReactNode; isFiltered: boolean; hrefOf: (page?: string) => string }
  /** The table. Undefined without rows. */
  children: ReactNode | undefined
}) {
  const isFiltered = own?.isFiltered || filter.q !== undefined || filter.path !== undefined || place.page > 1
  return (
    <Panel
      name={list}
      title={texts.title}
      count={listTexts.total(total, isCountPartial)}
      state={children === undefined ? 'empty' : 'ready'}
      flush
    >
      {own?.form ?? <FilterForm action={`/${list}`} filter={filter} />}
      <div className="border-b border-hairline px-(--inset) py-1">
        <TableChoiceForm action={chooseColumns} choice={choice} columns={headers} />
      </div>
      {children ?? (
        <div className="p-(--inset)">
          {isFiltered ? (
            <PanelEmpty action={<ButtonLink href={`/${list}`}>{texts.showAll}</ButtonLink>}>{texts.noMatch}</PanelEmpty>
          ) : (
            <PanelEmpty>{texts.empty}</PanelEmpty>
          )}
        </div>
      )}
      <ListPages
        label={texts.pages}
        noun={texts.noun}
        nouns={texts.nouns}
        page={place.page}
        size={choice.size}
        total={total}
        isCountPartial={isCountPartial}
        hrefOf={own?.hrefOf ?? ((page) => hrefOfList(list, filter, place, page))}
      />
    </Panel>
  )
}

/** The address of a page of such a list; without a number, of the first one. */
export const hrefOfList = (
  list: string,
  { q, path }: Filter,
  { sort, isDescending }: Omit<ListPlace<string>, 'page'>,
  page?: string,
) => listHref(`/${list}`, { q, path, ...orderParts(sort, isDescending, 'name'), page })
