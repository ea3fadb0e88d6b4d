import { countSignInTry, settleSignInTry } from '@/lib/auth/throttle'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT, NO_ACCOUNT } from '@/lib/db/turn'
import { AwsError } from '@/lib/errors'
import type { LabClass as Row } from '@/lib/generated/sqlite/client'
import { newClassCode } from '@/lib/ids'
import { LABS } from '@/lib/labs/labs'
import { networkOf } from '@/lib/values/addresses'
import { numberInClass, SEATS_OF_A_CLASS } from './numbers'
import { addSeat, demandLabs, forgetLabs, type Seat } from './seats'

/** Learners who do the same labs. */
export type LabClass = {
  code: string
  name: string
  /** How many learners there may be, and how many there are. */
  seats: number
  taken: number
  labs: readonly string[]
  /** The labs whose hints everybody in the class sees. */
  revealed: readonly string[]
  createdAt: Date
  /** Since then, nobody can join. */
  closedAt: Date | null
}

/** What makes a class. No labs are all labs. */
type ClassWish = { name: string; seats: number; labs: readonly string[] }

/** The most learners of a class: more were not measured (docs/performance.md). */
export const MOST_SEATS = 200

/** The largest number of a class: the accounts of its seats must not meet those of others. */
const MOST_CLASSES = 9_999

/** Makes a class, and its code. Throws ValidationError, LimitExceeded, and NoSuchEntity outside training. */
export async function makeClass(
  { name, seats, labs }: ClassWish,
  { clock, chance }: Sources = systemSources,
): Promise<LabClass> {
  demandLabs()
  if (!/^[\p{L}\p{M}\p{N} .,:'’()/&-]{1,64}$/u.test(name.trim()))
    throw invalid('"name" must have 1 to 64 letters, digits or spaces.', 'name')
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) {
    throw invalid(`"seats" must be a whole number from 1 to ${MOST_SEATS}.`, 'seats')
  }
  const strange = labs.find((lab) => !LABS.has(lab))
  if (strange !== undefined) throw invalid(`There is no lab "${strange}".`)
  const chosen = [...LABS.keys()].filter((lab) => labs.length === 0 || labs.includes(lab))
  return inTransaction(EVERY_ACCOUNT, async (store) => {
    const number = await freeNumber(store)
    const data = { name: name.trim(), number, seats, labs: JSON.stringify(chosen), createdAt: clock.now() }
    return classOf(await store.labClass.create({ data: { code: newClassCode(chance), ...data } }), 0)
  })
}

async function freeNumber(store: Store): Promise<number> {
  const taken = new Set((await store.labClass.findMany({ select: { number: true } })).map(({ number }) => number))
  for (let number = 1; number <= MOST_CLASSES; number++) if (!taken.has(number)) return number
  throw new AwsError('LimitExceeded', `There are ${MOST_CLASSES} classes already. Remove one first.`)
}

/** All classes, the newest first. */
export function listClasses(): Promise<LabClass[]> {
  return inTransaction(NO_ACCOUNT, async (store) => {
    const rows = await store.labClass.findMany({ orderBy: [{ createdAt: 'desc' }, { code: 'asc' }] })
    const seats = await store.labSeat.groupBy({ by: ['classCode'], _count: { id: true } })
    return rows.map((row) => classOf(row, seats.find(({ classCode }) => classCode === row.code)?._count.id ?? 0))
  })
}

/** A class and its seats, by their numbers. Throws NoSuchEntity. */
export function readClass(code: string): Promise<{ ofClass: LabClass; seats: PlacedSeat[] }> {
  demandLabs()
  return inTransaction(NO_ACCOUNT, async (store) => {
    const row = await rowOf(store, code)
    const seats = await seatsIn(store, row)
    return { ofClass: classOf(row, seats.length), seats }
  })
}

/** A seat of a class. `place` is its number in the class, from 1 on. */
type PlacedSeat = Seat & { place: number; createdAt: Date }

/**
 * Gives a learner the next free place of a class: the seat, and the value of its cookie. Wrong codes are counted and held
 * back like wrong passwords. Throws NoSuchEntity for a code of no class, LimitExceeded when the class is full or closed,
 * Throttling while tries are held back, and ValidationError for a name that is none.
 */
export function joinClass(
  { code: typed, nickname: given, sourceIp }: { code: string; nickname: string; sourceIp: string },
  { clock, chance }: Sources = systemSources,
): Promise<{ seat: Seat; token: string }> {
  demandLabs()
  const [code, nickname] = [codeIn(typed), nicknameIn(given)]
  const now = clock.now()
  const tried = { person: `class/${code}`, network: networkOf(sourceIp) }
  // The count of a wrong try must stay, so an error is returned from the transaction, and thrown after it.
  const joined = inTransaction(EVERY_ACCOUNT, async (store) => {
    const until = await countSignInTry(store, tried, now)
    if (until) return new AwsError('Throttling', 'There were too many wrong codes. Wait some seconds, and try again.')
    const row = await store.labClass.findUnique({ where: { code } })
    if (!row) return noSuchClass()
    await settleSignInTry(store, tried)
    if (row.closedAt) return new AwsError('LimitExceeded', 'This class is closed: nobody can join it any more.')
    const place = await freePlace(store, row)
    if (place === undefined) return new AwsError('LimitExceeded', `All ${row.seats} places of this class are taken.`)
    return addSeat(store, { number: numberInClass(row.number, place), classCode: code, nickname }, { clock, chance })
  })
  return joined.then((answer) => {
    if (answer instanceof AwsError) throw answer
    return answer
  })
}

/** A code as it is kept: people type it in small letters and with gaps. */
const codeIn = (typed: string) => typed.replaceAll(/[\s-]/g, '').toUpperCase().slice(0, 32)

function nicknameIn(given: string): string {
  const nickname = given.trim()
  if (/^[\p{L}\p{M}\p{N} ._'’-]{1,32}$/u.test(nickname)) return nickname
  throw new AwsError('ValidationError', 'A name has 1 to 32 letters, digits or spaces.', { field: 'nickname' })
}

async function freePlace(store: Store, row: Row): Promise<number | undefined> {
  const taken = new Set((await seatsIn(store, row)).map(({ place }) => place))
  for (let place = 1; place <= row.seats; place++) if (!taken.has(place)) return place
  return undefined
}

/** Shows all hints of a lab to everybody in a class. Throws NoSuchEntity, and ValidationError for a lab of another class. */
export function revealLab(code: string, lab: string): Promise<void> {
  return changed(code, async (store, row) => {
    const { labs, revealed } = classOf(row, 0)
    if (!labs.includes(lab)) throw invalid(`This class does not do the lab "${lab}".`)
    const all = labs.filter((one) => one === lab || revealed.includes(one))
    await store.labClass.update({ where: { code: row.code }, data: { revealed: JSON.stringify(all) } })
  })
}

/** Lets nobody join any more. Those who are in the class go on. Throws NoSuchEntity. */
export function closeClass(code: string, { clock }: Sources = systemSources): Promise<void> {
  return changed(code, async (store, row) => {
    if (row.closedAt) return
    await store.labClass.update({ where: { code: row.code }, data: { closedAt: clock.now() } })
  })
}

/**
 * Begins all labs of a place again, or of all places: accounts and what was reached in them go, the seats stay. Throws
 * NoSuchEntity.
 */
export function resetPlaces(code: string, place?: number): Promise<void> {
  return changed(code, async (store, row) => {
    const seats = (await seatsIn(store, row)).filter((seat) => place === undefined || seat.place === place)
    if (place !== undefined && seats.length === 0) throw new AwsError('NoSuchEntity', `Nobody has place ${place}.`)
    await forgetLabs(store, seats)
  })
}

/** Removes a class with its seats and their accounts. Throws NoSuchEntity. */
export function removeClass(code: string): Promise<void> {
  return changed(code, async (store, row) => {
    await forgetLabs(store, await seatsIn(store, row))
    await store.labSeat.deleteMany({ where: { classCode: row.code } })
    await store.labClass.delete({ where: { code: row.code }, select: { code: true } })
  })
}

function changed(code: string, change: (store: Store, row: Row) => Promise<void>): Promise<void> {
  demandLabs()
  return inTransaction(EVERY_ACCOUNT, async (store) => change(store, await rowOf(store, code)))
}

async function rowOf(store: Store, code: string): Promise<Row> {
  const row = await store.labClass.findUnique({ where: { code: codeIn(code) } })
  if (!row) throw noSuchClass()
  return row
}

async function seatsIn(store: Store, { code, number }: Row): Promise<PlacedSeat[]> {
  const rows = await store.labSeat.findMany({
    where: { classCode: code },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, classCode: true, nickname: true, createdAt: true },
  })
  return rows.map((seat) => ({ ...seat, place: seat.number - number * SEATS_OF_A_CLASS }))
}

function classOf({ code, name, seats, labs, revealed, createdAt, closedAt }: Row, taken: number): LabClass {
  return { code, name, seats, taken, labs: JSON.parse(labs), revealed: JSON.parse(revealed), createdAt, closedAt }
}

const noSuchClass = () => new AwsError('NoSuchEntity', 'There is no class with this code.')
const invalid = (message: string, field?: string) =>
  new AwsError('ValidationError', message, { ...(field && { field }) })
