import { seal, unseal } from '@/lib/seal'
import { flag, jsonList, object, text, whole } from '@/lib/shape/json'

/** A session token that somebody got in the API console. `expiresAt` is in milliseconds since 1970. */
export type SessionToken = {
  user: string
  withMfa: boolean
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  expiresAt: number
}

/** What a cookie holds: more would be too long for one. */
const MOST_TOKENS = 4

const read = jsonList(
  object({
    ...{ user: text(), withMfa: flag, accessKeyId: text(), secretAccessKey: text(), sessionToken: text() },
    expiresAt: whole(0, Number.MAX_SAFE_INTEGER),
  }),
)

/**
 * The tokens of an account that a sealed text holds, which a browser keeps. None if the text is of another account, was
 * changed, or is none at all. Those that have expired at `now` are left out.
 */
export function openTokens(sealed: string | undefined, account: string, now: Date): SessionToken[] {
  if (sealed === undefined || sealed === '') return []
  try {
    const tokens = read(JSON.parse(unseal(sealed, placeOf(account)).toString()), 'tokens')
    return tokens.filter(({ expiresAt }) => expiresAt > now.getTime())
  } catch {
    return []
  }
}

/** Adds a token to those that a browser keeps, the newest last. It replaces the token of its kind and its user. */
export function sealTokens(tokens: readonly SessionToken[], added: SessionToken, account: string): string {
  const others = tokens.filter(({ user, withMfa }) => user !== added.user || withMfa !== added.withMfa)
  return seal(Buffer.from(JSON.stringify([...others, added].slice(-MOST_TOKENS))), placeOf(account))
}

/** A text of one account opens in no other. */
const placeOf = (account: string) => `ApiConsole.tokens:${account}`
