import { lookAtLab } from '@/lib/lab-runs/look'
import { accountOfTour } from '@/lib/lab-seats/numbers'
import type { Tour } from './tour'

/**
 * The number of the step, from 1, that a tour stands at: the one that was entered, or a later one of the same lab that the
 * presenter has reached by hand. Undefined for a step that there is not, and once its account is gone.
 */
export async function tourPosition(seat: { number: number }, tour: Tour, entered: number): Promise<number | undefined> {
  const step = tour.steps[entered - 1]
  if (!step) return undefined
  const met = await goalsMet(accountOfTour(seat, step.lab))
  return met && reached(tour, entered, met)
}

/** Goals that are met in an account of a lab; undefined if there is no such account. */
async function goalsMet(account: string): Promise<ReadonlySet<string> | undefined> {
  const view = await lookAtLab(account).catch(() => undefined)
  return view && new Set(view.goals.flatMap(({ id, verdict }) => (verdict.met ? [id] : [])))
}

/** Goes on as long as the next step of the lab asks for more goals, and all of them are met. Pure. */
export function reached({ steps }: Tour, entered: number, met: ReadonlySet<string>): number {
  let number = entered
  for (const next of steps.slice(entered)) {
    const here = steps[number - 1]
    const asksForMore = here?.lab === next.lab && next.met.length > here.met.length
    if (!asksForMore || !next.met.every((goal) => met.has(goal))) return number
    number += 1
  }
  return number
}
