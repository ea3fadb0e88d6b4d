import { passkeyTexts } from '@/lib/texts/passkeys'

/** Whether a passkey is registered or used, by the names of the browser's functions. */
export type Ceremony = 'create' | 'get'

/** Who asks for passkeys: the host that they belong to, and the only origin that may ask (`lib/mfa/fido`). */
export type PasskeyParty = { id: string; origin: string }

/** Why a page cannot ask for passkeys, told before the browser refuses in its own words. */
export type Obstacle = 'address' | 'insecure' | 'elsewhere' | 'unsupported'

/** What keeps a page of `origin` from asking for passkeys, if anything does. `hasPasskeys`: its browser has the functions. */
export function obstacleTo(party: PasskeyParty, origin: string, hasPasskeys: boolean): Obstacle | undefined {
  // An RP ID is a domain (WebAuthn, 5.1.3), and `localhost` is one that needs no https.
  if (/^(\d+(\.\d+){3}|\[.*\])$/.test(party.id)) return 'address'
  if (party.origin.startsWith('http:') && !/(^|\.)localhost$/.test(party.id)) return 'insecure'
  if (origin !== party.origin) return 'elsewhere'
  return hasPasskeys ? undefined : 'unsupported'
}

/** What to say of an error of `navigator.credentials`. Its name is all that tells one from another. */
export function failureText(ceremony: Ceremony, thrown: unknown): string {
  const name = thrown instanceof Error ? thrown.name : typeof thrown
  const texts = new Map<string, string | ((name: string) => string)>(
    Object.entries({ ...passkeyTexts.failures, ...passkeyTexts[ceremony].failures }),
  )
  const text = texts.get(name)
  return typeof text === 'string' ? text : passkeyTexts.failures.other(name)
}
