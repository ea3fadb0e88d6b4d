import { accountClock, type Clock, clockSetting, systemClock } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { type LabClass, readClass } from './classes'
import { accountsOf } from './numbers'
import { type LabProgress, progressOf } from './progress'

/** How far the learner at a place is. Labs that were not begun are left out. */
type BoardRow = {
  place: number
  nickname: string
  labs: ReadonlyMap<string, LabProgress>
  /** Seconds since the learner did something in any of the labs; null for one who has not done anything. */
  idle: number | null
}

/** A class, and how far everybody in it is. */
export type Board = { ofClass: LabClass; rows: BoardRow[] }

/**
 * Reads the board of a class: what the learners' own looks have found, without looking into any trail but for the time of
 * its newest event. Throws NoSuchEntity.
 */
export async function readBoard(code: string, base: Clock = systemClock): Promise<Board> {
  const { ofClass, seats } = await readClass(code)
  const reached = await progressOf(seats)
  const idle = await idleTimes(seats, base)
  return {
    ofClass,
    rows: seats.map(({ number, place, nickname }) => ({
      ...{ place, nickname: nickname ?? '', labs: reached.get(number) ?? new Map(), idle: idle.get(number) ?? null },
    })),
  }
}

/** By the number of the seat: seconds since the newest event, each account's by its own clock. */
async function idleTimes(seats: readonly { number: number }[], base: Clock): Promise<ReadonlyMap<number, number>> {
  const owners = new Map<string, number>()
  for (const seat of seats) for (const account of accountsOf(seat).keys()) owners.set(account, seat.number)
  return inTransaction(NO_ACCOUNT, async (store) => {
    const accounts = await store.account.findMany({
      where: { id: { in: [...owners.keys()] } },
      select: { id: true, clockMode: true, clockAt: true, clockOffset: true },
    })
    const newest = await store.auditEvent.groupBy({
      by: ['account'],
      where: { account: { in: accounts.map(({ id }) => id) } },
      _max: { at: true },
    })
    const times = new Map(newest.map(({ account, _max }) => [account, _max.at]))
    const idle = new Map<number, number>()
    for (const account of accounts) {
      const [seat, at] = [owners.get(account.id), times.get(account.id)]
      if (seat === undefined || !at) continue
      const since = (accountClock(clockSetting(account), base).now().getTime() - at.getTime()) / 1000
      idle.set(seat, Math.max(0, Math.min(Math.floor(since), idle.get(seat) ?? Number.POSITIVE_INFINITY)))
    }
    return idle
  })
}
