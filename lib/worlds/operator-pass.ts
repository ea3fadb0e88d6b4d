import { createHmac, timingSafeEqual } from 'node:crypto'
import { later } from '@/lib/clock'
import { type Chance, digest } from '@/lib/ids'
import { operatorToken } from './operator-token'

/** How long a browser is the operator's after the token was typed. In seconds. */
export const PASS_LASTS = 12 * 60 * 60

/** A browser in which the operator's token was typed. `id` tells the passes apart. */
export type OperatorPass = { id: string; until: Date }

/**
 * Makes the value of the cookie of a new pass: its id, its end in milliseconds since 1970, and a signature of both by the
 * operator's token, which is not in it. Another token ends all passes.
 */
export function newPass(now: Date, chance: Chance): string {
  const id = Buffer.from(chance.bytes(12)).toString('base64url')
  const claim = `${id}.${later(now, PASS_LASTS).getTime()}`
  return `${claim}.${signatureOf(claim)}`
}

/** Returns the pass of a cookie's value; undefined when it is over, or was not signed here. */
export function passOf(value: string | undefined, now: Date): OperatorPass | undefined {
  const [, claim = '', id = '', end = '', signature = ''] =
    /^(([\w-]{16})\.(\d{1,15}))\.([\w-]{43})$/.exec(value ?? '') ?? []
  if (claim === '' || !isSame(signature, signatureOf(claim))) return undefined
  const until = new Date(Number(end))
  return now < until ? { id, until } : undefined
}

// With words before it, so that no other signature by the token can pass for one of these.
const signatureOf = (claim: string) =>
  createHmac('sha256', operatorToken()).update(`operator pass ${claim}`).digest('base64url')

// Digests, because the comparison needs values of equal length.
const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)))
