import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Challenge } from '@/lib/auth/challenge'
import { type ChallengeDevice, challengeWithDevices } from '@/lib/auth/second-factor'
import { endSession } from '@/lib/auth/session'
import type { SignInStep } from '@/lib/auth/sign-in'
import { challengeCookie, clearChallengeCookie, sessionCookie, setChallengeCookie, setSessionCookie } from './cookies'

/** Where a sign-in that ended half-way begins again; the page there says why. */
const ENDED = '/sign-in?ended=1'

/** Where somebody learns that the password is too old. */
const EXPIRED = '/sign-in?expired=1'

const PAGES = {
  mfa: '/sign-in/mfa',
  choose: '/sign-in/mfa/choose',
  'new-password': '/sign-in/new-password',
} as const

/** Takes the next step of a sign-in. For server actions: it sets cookies. */
export async function proceed(step: SignInStep): Promise<never> {
  if (step.kind === 'expired') {
    await clearChallengeCookie()
    redirect(EXPIRED)
  }
  if (step.kind !== 'session') {
    await setChallengeCookie(step.cookie)
    redirect(PAGES[step.kind])
  }
  // Whoever signs in over a living session leaves it behind: it must not outlive its cookie (S-50).
  const before = await sessionCookie()
  if (before) await endSession(before)
  await setSessionCookie(step.cookie)
  redirect(step.returnTo as Route)
}

/** Leads back to the beginning when a challenge is over. For server actions: it clears the cookie. */
export async function startAgain(): Promise<never> {
  await clearChallengeCookie()
  redirect(ENDED)
}

/** The same for pages, which cannot clear cookies. */
export function toTheBeginning(): never {
  redirect(ENDED)
}

/** A challenge in hand: the value of its cookie, whose it is, and what can answer it. */
export type OpenChallenge = {
  cookie: string
  challenge: Challenge
  userName: string
  devices: readonly ChallengeDevice[]
}

/** The challenge of the request for a page or action of its purpose; else leads to where the sign-in stands. */
export async function demandChallenge(purpose: Challenge['purpose']): Promise<OpenChallenge> {
  const cookie = await challengeCookie()
  const found = cookie ? await challengeWithDevices(cookie) : undefined
  if (!cookie || !found) redirect(ENDED)
  if (found.challenge.purpose !== purpose) redirect(PAGES[found.challenge.purpose])
  // The last device may have been taken from the user meanwhile, or was tampered with: nothing can answer.
  if (purpose === 'mfa' && found.devices.length === 0) redirect(ENDED)
  return { cookie, ...found }
}

/** The same with the device that has been chosen to answer; leads to the choice while there is none. */
export async function demandChosenDevice(): Promise<OpenChallenge & { device: ChallengeDevice }> {
  const open = await demandChallenge('mfa')
  const device = open.devices.find(({ serialNumber }) => serialNumber === open.challenge.serialNumber)
  if (device) return { ...open, device }
  // The device may have been taken from the user meanwhile.
  redirect(PAGES.choose)
}
