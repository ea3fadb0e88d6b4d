import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ask, foresee } from '@/lib/console/ask'
import { type ListPlace, listHref, orderParts, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { DeleteHardwareToken } from '@/lib/operations/postern/tokens/delete-hardware-token'
import { ImportHardwareTokens } from '@/lib/operations/postern/tokens/import-hardware-tokens'
import { ListHardwareTokens } from '@/lib/operations/postern/tokens/list-hardware-tokens'
import { listTexts } from '@/lib/texts/lists'
import { tokenInventoryTexts as texts } from '@/lib/texts/token-inventory'
import { DeniedPanel } from '../denied'
import { ListPages } from '../list-pages'
import { type Beside, BesideFields, besideOf } from './beside'
import { TokenTable } from './token-table'

type Status = 'Any' | 'Assigned' | 'Unassigned'
type Filter = { status: Status; q: string | undefined; beside: Beside }
type Place = ListPlace<'serial' | 'enabled'>

const PATH = '/mfa-devices'
const PANEL = 'hardware-tokens'

/** The hardware tokens of the account. Who may see and change them is decided by actions that AWS does not have. */
export async function TokensPanel({
  status,
  query,
  size,
  now,
}: {
  status: Status
  query: Query
  /** Rows of a page. */
  size: number
  now: number
}) {
  const filter = { status, q: one(query.tq), beside: besideOf('devices', query) }
  const place = placeOf<'serial' | 'enabled'>({ sort: query.tsort, desc: query.tdesc, page: query.tpage }, [
    'serial',
    'enabled',
  ])
  const answer = await ask(ListHardwareTokens, {
    AssignmentStatus: status,
    SerialNumberContains: filter.q,
    SortBy: place.sort === 'enabled' ? 'EnableDate' : 'SerialNumber',
    Descending: place.isDescending,
    Skip: (place.page - 1) * size,
    MaxItems: size,
  })
  if (!answer.ok) return <DeniedPanel name={PANEL} title={texts.panel} error={answer.error} retryHref={PATH} />
  const { HardwareTokens, Total, IsCountPartial = false } = answer.output
  const { import: refusedImport, remove } = await foresee({
    import: { operation: ImportHardwareTokens, input: {} },
    remove: { operation: DeleteHardwareToken, input: { SerialNumber: HardwareTokens[0]?.SerialNumber ?? 'unknown-1' } },
  })
  const order = {
    ...place,
    hrefOf: (sort: Place['sort'], isDescending: boolean) => hrefOf(filter, { sort, isDescending }),
  }
  return (
    <Panel
      name={PANEL}
      title={texts.panel}
      count={listTexts.total(Total, IsCountPartial)}
      state={HardwareTokens.length === 0 ? 'empty' : 'ready'}
      actions={
        <ButtonLink href={`${PATH}/import`} size="small" refused={refusedImport}>
          {texts.import}
        </ButtonLink>
      }
      flush
    >
      <TokenFilter filter={filter} />
      {HardwareTokens.length === 0 ? (
        <div className="p-(--inset)">
          <NoTokens filter={filter} isFirst={place.page === 1} />
        </div>
      ) : (
        <TokenTable tokens={HardwareTokens} refused={remove} order={order} now={now} />
      )}
      <ListPages
        label={texts.pages}
        noun={texts.noun}
        page={place.page}
        size={size}
        total={Total}
        isCountPartial={IsCountPartial}
        hrefOf={(page) => hrefOf(filter, place, page)}
      />
    </Panel>
  )
}

function hrefOf({ status, q, beside }: Filter, { sort, isDescending }: Omit<Place, 'page'>, page?: string): string {
  const order = orderParts(sort, isDescending, 'serial')
  const own = { status: status === 'Any' ? undefined : status, tq: q, tsort: order.sort, tdesc: order.desc }
  return `${listHref(PATH, { ...beside, ...own, tpage: page })}#${PANEL}`
}

function NoTokens({ filter: { status, q, beside }, isFirst }: { filter: Filter; isFirst: boolean }) {
  if (q !== undefined || !isFirst) {
    return (
      <PanelEmpty
        action={
          <ButtonLink href={hrefOf({ status, q: undefined, beside }, { sort: 'serial', isDescending: false })}>
            {texts.showAll}
          </ButtonLink>
        }
      >
        {texts.noMatch}
      </PanelEmpty>
    )
  }
  return (
    <PanelEmpty>
      {{ Any: texts.none, Assigned: texts.noneAssigned, Unassigned: texts.noneUnassigned }[status]}
    </PanelEmpty>
  )
}

function TokenFilter({ filter: { status, q, beside } }: { filter: Filter }) {
  return (
    <form
      action={`${PATH}#${PANEL}`}
      method="get"
      className="flex flex-wrap items-end gap-3 border-b border-hairline px-(--inset) py-4 [&>div]:flex-[0_1_20rem]"
    >
      {status !== 'Any' && <input type="hidden" name="status" value={status} />}
      <BesideFields beside={beside} />
      <TextField label={texts.search} name="tq" type="search" defaultValue={q} maxLength={256} />
      <SubmitButton variant="secondary">{listTexts.searchButton}</SubmitButton>
    </form>
  )
}
