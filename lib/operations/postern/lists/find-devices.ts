import { join, type Sql, sql } from '@/lib/db/sql'
import type { Grant } from '@/lib/gate/grant'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { LISTED } from '../../iam/mfa/virtual-devices'
import { tallies } from '../../iam/tallies'
import { counted, type Found, findAlong, findAmong, inOrderOf } from './find-rows'
import { countOfNames, fewOf, idsWithPart } from './name-parts'
import { containing, type Window } from './window'

/** `status` is `Assigned`, `Unassigned` or `Any`; `by` is a key of `ORDERS`. */
type Wanted = {
  kind: KindName
  part: string | undefined
  status: string | undefined
  by: keyof typeof ORDERS | undefined
  window: Window
}

/** What lists of devices read. Never the seed. */
const COLUMNS = { ...LISTED, model: true, period: true, createdAt: true, begunFor: true, freedAt: true } as const

const NAME = [{ column: 'nameKey' }, { column: 'serialNumber' }] as const
const ORDERS = {
  Name: NAME,
  Model: [{ column: 'modelKey' }, ...NAME],
  ImportDate: [{ column: 'createdAt' }, ...NAME],
  EnableDate: [{ column: 'enabledAt', hasNulls: true }, ...NAME],
} as const

/** A page of the devices of a kind, by a part of their name and by whether somebody holds them, and how many there are. */
export async function findDevices(grant: Grant<unknown>, wanted: Wanted) {
  const { account, store } = grant
  const { ids, ...count } = await find(grant, wanted)
  const rows = await store.mfaDevice.findMany({
    where: { account: account.id, serialNumber: { in: ids } },
    select: COLUMNS,
  })
  return { devices: inOrderOf(ids, rows, ({ serialNumber }) => serialNumber), count }
}

async function find({ account, store }: Grant<unknown>, wanted: Wanted): Promise<Found> {
  const { kind, part, status = 'Any', by = 'Name', window } = wanted
  const named = { account: account.id, kind }
  const count = await tallies(store, account.id, [`assigned:${kind}`, `unassigned:${kind}`])
  const [assigned, unassigned] = [count(`assigned:${kind}`), count(`unassigned:${kind}`)]
  const few = fewOf(assigned + unassigned)
  const ofStatus = { Assigned: assigned, Unassigned: unassigned }[status] ?? assigned + unassigned
  const where = matching(account.id, wanted)
  const table = sql`"MfaDevice"`
  const sought = { table, id: sql`"MfaDevice"."serialNumber"`, where, order: ORDERS[by], window }

  if (ofStatus <= few) return findAmong(store, idsOf(account.id, wanted, ofStatus), sought)
  const fewWithPart = part && (await idsWithPart(store, named, part, few))
  if (fewWithPart) return findAmong(store, fewWithPart, sought)
  if (part === undefined) return findAlong(store, sought, { Total: ofStatus })
  const known = status === 'Any' ? await countOfNames(store, named, part) : undefined
  return findAlong(store, sought, await counted(store, { table, where, order: NAME }, known))
}

/**
 * The statement for the ids of all devices of a status, which are as many as `all`. PostgreSQL takes a third of the devices to be
 * unassigned if a third of all kinds are, so it would read the whole table: it is told their number, and given an order that
 * only the index of owners has.
 */
const idsOf = (account: string, { kind, status }: Wanted, all: number) => sql`
  SELECT "serialNumber" AS "id" FROM "MfaDevice" WHERE ${matching(account, { kind, status, part: undefined })}
  ORDER BY "principalId", "serialNumber" LIMIT ${all}`

/** The condition for the devices that match. */
function matching(account: string, { kind, part, status }: Pick<Wanted, 'kind' | 'part' | 'status'>): Sql {
  return join(
    [
      sql`"MfaDevice"."account" = ${account} AND "MfaDevice"."kind" = ${kind}`,
      ...(part === undefined ? [] : [sql`"MfaDevice"."nameKey" LIKE ${containing(part)} ESCAPE '!'`]),
      ...(status === 'Assigned' ? [sql`"MfaDevice"."principalId" IS NOT NULL`] : []),
      ...(status === 'Unassigned' ? [sql`"MfaDevice"."principalId" IS NULL`] : []),
    ],
    ' AND ',
  )
}
