import { ListPages } from '@/app/(console)/list-pages'
import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { NoValue, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { listHref } from '@/lib/console/list-query'
import { ACCOUNTS_OF_A_PAGE, type listAccounts } from '@/lib/test-hooks/accounts'
import { environmentTexts } from '@/lib/texts/environment'
import { accountHref, ENVIRONMENT_PAGE } from './addresses'

type List = Awaited<ReturnType<typeof listAccounts>>
type Row = List['accounts'][number]

/** The accounts of the server, by pages. The search asks the same address, so it works without scripts. */
export function AccountsPanel({
  list: { accounts, total },
  place: { search, page },
}: {
  list: List
  place: { search: string; page: number }
}) {
  const texts = environmentTexts.accounts
  return (
    <Panel name="accounts" title={texts.title} count={total} flush>
      <form
        action={ENVIRONMENT_PAGE}
        method="get"
        className="flex flex-wrap items-end gap-3 border-b border-hairline px-(--inset) py-4"
      >
        <div className="min-w-0 flex-[0_1_24rem] max-sm:basis-full">
          <TextField
            name="search"
            type="search"
            label={texts.search}
            defaultValue={search}
            maxLength={128}
            autoComplete="off"
          />
        </div>
        <SubmitButton variant="secondary">{texts.searchButton}</SubmitButton>
      </form>
      {accounts.length === 0 ? <p className="p-(--inset)">{texts.none}</p> : <AccountsTable accounts={accounts} />}
      <ListPages
        label={texts.pages}
        noun={texts.noun}
        nouns={texts.nouns}
        page={page}
        size={ACCOUNTS_OF_A_PAGE}
        total={total}
        hrefOf={(number) => listHref(ENVIRONMENT_PAGE, { search, page: number })}
      />
    </Panel>
  )
}

function AccountsTable({ accounts }: { accounts: readonly Row[] }) {
  const { columns, caption } = environmentTexts.accounts
  return (
    <Table
      caption={caption}
      rows={accounts}
      rowKey={({ accountId }) => accountId}
      rowAttributes={({ accountId }) => ({ 'data-account': accountId })}
      columns={[
        {
          key: 'account',
          header: columns.account,
          rowHeader: true,
          cell: ({ accountId, alias, name }) => (
            <>
              <Link href={accountHref(accountId)}>{accountId}</Link>
              <span className="block font-normal text-muted wrap-anywhere">{name ?? alias}</span>
            </>
          ),
        },
        { key: 'world', header: columns.world, cell: (row) => <WorldName {...row} /> },
        { key: 'index', header: columns.index, align: 'end', cell: ({ index }) => index ?? <NoValue /> },
        { key: 'users', header: columns.users, align: 'end', cell: ({ users }) => users },
        {
          key: 'created',
          header: columns.created,
          nowrap: true,
          cell: ({ createdAt }) => <Time at={Date.parse(createdAt)} format="date" />,
        },
        { key: 'clock', header: columns.clock, cell: ({ clock }) => environmentTexts.clocks[clock.mode] },
      ]}
    />
  )
}

/** The name of the world of an account. A world that somebody gave has a long digest in place of a name. */
export function WorldName({ world, isGivenWorld }: Pick<Row, 'world' | 'isGivenWorld'>) {
  if (world === null) return <NoValue>{environmentTexts.accounts.noWorld}</NoValue>
  if (!isGivenWorld) return world
  return (
    <span>
      {environmentTexts.accounts.given} <Arn value={world.slice(0, 8)} />
    </span>
  )
}
