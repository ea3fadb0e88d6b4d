import { createGuardrails, generateSync } from 'otplib'

/** The time step of virtual devices, X in RFC 6238, in seconds. */
export const TIME_STEP = 30
/** The time steps that devices may have. Many hardware tokens show each code for a minute. */
export const PERIODS = [30, 60] as const
/** What authenticator apps are told, and what AWS uses: HMAC-SHA-1, six digits. */
export const DIGITS = 6

/**
 * How long a secret may be, in bytes. RFC 4226 (R6) asks for 16 at least, and ours have 20 or more. Services elsewhere give
 * out 10, which every authenticator app takes.
 */
export const SECRET_BYTES = { min: 10, max: 64 } as const
const LIMITS = createGuardrails({ MIN_SECRET_BYTES: SECRET_BYTES.min, MAX_SECRET_BYTES: SECRET_BYTES.max })

/** Returns T of RFC 6238: the number of time steps of `period` seconds since the epoch. */
export function timeStep(now: Date, period: number): number {
  return Math.floor(now.getTime() / 1000 / period)
}

/** Returns the code of one time step, of whatever length (RFC 6238, section 4.2). `secret` is K, as bytes. */
export function codeOf(secret: Uint8Array, step: number): string {
  return generateSync({ secret, epoch: step * TIME_STEP, guardrails: LIMITS })
}

/** Exactly six ASCII digits: without spaces or digits of other scripts, so that each code has one spelling. */
export function isCode(text: string): boolean {
  return /^[0-9]{6}$/.test(text)
}

/** How far a code may be from the server's time, in time steps. */
type Window = { back: number; ahead: number }

/**
 * The window at sign-in. One step back allows for typing time (RFC 6238, section 5.2 recommends at most one). One step
 * ahead allows for drift, and for people who enrol with the current code and sign in at once with the next.
 */
export const SIGN_IN_WINDOW: Window = { back: 1, ahead: 1 }

/**
 * The window of EnableMFADevice and ResyncMFADevice. Two consecutive codes prove more than one, so it is wider: just
 * over an hour, and twice as long at 60 s, which covers a clock on the wrong side of daylight saving time.
 */
export const PAIR_WINDOW: Window = { back: 125, ahead: 125 }

/** Returns the time step of a code within the window around `center`, or undefined. */
export function findCode(secret: Uint8Array, code: string, center: number, window: Window): number | undefined {
  if (!isCode(code)) return undefined
  return nearestFirst(center, window).find((step) => codeOf(secret, step) === code)
}

/**
 * Returns the newest time step of a code within the window around `center`, or -1. Always computes the codes of the
 * whole window, so that its time does not reveal that a wrong code was nearly right.
 */
export function newestOf(secret: Uint8Array, code: string, center: number, window: Window): number {
  return Math.max(-1, ...nearestFirst(center, window).filter((step) => codeOf(secret, step) === code))
}

/** Returns the time step of the second of two codes, or undefined when they are not consecutive in this order. */
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
 * Returns the drift to store after a pair was found at `step`. A person who types slowly sends a pair that ended up to
 * two steps ago; a program that sends both codes at once is one step ahead. Neither counts as drift. Anything else
 * comes from the device's clock, or from old codes.
 */
export function driftFrom(step: number, now: Date, period: number): number {
  const offset = step - timeStep(now, period)
  return offset >= -2 && offset <= 1 ? 0 : offset
}
