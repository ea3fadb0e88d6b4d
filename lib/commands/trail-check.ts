import { recordsIn } from '@/lib/archive/trail-file'
import { allCuts, type Cut, isGenuine } from '@/lib/audit/cut'
import { verifyingKeys } from '@/lib/audit/keys'
import {
  type AccountTrail,
  type Flaw,
  type Head,
  START_OF_TRAIL,
  type StoredRow,
  storedRows,
  verifyTrail,
} from '@/lib/audit/verify'
import { straysOf, strayText } from '@/lib/db/migrations'
import { inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { SealKeys } from '@/lib/seal'

/** The result of a verification: a line for each account with its head, and one for each fault. */
type TrailReport = { lines: string[]; problems: string[] }

/** What a verification is given besides the database. */
type Given = {
  /** The heads that an earlier verification printed. */
  remembered?: ReadonlyMap<string, Head>
  /** The files and folders that old records were archived in. */
  archive?: readonly string[]
}

/**
 * Verifies the trails of all accounts as of now, and the archive if one is given; a server may continue to write.
 * Changes nothing. Throws when the database has no chain yet, and when a newer version has written it.
 */
export async function checkTrail({ remembered = new Map(), archive = [] }: Given = {}): Promise<TrailReport> {
  const { keys, cuts, strays } = await inTransaction(NO_ACCOUNT, async (store) => {
    await demandTables(store)
    return { strays: await straysOf(store), keys: await verifyingKeys(store), cuts: await allCuts(store) }
  })
  const genuine = new Map(cuts.filter((cut) => isGenuine(cut, keys)).map((cut) => [cut.account, cut]))
  const startOf = ({ told }: StoredRow) => genuine.get(told.account) ?? START_OF_TRAIL
  const { trails, lost } = await verifyTrail(pages(), keys, { remembered, startOf })
  const archived = await checkArchive(archive, keys, genuine)
  const forged = cuts.filter(({ account }) => !genuine.has(account)).map(({ account }) => forgedText(account))
  const sorted = trails.toSorted(byAccount)
  const problems = [
    ...strays.map((name) => `STRAY ${strayText(name)}`),
    ...forged,
    ...sorted.flatMap(problemsOf),
    ...lost
      .filter((account) => !isArchived(remembered.get(account), genuine.get(account)))
      .map((account) => lostText(account, remembered.get(account))),
    ...archived.problems,
  ]
  // A server may have moved a cut in the meantime, and what is behind it is no gap.
  if (problems.length > 0 && (await haveMoved(cuts))) return checkTrail({ remembered, archive })
  return {
    lines: [...archived.lines, ...sorted.flatMap((trail) => linesOf(trail, genuine.get(trail.account)))],
    problems,
  }
}

/** Verifies archived records, and that they reach the cuts of the database. */
async function checkArchive(
  archive: readonly string[],
  keys: SealKeys,
  cuts: ReadonlyMap<string, Cut>,
): Promise<TrailReport> {
  if (archive.length === 0) return { lines: [], problems: [] }
  // The files of earlier years may be somewhere else.
  const startOf = ({ previous }: StoredRow) => (previous === null ? START_OF_TRAIL : { mac: previous, bare: 0 })
  const remembered = new Map<string, Head>()
  for (const [account, { seq, mac }] of cuts) if (mac !== null) remembered.set(account, { seq, mac })
  const { trails, lost } = await verifyTrail(recordsIn(archive), keys, { remembered, startOf })
  const sorted = trails.toSorted(byAccount)
  return {
    lines: sorted.map(({ account, bare, proven }) => `archive of account ${named(account)}: ${bare + proven} records`),
    problems: [
      ...sorted.flatMap(problemsOf).map((problem) => `${problem}, in the archive`),
      ...lost.map((account) => incompleteText(account, cuts.get(account), archive)),
    ],
  }
}

const byAccount = (one: AccountTrail, other: AccountTrail) => (one.account < other.account ? -1 : 1)

/** Reports whether a head is behind a genuine cut, which only a server makes that has verified what it cut. */
const isArchived = (head: Head | undefined, cut: Cut | undefined) =>
  head !== undefined && cut !== undefined && (head.seq < cut.seq || (head.seq === cut.seq && head.mac === cut.mac))

async function haveMoved(before: readonly Cut[]): Promise<boolean> {
  const now = await inTransaction(NO_ACCOUNT, allCuts)
  const ends = (cuts: readonly Cut[]) => cuts.map(({ seq }) => String(seq)).join()
  return ends(now) !== ends(before)
}

async function demandTables(store: Store): Promise<void> {
  const tables = await store.$queryRaw<object[]>`
    SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = '0018_marked_cuts'`
  if (tables.length > 0) return
  throw new Error('This database is of an older version: npm run db:migrate brings it up to date.')
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

function linesOf({ account, bare, proven, head }: AccountTrail, cut: Cut | undefined): string[] {
  const older = bare > 0 ? `, after ${bare} older without proof` : ''
  const archived = cut ? `, after those up to ${cut.seq}, which are archived` : ''
  const counted = `account ${named(account)}: ${proven} records with proof${older}${archived}`
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

const forgedText = (account: string) =>
  `FORGED account ${named(account)}: no server has archived its records, but somebody has marked them as archived`

const incompleteText = (account: string, cut: Cut | undefined, archive: readonly string[]) =>
  `MISSING account ${named(account)}: its records are archived up to ${cut?.seq}, of ${cut?.at.toISOString()}, and no file in ${archive.join(', ')} has that one`
