import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import { charge, owes, take } from '@/lib/gate/limits'
import { rest } from '@/lib/gate/turns'
import type { Budget } from '@/lib/policy'
import { fairQueue } from '@/lib/values/fair-queue'
import type { AnyOperation, PrepareWork } from './operation'

/** An operation of one caller, at the machine's time: the account's may stand still. */
type Costly = { operation: AnyOperation; caller: Caller; now: () => Date }

/** So many steps of the engine cost as much as a call: a request that spends its whole budget costs 480 calls. */
const STEPS_PER_POINT = 50_000

/** Takes what a call costs, once it is allowed. Throws Throttling where the caller has had too much (S-34). */
export function demandAllowance({ operation, caller, now }: Costly): void {
  const { cost } = operation
  if (cost && !take(purseOf(cost.of, caller), cost, now())) throw throttling()
}

// One piece of costly work at a time, of each caller in turn: whoever asks for much waits for himself.
const queue = fairQueue({ atOnce: 1, longest: 200 })

/**
 * Does the work of an operation between its transactions. Costly work waits for its turn, and is paid for by the steps
 * that it took. Throws Throttling where what went before has cost too much, and where there is no room to wait.
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
    // Else one call could follow another without a turn of the event loop between them.
    await rest()
    return await work({ budget, rest })
  } finally {
    charge(who, cost, (before - budget.left) / STEPS_PER_POINT, now())
    end()
  }
}

// Sessions of a role share its purse: a new session is quickly had.
const purseOf = (what: string, { account, principal }: Caller) => `${what} ${account} ${principal.id}`

const throttling = () => new AwsError('Throttling', 'Rate exceeded')
