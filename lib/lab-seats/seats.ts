import { type Clock, later, type Sources, systemClock, systemSources } from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT, NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { digest, newCookieValue, newUuid } from '@/lib/ids'
import { accountOfTour, accountsOf, SEATS_OF_A_CLASS } from './numbers'

/** A browser that does labs. */
export type Seat = { id: string; number: number; classCode: string | null; nickname: string | null }

const SEEN = { id: true, number: true, classCode: true, nickname: true } as const

/** A look at a seat is noted once in so many seconds. */
const NOTED_EVERY = 3_600

/**
 * Returns the seat of a cookie's value. Undefined if there is none, and outside training. Whoever has the value is the
 * bearer of the seat and of its accounts, and of no others.
 */
export async function seatOf(token: string, clock: Clock = systemClock): Promise<Seat | undefined> {
  if (env().environment !== 'training') return undefined
  return inTransaction(NO_ACCOUNT, async (store) => {
    const where = { tokenHash: digest(token) }
    const row = await store.labSeat.findUnique({ where, select: { ...SEEN, seenAt: true } })
    if (!row) return undefined
    const { seenAt, ...seat } = row
    const now = clock.now()
    if (seenAt < later(now, -NOTED_EVERY)) await store.labSeat.updateMany({ where, data: { seenAt: now } })
    return seat
  })
}

/** The lab of an account, if the account is one of this seat. */
export const labOfSeat = (seat: Seat, account: string): string | undefined => accountsOf(seat).get(account)

/**
 * Gives a browser a seat, and returns it with the value of its cookie, of which only the digest is kept. Throws
 * LimitExceeded when all numbers are taken, and NoSuchEntity outside training.
 */
export function takeSeat({ clock, chance }: Sources = systemSources): Promise<{ seat: Seat; token: string }> {
  demandLabs()
  return inTransaction(EVERY_ACCOUNT, async (store) => {
    return addSeat(store, { number: await freeNumber(store) }, { clock, chance })
  })
}

/** Adds a seat with a number that is free. For whoever has the turn of all accounts. */
export async function addSeat(
  store: Store,
  {
    number,
    classCode = null,
    nickname = null,
  }: { number: number; classCode?: string | null; nickname?: string | null },
  { clock, chance }: Sources,
): Promise<{ seat: Seat; token: string }> {
  const token = newCookieValue(chance)
  const seat: Seat = { id: newUuid(chance), number, classCode, nickname }
  const now = clock.now()
  await store.labSeat.create({ data: { ...seat, tokenHash: digest(token), createdAt: now, seenAt: now } })
  return { seat, token }
}

/** The number after the largest of those without a class; when there is none, the first that was given back. */
async function freeNumber(store: Store): Promise<number> {
  const where = { number: { lt: SEATS_OF_A_CLASS } }
  const { _max } = await store.labSeat.aggregate({ where, _max: { number: true } })
  const next = (_max.number ?? 0) + 1
  if (next < SEATS_OF_A_CLASS) return next
  const taken = await store.labSeat.findMany({ where, select: { number: true } })
  const numbers = new Set(taken.map(({ number }) => number))
  for (let number = 1; number < SEATS_OF_A_CLASS; number++) if (!numbers.has(number)) return number
  throw new AwsError('LimitExceeded', `There are ${SEATS_OF_A_CLASS - 1} learners already. Try again in some days.`)
}

/** Deletes a seat, what it has reached in its labs, and their accounts with everything in them. */
export function forgetSeat(seat: Seat): Promise<void> {
  return inTransaction(EVERY_ACCOUNT, (store) => removeSeat(store, seat))
}

/** The same in the transaction of whoever has the turn of all accounts. */
async function removeSeat(store: Store, seat: { id: string; number: number }): Promise<void> {
  await forgetLabs(store, [seat])
  await store.labSeat.deleteMany({ where: { id: seat.id } })
}

/** Deletes what seats have reached, and their accounts: all their labs begin again. For whoever has the turn of all accounts. */
export async function forgetLabs(store: Store, seats: readonly { number: number }[]): Promise<void> {
  const ids = seats.flatMap((seat) =>
    [...accountsOf(seat)].flatMap(([account, lab]) => [account, accountOfTour(seat, lab)]),
  )
  await store.labRun.deleteMany({ where: { account: { in: ids } } })
  await store.account.deleteMany({ where: { id: { in: ids } } })
}

/** How long a seat may stay unused, in seconds. */
export const UNSEEN_AFTER = 30 * 86_400

/**
 * Removes the seats that nobody has used for 30 days, with all that is theirs, and returns their number. None outside
 * training. One transaction removes one seat, so nobody waits for long.
 */
export async function removeOldSeats(clock: Clock = systemClock): Promise<number> {
  if (env().environment !== 'training') return 0
  const where = { seenAt: { lt: later(clock.now(), -UNSEEN_AFTER) } }
  const old = await inTransaction(NO_ACCOUNT, (store) =>
    store.labSeat.findMany({ where, select: { id: true, number: true } }),
  )
  let removed = 0
  for (const seat of old) {
    removed += await inTransaction(EVERY_ACCOUNT, async (store) => {
      // Somebody may have come back meanwhile.
      if ((await store.labSeat.count({ where: { ...where, id: seat.id } })) === 0) return 0
      await removeSeat(store, seat)
      return 1
    })
  }
  return removed
}

/** Outside training, labs do not exist. Throws NoSuchEntity. */
export function demandLabs(): void {
  if (env().environment !== 'training') throw new AwsError('NoSuchEntity', 'There are no labs here.')
}

/** How many seats were used in the last hours. */
export function seatsInUse(clock: Clock = systemClock): Promise<number> {
  const where = { seenAt: { gte: later(clock.now(), -2 * NOTED_EVERY) } }
  return inTransaction(NO_ACCOUNT, (store) => store.labSeat.count({ where }))
}
