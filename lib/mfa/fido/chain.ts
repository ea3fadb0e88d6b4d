import { X509Certificate } from 'node:crypto'

/**
 * Whether a chain of certificates, the leaf first, leads to one of `roots`, and all of them are valid at `now`. The last
 * of the chain may be a root itself. Reads what it is given and nothing else: no revocation list is fetched (S-92).
 */
export function leadsTo(
  roots: readonly X509Certificate[],
  chain: readonly X509Certificate[],
  now: Date,
): chain is [X509Certificate, ...X509Certificate[]] {
  const last = chain.at(-1)
  if (last === undefined || !chain.every((one) => isValid(one, now))) return false
  // Whoever holds a certificate that may not issue others could lengthen the chain with it.
  const isLinked = chain.slice(1).every((issuer, index) => issuer.ca && isIssued(chain[index], issuer))
  return isLinked && roots.some((root) => isValid(root, now) && (last.raw.equals(root.raw) || isIssued(last, root)))
}

/** The certificates of such encodings (DER). Those that cannot be read, or whose key cannot, are left out. */
export function certificatesOf(encodings: readonly Uint8Array[]): X509Certificate[] {
  return encodings.flatMap((der) => {
    try {
      const one = new X509Certificate(der)
      return one.publicKey.type === 'public' ? [one] : []
    } catch {
      return []
    }
  })
}

const isIssued = (one: X509Certificate | undefined, issuer: X509Certificate) =>
  one?.checkIssued(issuer) === true && one.verify(issuer.publicKey)

const isValid = ({ validFrom, validTo }: X509Certificate, now: Date) =>
  Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo)
