import { verifyingKeys } from '@/lib/audit/keys'
import { type AccountTrail, type Flaw, type Head, type StoredRow, storedRows, verifyTrail } from '@/lib/audit/verify'
import { MIGRATIONS, migrationsIn, straysIn, strayText } from '@/lib/db/migrations'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'

/** The result of a verification: a line for each account with its head, and one for each fault. */
type TrailReport = { lines: string[]; problems: string[] }

/**
 * Verifies the trails of all accounts as of now; a server may continue to write. `remembered` holds the heads of an
 * earlier verification. Changes nothing. Throws when the database has no chain yet.
 */
export async function checkTrail(remembered: ReadonlyMap<string, Head> = new Map()): Promise<TrailReport> {
  const keys = await inTransaction(NO_ACCOUNT, async (store) => {
    const columns = await store.$queryRaw<object[]>`SELECT 1 FROM pragma_table_info('AuditEvent') WHERE name = 'mac'`
    if (columns.length > 0) return verifyingKeys(store)
    throw new Error('This database has no chain of records yet: npm run db:migrate brings it up to date.')
  })
  const { trails, lost } = await verifyTrail(pages(), keys, remembered)
  const made = await inTransaction(
    NO_ACCOUNT,
    (store) => store.$queryRaw<{ name: string; sql: string }[]>`
      SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')`,
  )
  const strays = straysIn(made, migrationsIn(MIGRATIONS())).map((name) => `STRAY ${strayText(name)}`)
  const sorted = trails.toSorted((one, other) => (one.account < other.account ? -1 : 1))
  return {
    lines: sorted.flatMap(linesOf),
    problems: [
      ...strays,
      ...sorted.flatMap(problemsOf),
      ...lost.map((account) => lostText(account, remembered.get(account))),
    ],
  }
}

/** The heads in the output of an earlier verification. Throws when there is none. */
export function readHeads(text: string): Map<string, Head> {
  const heads = Array.from(
    text.matchAll(/^head (\d{12}) (\d+) ([\w-]{43})$/gm),
    ([, account = '', seq = '', mac = '']) => {
      return [account, { seq: BigInt(seq), mac }] as const
    },
  )
  if (heads.length === 0) throw new Error('No line of it reads "head <account> <number> <proof>".')
  return new Map(heads)
}

async function* pages(): AsyncGenerator<StoredRow[]> {
  const [newest] = await inTransaction(
    NO_ACCOUNT,
    (store) => store.$queryRaw<{ seq: string | null }[]>`SELECT CAST(max("seq") AS TEXT) AS "seq" FROM "AuditEvent"`,
  )
  const last = BigInt(newest?.seq ?? LOWEST)
  for (let from = LOWEST; ; ) {
    const page = await inTransaction(NO_ACCOUNT, (store) => storedRows(store, from, last))
    yield page
    const end = page.at(-1)
    if (!end || end.seq === last) return
    from = end.seq + 1n
  }
}

// Somebody who writes to the database may have added records before the first.
const LOWEST = -(2n ** 63n)

// Somebody who writes to the database may have written anything, even an account name of several lines, one of which
// looks like a head.
const named = (account: string) => (/^\d{12}$/.test(account) ? account : JSON.stringify(account))

function linesOf({ account, bare, proven, head }: AccountTrail): string[] {
  const older = bare > 0 ? `, after ${bare} older without proof` : ''
  const counted = `account ${named(account)}: ${proven} records with proof${older}`
  return head ? [counted, `head ${named(account)} ${head.seq} ${head.mac}`] : [counted]
}

const FLAWS: Record<Flaw, string> = {
  changed: 'is not what was recorded',
  'out of place': 'does not follow the one before it: records between them are gone, were added or have moved',
  'without proof': 'has no proof, though one before it has',
  'unknown key': 'was proven with a key that is not given',
}

function problemsOf({ account, flawed, first }: AccountTrail): string[] {
  if (!first) return []
  const others = flawed > 1 ? ` (the first of ${flawed})` : ''
  return [
    `BROKEN account ${named(account)}: record ${first.seq}, id ${JSON.stringify(first.id)}, ${FLAWS[first.flaw]}${others}`,
  ]
}

const lostText = (account: string, head: Head | undefined) =>
  `CUT account ${named(account)}: the record that was its head, ${head?.seq}, is not there any more as it was`
