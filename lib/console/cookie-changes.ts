import { CHALLENGE_SECONDS } from '@/lib/auth/challenge'
import { type CookieName, cookieName, type HatName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'

/** What an answer does to a cookie. `maxAge` is in seconds; 0 deletes it. */
export type CookieChange = { what: CookieName; value: string; maxAge: number }

const A_YEAR = 365 * 24 * 60 * 60

/** Deletes a cookie. */
export const dropped = (what: CookieName): CookieChange => ({ what, value: '', maxAge: 0 })

/** Stores a choice of the person, which proves nothing. */
export const chosen = (what: CookieName, value: string): CookieChange => ({ what, value, maxAge: A_YEAR })

/** For what belongs to a session: kept as long as one may last. */
export const lastingWithSession = (
  what: 'session' | 'role' | 'tokens' | `hat-${HatName}`,
  value: string,
): CookieChange => ({
  what,
  value,
  maxAge: env().sessionHours * 3600,
})

/** Begins a session: the challenge before it and the role of the last one go. */
export const begunSession = (value: string): readonly CookieChange[] => [
  lastingWithSession('session', value),
  dropped('challenge'),
  dropped('role'),
]

const NINETY_DAYS = 90 * 24 * 60 * 60

/** Gives the browser a seat in the labs. */
export const takenSeat = (value: string): CookieChange => ({ what: 'seat', value, maxAge: NINETY_DAYS })

/** The step of a tour that is being shown. It proves nothing: the seat does. */
export const shownStep = (value: string): CookieChange => ({ what: 'tour', value, maxAge: 24 * 60 * 60 })

/** Opens the challenge of a half-made sign-in. */
export const openedChallenge = (value: string): CookieChange => ({
  what: 'challenge',
  value,
  maxAge: CHALLENGE_SECONDS,
})

/** The account and user that the sign-in form was told to remember. */
export type Remembered = { account: string; userName: string }

export const rememberedChoice = ({ account, userName }: Remembered) => chosen('account', `${account}/${userName}`)

/** Attributes of every cookie that the server sets: no script reads it, and no other site makes a browser send it (S-53). */
export function attributesOf({ what, value, maxAge }: CookieChange) {
  const { name, path, secure } = cookieName(what, env().publicUrl)
  return { name, value, path, secure, maxAge, httpOnly: true, sameSite: 'lax' } as const
}

/** The value of a Set-Cookie header for a change, as Next writes it (RFC 6265, 4.1.1). */
export function setCookie(change: CookieChange): string {
  const { name, value, path, secure, maxAge } = attributesOf(change)
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${path}`, `Max-Age=${maxAge}`]
  return [...parts, ...(secure ? ['Secure'] : []), 'HttpOnly', 'SameSite=lax'].join('; ')
}
