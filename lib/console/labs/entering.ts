import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/auth/session'
import type { Seat } from '@/lib/lab-seats/seats'
import { startLab } from '@/lib/lab-seats/start'
import { clearSessionCookie, sessionCookie } from '../cookies'
import { requestFacts } from '../request'
import { proceed } from '../sign-in'
import { labHref } from './lab-words'

/**
 * Starts a lab, or enters it again, and leads on: to its page with its first person signed in, or to the sign-in page where
 * that is the first step. Whoever was signed in before is not any more. For server actions: it sets cookies.
 */
export async function enterLab(seat: Seat, lab: string, { anew = false } = {}): Promise<never> {
  const step = await startLab(seat, { lab, returnTo: labHref(lab), anew }, await requestFacts())
  if (step.kind !== 'sign-in page') return proceed(step)
  const before = await sessionCookie()
  if (before) await endSession(before)
  await clearSessionCookie()
  const query = new URLSearchParams({ user: step.userName, next: labHref(lab) })
  redirect(`/sign-in/${step.alias}?${query}` as Route)
}
