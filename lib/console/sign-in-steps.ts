import { endSession } from '@/lib/auth/session'
import type { SignInStep } from '@/lib/auth/sign-in'
import { begunSession, type CookieChange, dropped, openedChallenge } from './cookie-changes'

/** The page that says that the password has expired. */
const EXPIRED = '/sign-in?expired=1'

/** The pages of the steps between the password and the session. */
export const STEPS = {
  mfa: '/sign-in/mfa',
  choose: '/sign-in/mfa/choose',
  'new-password': '/sign-in/new-password',
} as const

/**
 * Where a step of a sign-in leads, and what it does to cookies. `before` is the value of the session's cookie so far: a
 * sign-in replaces a session that is still valid, and the old one must not outlive its cookie (S-50).
 */
export async function nextStep(
  step: SignInStep,
  before: string | undefined,
): Promise<{ to: string; cookies: readonly CookieChange[] }> {
  if (step.kind === 'expired') return { to: EXPIRED, cookies: [dropped('challenge')] }
  if (step.kind !== 'session') return { to: STEPS[step.kind], cookies: [openedChallenge(step.cookie)] }
  if (before) await endSession(before)
  return { to: step.returnTo, cookies: begunSession(step.cookie) }
}
