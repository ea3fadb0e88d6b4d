import { accountClock, type Clock, clockSetting, systemClock } from '@/lib/clock'
import { sql } from '@/lib/db/sql'
import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { AwsError } from '@/lib/errors'
import type { Account } from '@/lib/generated/sqlite/client'
import { accountRow, foreseeReset } from '@/lib/worlds/accounts'
import type { MadeAccount } from '@/lib/worlds/describe'
import { isGivenWorld } from '@/lib/worlds/given-worlds'
import { DEFAULT_ACCOUNT } from '@/lib/worlds/identity'

/** An account of the server, as its operator sees it. */
type ListedAccount = {
  accountId: string
  alias: string | null
  name: string | null
  /** Null for an account that no world made. */
  world: string | null
  index: number | null
  /** Whether the world is one that somebody gave or imported. `world` is then a digest. */
  isGivenWorld: boolean
  users: number
  /** ISO 8601. Worlds say when their accounts were created, so that it is the same at each seeding. */
  createdAt: string
  /** `now` is by the account's clock. */
  clock: { mode: 'real' | 'fixed' | 'offset'; now: string }
}

/** How many accounts a page of the list has. */
export const ACCOUNTS_OF_A_PAGE = 25

const MOST_PAGES = 100_000
const LONGEST_SEARCH = 128

/** Reads the search and the page, counted from 1, from the query of an address. Throws ValidationError. */
export function listPlaceIn(query: URLSearchParams): { search: string; page: number } {
  const [search, page] = [query.get('search') ?? '', Number(query.get('page') || '1')]
  if (search.length > LONGEST_SEARCH) throw invalid(`"search" must have at most ${LONGEST_SEARCH} characters.`)
  if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES)
    throw invalid(`"page" must be a whole number from 1 to ${MOST_PAGES}.`)
  return { search, page }
}

/**
 * Lists the accounts of the server, all or those whose id, alias, name or world contains a text: the default account
 * first, then by world and index.
 */
export function listAccounts(
  { search, page }: { search: string; page: number },
  base: Clock = systemClock,
): Promise<{ accounts: ListedAccount[]; total: number }> {
  const pattern = `%${search.trim().toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`
  const found = sql`LOWER("id" || ' ' || COALESCE("alias", '') || ' ' || COALESCE("accountName", '') || ' ' || COALESCE("world", ''))
    LIKE ${pattern} ESCAPE '!'`
  return inTransaction(NO_ACCOUNT, async (store) => {
    const [counted] = await store.$queryRaw<{ total: number | bigint }[]>`
      SELECT COUNT(*) AS "total" FROM "Account" WHERE ${found}`
    const ids = await store.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Account" WHERE ${found}
      ORDER BY CASE WHEN "id" = ${DEFAULT_ACCOUNT.id} THEN 0 ELSE 1 END, COALESCE("world", ''), COALESCE("worldIndex", -1), "id"
      LIMIT ${ACCOUNTS_OF_A_PAGE} OFFSET ${(page - 1) * ACCOUNTS_OF_A_PAGE}`
    return {
      accounts: await listed(
        store,
        ids.map(({ id }) => id),
        base,
      ),
      total: Number(counted?.total ?? 0),
    }
  })
}

/**
 * An account, and what a reset would make of it: everything that a test needs to act as its users. What was changed since
 * it was made is not in there. Throws NoSuchEntity.
 */
export async function readAccount(
  id: string,
  base: Clock = systemClock,
): Promise<ListedAccount & { made: MadeAccount | null }> {
  const made = await foreseeReset(id)
  return inTransaction(id, async (store) => {
    await accountRow(store, id)
    const [account] = await listed(store, [id], base)
    if (!account) throw new Error(`Account ${id} is there and is not listed.`)
    return { ...account, made }
  })
}

/** The accounts with these ids, in their order. */
async function listed(store: Store, ids: readonly string[], base: Clock): Promise<ListedAccount[]> {
  const rows = await store.account.findMany({ where: { id: { in: [...ids] } } })
  const tallies = await store.tally.findMany({ where: { account: { in: [...ids] }, what: 'User' } })
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row ? [accountOf(row, tallies.find(({ account }) => account === id)?.count ?? 0, base)] : []
  })
}

function accountOf(row: Account, users: number, base: Clock): ListedAccount {
  const setting = clockSetting(row)
  return {
    ...{ accountId: row.id, alias: row.alias, name: row.accountName, world: row.world, index: row.worldIndex, users },
    isGivenWorld: isGivenWorld(row.world),
    createdAt: row.createdAt.toISOString(),
    clock: { mode: setting.mode, now: accountClock(setting, base).now().toISOString() },
  }
}

const invalid = (message: string) => new AwsError('ValidationError', message)
