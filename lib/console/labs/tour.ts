import type { TourState } from '@/components/console/tour-state'
import { systemSources } from '@/lib/clock'
import { newUuid } from '@/lib/ids'
import { labStamp } from '@/lib/lab-runs/tools'
import { accountOfTour } from '@/lib/lab-seats/numbers'
import { enterTourStep } from '@/lib/lab-tours/enter-step'
import { tourPosition } from '@/lib/lab-tours/position'
import type { Tour } from '@/lib/lab-tours/tour'
import { dropped, shownStep } from '../cookie-changes'
import { changeCookies, setSessionCookie, tourCookie } from '../cookies'
import { requestFacts } from '../request'
import { ownAddress } from './own-address'
import { ownSeat, seatHere } from './seat'
import { minutesFrom, tourHref, tourInAddress } from './tour-words'

/** The tour that this browser is being shown: the step that was entered, and the account that it is shown in. */
type ShownTour = NonNullable<ReturnType<typeof tourInAddress>> & {
  seat: { number: number }
  entered: number
  account: string
}

/** The tour of this browser; undefined while none is on. */
export async function shownTour(): Promise<ShownTour | undefined> {
  const [id = '', entered = ''] = ((await tourCookie()) ?? '').split('.')
  const found = tourInAddress(id)
  const seat = found && (await ownSeat())
  const step = found?.tour.steps[Number(entered) - 1]
  if (!seat || !step) return undefined
  return { ...found, seat, entered: Number(entered), account: accountOfTour(seat, step.lab) }
}

/** The stamp of a tour: while it stays, so does its state. Undefined once its account is gone. */
export async function tourStamp({ tour, entered, account }: ShownTour): Promise<string | undefined> {
  const stamp = await labStamp(account)
  return stamp && `${tour.id}-${entered}-${account}-${stamp}`
}

/** How far a tour is: the step that was entered, or one that the presenter reached by hand since. */
export async function tourState(shown: ShownTour): Promise<TourState | undefined> {
  const { tour, texts, seat, entered } = shown
  const stamp = await tourStamp(shown)
  const number = stamp && (await tourPosition(seat, tour, entered))
  const step = number ? tour.steps[number - 1] : undefined
  if (!stamp || !number || !step) return undefined
  const next = tour.steps[number]
  return {
    ...{ tour: tour.id, href: tourHref(tour.id), title: texts.title, stamp, number, of: tour.steps.length },
    stepTitle: texts.steps[step.id]?.title ?? '',
    next: next && (next.lab === step.lab ? 'play' : 'lab'),
    minutesLeft: minutesFrom(tour, number),
  }
}

/**
 * Puts the world into the state of a step, signs its person in here, and returns the page that shows it. For server
 * actions: it sets cookies. Throws NoSuchEntity for a step that there is not.
 */
export async function enterTour(tour: Tour, number: number): Promise<string> {
  const seat = await seatHere()
  const facts = await requestFacts()
  // Each step of a player is a request of its own.
  const request = () => ({ ...facts, requestId: newUuid(systemSources.chance) })
  const { cookie, href } = await enterTourStep(seat, tour, number, {
    ...{ sources: systemSources, request, address: ownAddress() },
  })
  await setSessionCookie(cookie)
  await changeCookies([shownStep(`${tour.id}.${number}`)])
  return href
}

/** Ends the tour. The session stays. For server actions: it changes a cookie. */
export const leaveTour = () => changeCookies([dropped('tour')])
