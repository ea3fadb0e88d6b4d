import { beforeEach, expect, it } from 'vitest'
import { keysFor, parseSealKeys } from '@/lib/seal'
import { proofOf, startAfter, type Told } from './proof'
import { type AccountTrail, type Head, type StoredRow, verifyTrail } from './verify'

const sealKeys = parseSealKeys(
  `new:${Buffer.alloc(32, 2).toString('base64')},old:${Buffer.alloc(32, 1).toString('base64')}`,
)
const keys = keysFor('audit trail', sealKeys)
const [NEW, OLD] = keys
const ACCOUNT = '111122223333'

const told = (id: string, account = ACCOUNT): Told => ({
  ...{ id, account, at: '2026-01-01T00:00:00.000Z', eventSource: 'iam.amazonaws.com', eventName: 'GetUser' },
  ...{ action: 'iam:GetUser', resource: 'arn:aws:iam::111122223333:user/alice', readOnly: '1', principalArn: 'arn' },
  ...{ principalId: 'AIDA', accessKeyId: null, mfaAuthenticated: 'false', outcome: 'AccessDenied', errorMessage: 'no' },
  ...{ sourceIp: '127.0.0.1', userAgent: 'tests', entryPoint: 'console', requestId: id, parameters: '{}' },
  ...{ additional: null, decision: 'explicitDeny', context: '[]', policies: '[]' },
})

/** A trail as `append` writes it: `bare` rows from before there were proofs, then `proven` ones. */
function trail(bare: number, proven: number, { key = NEW, account = ACCOUNT } = {}): StoredRow[] {
  const rows: StoredRow[] = []
  for (let seq = 1; seq <= bare + proven; seq++) {
    const facts = told(`event ${seq}`, account)
    const previous = rows.at(-1)?.mac ?? startAfter(bare)
    const proof = key && { mac: proofOf(facts, previous, key.key), macKey: key.id, previous }
    rows.push({ seq: BigInt(seq), told: facts, mac: null, macKey: null, previous: null, ...(seq > bare && proof) })
  }
  return rows
}

async function* inPages(rows: readonly StoredRow[], size = 2) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
const verify = (rows: readonly StoredRow[], remembered?: ReadonlyMap<string, Head>, known = keys) =>
  verifyTrail(inPages(rows), known, { remembered })
const verified = async (rows: readonly StoredRow[]): Promise<AccountTrail | undefined> => (await verify(rows)).trails[0]

let rows: StoredRow[]
beforeEach(() => {
  rows = trail(2, 6)
})
const at = (seq: number): StoredRow => {
  const row = rows.find((one) => one.seq === BigInt(seq))
  if (!row) throw new Error(`There is no row ${seq}.`)
  return row
}

it('a whole trail has no flaw, and its head is the newest proof', async () => {
  const head = { seq: 8n, mac: at(8).mac }
  expect(await verified(rows)).toEqual({ account: ACCOUNT, bare: 2, proven: 6, flawed: 0, first: undefined, head })
})

it.each(Object.keys(told('x')) as (keyof Told)[])('names a record whose %s was changed', async (column) => {
  // The row stays in its account, unless the account is the changed column.
  for (const value of ['other', null, `${at(5).told[column]} `]) {
    if (value === at(5).told[column] || (value === null && column === 'account')) continue
    const changed = rows.map((row) => (row.seq === 5n ? { ...row, told: { ...row.told, [column]: value } } : row))
    const flaws = (await verify(changed)).trails.flatMap(({ first }) => first ?? [])
    expect(flaws).toContainEqual(expect.objectContaining({ seq: 5n, flaw: 'changed' }))
  }
})

it.each([3, 5, 7])('names the record after number %i when that one was removed', async (seq) => {
  const rest = rows.filter((row) => row !== at(seq))
  expect(await verified(rest)).toMatchObject({ flawed: 1, first: { seq: BigInt(seq + 1), flaw: 'out of place' } })
})

it('names records that have swapped places', async () => {
  const [five, six] = [at(5), at(6)]
  const moved = rows.map((row) => (row === five ? { ...six, seq: 5n } : row === six ? { ...five, seq: 6n } : row))
  expect(await verified(moved)).toMatchObject({ flawed: 3, first: { seq: 5n, flaw: 'out of place' } })
})

it('names a record that was put in, with or without the proof of another', async () => {
  const copy = { ...at(5), seq: 9n }
  expect(await verified([...rows, copy])).toMatchObject({ flawed: 1, first: { seq: 9n, flaw: 'out of place' } })
  const bare = { ...copy, mac: null, macKey: null, previous: null }
  expect(await verified([...rows, bare])).toMatchObject({ flawed: 1, first: { seq: 9n, flaw: 'without proof' } })
})

it('names the first record with a proof when one without was added before it or removed', async () => {
  const forged = { ...at(1), seq: -5n }
  for (const attacked of [[forged, ...rows], rows.slice(1)])
    expect(await verified(attacked)).toMatchObject({ flawed: 1, first: { seq: 3n, flaw: 'out of place' } })
})

it('names a record whose proof was taken away or made with another key', async () => {
  const bare = rows.map((row) => (row.seq === 5n ? { ...row, mac: null, macKey: null, previous: null } : row))
  expect(await verified(bare)).toMatchObject({ first: { seq: 5n, flaw: 'without proof' } })
  const own = proofOf(at(5).told, at(5).previous ?? '', Buffer.alloc(32, 9))
  const forged = rows.map((row) => (row.seq === 5n ? { ...row, mac: own } : row))
  expect(await verified(forged)).toMatchObject({ flawed: 2, first: { seq: 5n, flaw: 'changed' } })
})

it('counts flawed records, and its head is the newest sound one', async () => {
  const changed = rows.map((row) => (row.seq >= 7n ? { ...row, told: { ...row.told, outcome: 'Success' } } : row))
  const head = { seq: 6n, mac: at(6).mac }
  expect(await verified(changed)).toMatchObject({ flawed: 2, first: { seq: 7n, id: 'event 7' }, head })
})

it('accepts no record of another account', async () => {
  const foreign = trail(0, 2, { account: '999999999999' }).map((row) => ({ ...row, seq: row.seq + 100n }))
  const moved = foreign.map((row) => ({ ...row, told: { ...row.told, account: ACCOUNT } }))
  expect(await verify([...rows, ...foreign])).toMatchObject({ trails: [{ flawed: 0 }, { flawed: 0, proven: 2 }] })
  expect(await verified([...rows, ...moved])).toMatchObject({ flawed: 2, first: { seq: 101n, flaw: 'changed' } })
})

it('verifies records proven by an older key, and names them when that key is missing', async () => {
  const older = trail(0, 3, { key: OLD })
  expect(await verified(older)).toMatchObject({ flawed: 0, proven: 3 })
  const { trails } = await verify(older, undefined, keys.slice(0, 1))
  expect(trails).toMatchObject([{ flawed: 3, first: { seq: 1n, flaw: 'unknown key' } }])
})

it('detects by a remembered head that the end, or all of it, was cut off', async () => {
  const remembered = new Map([[ACCOUNT, { seq: 7n, mac: at(7).mac ?? '' }]])
  expect(await verify(rows, remembered)).toMatchObject({ lost: [] })
  expect(await verify(rows.slice(0, 7), remembered)).toMatchObject({ lost: [] })
  expect(await verify(rows.slice(0, 6), remembered)).toMatchObject({ trails: [{ flawed: 0 }], lost: [ACCOUNT] })
  expect(await verify([], remembered)).toEqual({ trails: [], lost: [ACCOUNT] })
  // A trail that continues differently from there is not accepted as the old one.
  const other = [...rows.slice(0, 6), ...trail(6, 2).slice(6)]
  expect(await verify(other, remembered)).toMatchObject({ lost: [ACCOUNT] })
})
