import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Doors } from '@/lib/lab-player/doors'
import { playerIn } from '@/lib/lab-player/player'
import { lookAtLab } from '@/lib/lab-runs/look'
import { tourIndex } from '@/lib/lab-seats/numbers'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { makeAccount } from '@/lib/worlds/accounts'
import type { Tour, TourStep } from './tour'

/** The session of whoever is signed in at a step, and the page that shows the step. */
type Entered = { cookie: string; href: string }

/**
 * Puts a seat's world into the state of a step: makes the account of the lab again, takes the steps of its first right way
 * and signs in, all by the doors of people. Whatever was done in the account before is gone, so a step is always as its
 * notes say. The accounts of tours are not those in which the seat does its labs. Throws NoSuchEntity for a step that
 * there is not.
 */
export async function enterTourStep(
  seat: { number: number },
  tour: Tour,
  number: number,
  doors: Doors,
): Promise<Entered> {
  const step = tour.steps[number - 1]
  if (!step) throw new AwsError('NoSuchEntity', `The tour ${tour.id} has no step ${number}.`)
  const made = await makeAccount(step.lab, tourIndex(seat.number))
  const player = playerIn(made, doors)
  await player.play(wayOf(step))
  // A first look begins the attempt.
  await lookAtLab(made.accountId, doors.sources.clock)
  const cookie = player.cookieOf(step.as)
  if (cookie === undefined) throw new Error(`${step.as} is not signed in at the step ${step.id}.`)
  return { cookie, href: await hrefOf(step, made.accountId) }
}

function wayOf({ lab, played, enter }: TourStep) {
  const [way = []] = Object.values(SOLVERS.get(lab)?.right ?? {})
  return [...way.slice(0, played), ...(enter ? [enter] : [])]
}

async function hrefOf({ shows }: TourStep, account: string): Promise<string> {
  if ('page' in shows) return shows.page
  const action = 'decisionOn' in shows ? shows.decisionOn : shows.comparedOn
  const [newest, ...older] = await inTransaction(account, (store) =>
    store.auditEvent.findMany({
      where: { account, action, decision: { not: null } },
      orderBy: { seq: 'desc' },
      select: { id: true },
    }),
  )
  const oldest = older.at(-1)
  if (!newest) throw new Error(`Nobody has called ${action} in account ${account}.`)
  if ('decisionOn' in shows || !oldest) return `/decisions/${newest.id}`
  return `/decisions/${oldest.id}/compare/${newest.id}`
}
