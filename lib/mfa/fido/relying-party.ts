/** Who asks for passkeys (WebAuthn, "Relying Party"): the host that they are bound to, and the only origin that may ask. */
export type RelyingParty = { id: string; origin: string }

/** The relying party at an address. All accounts of a server are one. */
export const relyingPartyAt = (publicUrl: string): RelyingParty => {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin }
}
