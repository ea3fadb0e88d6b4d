import { type Cut, cutOf, isGenuine, moveCut } from '@/lib/audit/cut'
import { verifyingKeys } from '@/lib/audit/keys'
import { oldestRows, START_OF_TRAIL, type StoredRow, verifyTrail } from '@/lib/audit/verify'
import { later, type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Run, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { SealKeys } from '@/lib/seal'
import { giveBack, renewLease, takeLease } from './lease'
import { type TrailFile, trailFile } from './trail-file'

/** What a run has archived. */
export type Archived = {
  records: number
  /** Where they are now, if there were any. */
  file: string | undefined
  /** The accounts whose oldest records do not verify, and were left where they are. */
  broken: string[]
}

/** More would make other calls wait too long: to delete a thousand records takes 0.2 seconds. */
const TURN = 300

/**
 * Moves the records that are older than `days` from the trail into a file of the folder. A turn writes its records to
 * the disk, and only then moves the marked cut of their account and deletes them, in one transaction (S-111). The newest
 * record of an account stays, because the next one follows it. Records that do not verify stay too, or a cut would hide
 * who changed them. Returns undefined while another process does the same.
 */
export async function archiveTrail(
  { days, folder }: { days: number; folder: string },
  sources: Sources = systemSources,
  run: Run = inTransaction,
  turn = TURN,
): Promise<Archived | undefined> {
  const now = sources.clock.now()
  const before = later(now, -days * 86_400)
  const holder = await run(NO_ACCOUNT, (store) => takeLease(store, sources))
  if (holder === undefined) return undefined
  const file = trailFile(folder, now)
  try {
    const keys = await run(NO_ACCOUNT, verifyingKeys)
    const work: Work = { run, sources, holder, keys, before, turn, file }
    const archived = { records: 0, broken: [] as string[] }
    for (const account of await run(NO_ACCOUNT, (store) => accountsWithOlder(store, before))) {
      const { records, isBroken } = await archiveAccount(account, work)
      archived.records += records
      if (isBroken) archived.broken.push(account)
    }
    return { ...archived, file: file.path }
  } finally {
    file.close()
    await run(NO_ACCOUNT, (store) => giveBack(store, holder))
  }
}

/** What all turns of a run share. */
type Work = {
  run: Run
  sources: Sources
  holder: string
  keys: SealKeys
  before: Date
  turn: number
  file: TrailFile
}

async function archiveAccount(account: string, work: Work): Promise<{ records: number; isBroken: boolean }> {
  const { run, sources, holder, file } = work
  for (let records = 0; ; ) {
    const { from, rows, isBroken } = await run(NO_ACCOUNT, (store) => nextTurn(store, account, work))
    const to = cutAfter(rows, from)
    if (isBroken || to === undefined) return { records, isBroken }
    file.write(rows)
    await run(account, async (store) => {
      await renewLease(store, holder, sources.clock.now())
      const deleted = await moveCut(store, account, from, to)
      if (deleted !== rows.length) throw new Error(`The trail of account ${account} was cut by somebody else.`)
    })
    records += rows.length
  }
}

type NextTurn = { from: Cut | undefined; rows: StoredRow[]; isBroken: boolean }

/** The next records of an account to be archived, and whether anything is wrong with them or with the cut before. */
async function nextTurn(store: Store, account: string, { before, keys, turn }: Work): Promise<NextTurn> {
  const from = await cutOf(store, account)
  const oldest = await oldestRows(store, account, from?.seq, turn + 1)
  // The last one read is the newest of the account, or belongs to the next turn.
  const candidates = oldest.slice(0, -1)
  // A clock may have been set back: nothing behind a younger record is archived.
  const young = candidates.findIndex(({ told }) => !(Date.parse(told.at ?? '') < before.getTime()))
  const rows = young < 0 ? candidates : candidates.slice(0, young)
  const { trails } = await verifyTrail([rows], keys, { startOf: () => from ?? START_OF_TRAIL })
  const isForged = from !== undefined && !isGenuine(from, keys)
  return { from, rows, isBroken: isForged || trails.some(({ flawed }) => flawed > 0) }
}

/** The cut behind these records. Undefined if there are none. */
function cutAfter(
  rows: readonly StoredRow[],
  from: Cut = { ...START_OF_TRAIL, seq: 0n, at: new Date(0) },
): Cut | undefined {
  const last = rows.at(-1)
  if (!last) return undefined
  const bare = from.bare + rows.filter(({ mac }) => mac === null).length
  return { seq: last.seq, mac: last.mac, bare, at: new Date(last.told.at ?? '') }
}

async function accountsWithOlder(store: Store, before: Date): Promise<string[]> {
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Account" WHERE (
      SELECT "at" FROM "AuditEvent" WHERE "account" = "Account"."id" ORDER BY "seq" LIMIT 1
    ) < ${before} ORDER BY "id"`
  return rows.map(({ id }) => id)
}
