import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { accountsOf } from './numbers'

/** What a seat has reached in a lab, as the last look found it. */
export type LabProgress = {
  /** `new`: not begun. */
  state: 'new' | 'open' | 'passed' | 'warning'
  passedAt: Date | null
  hints: number
  resets: number
}

/**
 * How far seats are in all labs that they have begun, by the number of the seat and the lab: in two queries, without a look
 * at any trail.
 */
export function progressOf(
  seats: readonly { number: number }[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, LabProgress>>> {
  const owners = new Map<string, number>()
  for (const seat of seats) for (const account of accountsOf(seat).keys()) owners.set(account, seat.number)
  const account = { in: [...owners.keys()] }
  return inTransaction(NO_ACCOUNT, async (store) => {
    const runs = await store.labRun.findMany({ where: { account } })
    const attempts = await store.labAttempt.findMany({ where: { account }, select: { account: true, verdict: true } })
    const verdicts = new Map(attempts.map(({ account, verdict }) => [account, verdict]))
    const bySeat = new Map(seats.map(({ number }) => [number, new Map<string, LabProgress>()]))
    for (const { account, lab, passedAt, hints, resets, traps } of runs) {
      const opened: unknown[] = JSON.parse(hints)
      const kept: unknown[] = JSON.parse(traps ?? '[]')
      const before = kept.length > 0 ? 'warning' : 'passed'
      const now = verdicts.get(account)
      const reached = now === 'passed' || now === 'warning' ? now : before
      const state = passedAt === null ? 'open' : reached
      bySeat.get(owners.get(account) ?? 0)?.set(lab, { state, passedAt, hints: opened.length, resets })
    }
    return bySeat
  })
}
