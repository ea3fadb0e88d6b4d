import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import { charge, owes, take } from '@/lib/gate/limits'
import { rest } from '@/lib/gate/turns'
import type { Budget } from '@/lib/policy'
import { fairQueue } from '@/lib/values/fair-queue'
import type { AnyOperation, PrepareWork } from './operation'

/** An operation and its caller. `now` is the machine's time: a test may stop an account's clock. */
type Costly = { operation: AnyOperation; caller: Caller; now: () => Date }

/** Engine steps that cost as much as one call: a request that spends its whole budget costs 480 calls. */
const STEPS_PER_POINT = 50_000

/** Charges the caller for an allowed call. Throws Throttling when the caller has no allowance left (S-34). */
export function demandAllowance({ operation, caller, now }: Costly): void {
  const { cost } = operation
  if (cost && !take(purseOf(cost.of, caller), cost, now())) throw throttling()
}

// One piece of costly work at a time, of each caller in turn: a caller with many calls delays only itself.
const queue = fairQueue({ atOnce: 1, longest: 200 })

/**
 * Does an operation's work between its transactions. Costly work waits for its turn, and is charged by the engine steps
 * that it took. Throws Throttling when earlier work has used up the allowance, or when the queue is full.
 */
export async function atOwnCost<T>(
  { operation: { cost }, caller, now }: Costly,
  budget: Budget,
  work: (work: PrepareWork) => Promise<T>,
): Promise<T> {
  if (!cost) return work({ budget, rest })
  const who = purseOf(cost.of, caller)
  const end = await queue.turn(who)
  if (!end) throw throttling()
  const before = budget.left
  try {
    if (owes(who, cost, now())) throw throttling()
    // Otherwise one call could follow another without a turn of the event loop between them.
    await rest()
    return await work({ budget, rest })
  } finally {
    charge(who, cost, (before - budget.left) / STEPS_PER_POINT, now())
    end()
  }
}

// All sessions of a role share one purse, because anybody who can assume it can open another session.
const purseOf = (what: string, { account, principal }: Caller) => `${what} ${account} ${principal.id}`

const throttling = () => new AwsError('Throttling', 'Rate exceeded')
