import { generateSync } from 'otplib'

/** RFC 6238's X, in seconds. */
export const TIME_STEP = 30
/** What authenticator apps are told, and what AWS uses: HMAC-SHA-1, six digits. */
export const DIGITS = 6

/** RFC 6238's T: the number of time steps since the epoch. */
export function timeStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / TIME_STEP)
}

/** The code of one time step (RFC 6238, section 4.2). `secret` is K, as bytes. */
export function codeOf(secret: Uint8Array, step: number): string {
  return generateSync({ secret, epoch: step * TIME_STEP })
}

/** Six ASCII digits and nothing else: no space, no other script's digits, so one code has one spelling. */
export function isCode(text: string): boolean {
  return /^[0-9]{6}$/.test(text)
}

/** How far codes may be from the server's time, in time steps. */
export type Window = { back: number; ahead: number }

/**
 * Sign-in. One step back for the time that typing takes (RFC 6238, 5.2 recommends at most one), one ahead for drift
 * and for those who enrolled with the present code and sign in at once with the next.
 */
export const SIGN_IN_WINDOW: Window = { back: 1, ahead: 1 }

/**
 * Enabling and resynchronising look further, because two consecutive codes prove more than one: an hour and a little,
 * so that a clock on the wrong side of daylight saving time is found.
 */
export const PAIR_WINDOW: Window = { back: 125, ahead: 125 }

/** The time step whose code this is, within the window around `center`; undefined when there is none. */
export function findCode(secret: Uint8Array, code: string, center: number, window: Window): number | undefined {
  if (!isCode(code)) return undefined
  return nearestFirst(center, window).find((step) => codeOf(secret, step) === code)
}

/** The time step of the second of two consecutive codes; undefined when the two are not consecutive, in this order. */
export function findPair(
  secret: Uint8Array,
  [first, second]: readonly [string, string],
  center: number,
  window: Window,
): number | undefined {
  if (!isCode(first) || !isCode(second)) return undefined
  const match = (step: number) => codeOf(secret, step) === second && codeOf(secret, step - 1) === first
  return nearestFirst(center, window).find(match)
}

function nearestFirst(center: number, { back, ahead }: Window): number[] {
  const steps = Array.from({ length: back + ahead + 1 }, (_, index) => center - back + index)
  return steps.filter((step) => step > 0).sort((a, b) => Math.abs(a - center) - Math.abs(b - center))
}

/**
 * The drift to remember after a pair was found at `step`. A pair typed at leisure ends up to two steps ago, or one
 * ahead where both codes are sent at once: no drift at all. Anything else is the device's clock, or codes that are old.
 */
export function driftFrom(step: number, now: Date): number {
  const offset = step - timeStep(now)
  return offset >= -2 && offset <= 1 ? 0 : offset
}
