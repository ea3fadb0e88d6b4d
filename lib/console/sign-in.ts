import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Challenge } from '@/lib/auth/challenge'
import { type ChallengeDevice, challengeWithDevices } from '@/lib/auth/second-factor'
import type { SignInStep } from '@/lib/auth/sign-in'
import { challengeCookie, changeCookies, clearChallengeCookie, sessionCookie } from './cookies'
import { nextStep, STEPS } from './sign-in-steps'

/** The start of a sign-in for one that ended half-way. The page says why. */
const ENDED = '/sign-in?ended=1'

/** Takes the next step of a sign-in. For server actions: it sets cookies. */
export async function proceed(step: SignInStep): Promise<never> {
  const { to, cookies } = await nextStep(step, await sessionCookie())
  await changeCookies(cookies)
  redirect(to as Route)
}

/** Redirects to the start when a challenge is over. For server actions, as it clears the cookie. */
export async function startAgain(): Promise<never> {
  await clearChallengeCookie()
  redirect(ENDED)
}

/** Like `startAgain`, for pages, which cannot clear cookies. */
export function toTheBeginning(): never {
  redirect(ENDED)
}

/** The current challenge: the value of its cookie, its user, and the devices that can answer it. */
export type OpenChallenge = {
  cookie: string
  challenge: Challenge
  userName: string
  devices: readonly ChallengeDevice[]
}

/** Returns the request's challenge if it has this purpose; else redirects to the current step of the sign-in. */
export async function demandChallenge(purpose: Challenge['purpose']): Promise<OpenChallenge> {
  const cookie = await challengeCookie()
  const found = cookie ? await challengeWithDevices(cookie) : undefined
  if (!cookie || !found) redirect(ENDED)
  if (found.challenge.purpose !== purpose) redirect(STEPS[found.challenge.purpose])
  // The user's last device may have been deactivated meanwhile, or its row tampered with.
  if (purpose === 'mfa' && found.devices.length === 0) redirect(ENDED)
  return { cookie, ...found }
}

/** Also returns the chosen device, or redirects to the choice if there is none. */
export async function demandChosenDevice(): Promise<OpenChallenge & { device: ChallengeDevice }> {
  const open = await demandChallenge('mfa')
  const device = open.devices.find(({ serialNumber }) => serialNumber === open.challenge.serialNumber)
  if (device) return { ...open, device }
  // The device may have been deactivated meanwhile.
  redirect(STEPS.choose)
}
