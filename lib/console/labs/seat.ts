import { notFound } from 'next/navigation'
import { cache } from 'react'
import { systemSources } from '@/lib/clock'
import { env } from '@/lib/env'
import { accountOfLab } from '@/lib/lab-seats/numbers'
import { forgetSeat, labOfSeat, type Seat, seatOf, takeSeat } from '@/lib/lab-seats/seats'
import { dropped, takenSeat } from '../cookie-changes'
import { changeCookies, seatCookie } from '../cookies'

/** For pages and actions of the labs: outside training, they do not exist. */
export function demandLabPages(): void {
  if (env().environment !== 'training') notFound()
}

/** The seat of this browser. It is looked up once for all parts of a page. */
export const ownSeat = cache(async (): Promise<Seat | undefined> => {
  const token = await seatCookie()
  return token ? seatOf(token) : undefined
})

/** The seat of this browser, which gets one if it has none. For server actions: it sets a cookie. */
export async function seatHere(): Promise<Seat> {
  const known = await ownSeat()
  if (known) return known
  const { seat, token } = await takeSeat(systemSources)
  await changeCookies([takenSeat(token)])
  return seat
}

/** Forgets the seat of this browser, with all its labs. For server actions: it changes a cookie. */
export async function forgetSeatHere(): Promise<void> {
  const seat = await ownSeat()
  if (seat) await forgetSeat(seat)
  await changeCookies([dropped('seat')])
}

/** The account of a lab and its seat, if this browser has begun to do labs. */
export async function ownLabAccount(lab: string): Promise<{ seat: Seat; account: string } | undefined> {
  const seat = await ownSeat()
  return seat && { seat, account: accountOfLab(seat, lab) }
}

/** The lab of an account, if the account is one of this browser's seat. */
export async function ownLabIn(account: string): Promise<string | undefined> {
  const seat = await ownSeat()
  return seat && labOfSeat(seat, account)
}
