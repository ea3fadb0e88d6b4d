import { verify, X509Certificate } from 'node:crypto'
import { SettingsService } from '@simplewebauthn/server'
import type { Certifications } from './certifications'
import { certificatesOf, leadsTo } from './chain'
import type { Model } from './models'

// The file of the FIDO Metadata Service, version 3.1: a JWT with an entry for each model. The library reads it too, but
// fetches the revocation lists that its certificates name (S-92).

/** What a metadata file says: the models, and when FIDO makes the next one. */
export type Metadata = { models: Model[]; nextUpdate: Date }

/** The host to which the certificate of the file's signer is issued. */
const SIGNER = 'mds.fidoalliance.org'

/** The roots under which FIDO signs, which the library has for the same purpose. */
const FIDO_ROOTS = () =>
  SettingsService.getRootCertificates({ identifier: 'mds' }).map((pem) => new X509Certificate(pem))

/**
 * Reads a metadata file. Throws an error in a sentence unless FIDO signed it. Certificates are checked for a time when the
 * file was in use: an old file is still what FIDO said, so it does not keep the server from starting.
 */
export function metadataFrom(jwt: string, now: Date, roots: readonly X509Certificate[] = FIDO_ROOTS()): Metadata {
  const [header = '', payload = '', signature = '', ...more] = jwt.trim().split('.')
  if (!signature || more.length > 0) throw new Error('It is not a signed metadata file (a JWT of three parts).')
  const { alg, x5c } = jsonOf<{ alg?: string; x5c?: string[] }>(header)
  const { entries, nextUpdate } = jsonOf<{ entries?: Entry[]; nextUpdate?: string }>(payload)
  const until = new Date(`${nextUpdate}T00:00:00Z`)
  if (!Array.isArray(entries) || Number.isNaN(until.getTime())) throw new Error('It has no entries, or no next update.')
  const chain = certificatesOf((x5c ?? []).map((one) => Buffer.from(one, 'base64')))
  if (!leadsTo(roots, chain, until < now ? until : now) || !chain[0].checkHost(SIGNER)) {
    throw new Error(`Its certificates are not those of ${SIGNER}.`)
  }
  if (!isSigned(`${header}.${payload}`, signature, alg, chain[0])) throw new Error('Its signature is wrong.')
  return { models: entries.flatMap((entry) => modelFrom(entry, now)), nextUpdate: until }
}

function isSigned(text: string, signature: string, alg: string | undefined, { publicKey }: X509Certificate): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (alg === 'RS256' && publicKey.asymmetricKeyType === 'rsa')
    return verify('sha256', Buffer.from(text), publicKey, bytes)
  if (alg !== 'ES256' || publicKey.asymmetricKeyType !== 'ec') return false
  return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes)
}

function jsonOf<T extends object>(part: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    if (typeof value === 'object' && value !== null) return value
  } catch {}
  throw new Error('It is not a signed metadata file: a part of it is no JSON.')
}

/** MetadataBLOBPayloadEntry, as far as it is read. */
type Entry = {
  aaguid?: string
  attestationCertificateKeyIdentifiers?: string[]
  metadataStatement?: { description: string; attestationRootCertificates: string[] }
  statusReports: Report[]
}

/** StatusReport, as far as it is read. Dates are such as `2026-11-28`. */
type Report = { status: string; sunsetDate?: string; fipsRevision?: number }

function modelFrom(entry: Entry, now: Date): Model[] {
  const { aaguid, attestationCertificateKeyIdentifiers: keyIds, metadataStatement, statusReports } = entry
  // Authenticators of UAF, an older protocol, have neither id.
  if (!metadataStatement || (!aaguid && !keyIds)) return []
  const roots = metadataStatement.attestationRootCertificates.map((one) => Buffer.from(one, 'base64'))
  const certifications = certificationsIn(statusReports, now)
  const isBroken = statusReports.some(({ status }) => BROKEN.includes(status))
  const model = { name: metadataStatement.description, isBroken, certifications, roots }
  return [{ ...model, ...(aaguid && { aaguid }), ...(keyIds && { keyIds }) }]
}

/** After such a report a model is refused, whatever came later: an update cannot be seen from here. */
const BROKEN = [
  ...['REVOKED', 'USER_VERIFICATION_BYPASS', 'ATTESTATION_KEY_COMPROMISE'],
  ...['USER_KEY_REMOTE_COMPROMISE', 'USER_KEY_PHYSICAL_COMPROMISE'],
]

/** From the lowest to the highest. */
const FIDO_LEVELS = ['L1', 'L1plus', 'L2', 'L2plus', 'L3', 'L3plus']
const FIPS_LEVELS = ['L1', 'L2', 'L3', 'L4']

/** The highest level of each certification that has not ended. */
function certificationsIn(reports: readonly Report[], now: Date): Certifications {
  const current = reports.filter(({ sunsetDate }) => sunsetDate === undefined || Date.parse(sunsetDate) > now.getTime())
  const statuses = (revision?: number) =>
    current.filter(({ fipsRevision }) => fipsRevision === revision).map(({ status }) => status)
  const fido = FIDO_LEVELS.findLast((level) => statuses().includes(`FIDO_CERTIFIED_${level}`))
  // The status of before there were levels, which is the first of them (FIDO Metadata Service, "AuthenticatorStatus").
  const first = statuses().includes('FIDO_CERTIFIED') ? FIDO_LEVELS[0] : undefined
  const [fips2, fips3] = [2, 3].map((revision) =>
    FIPS_LEVELS.findLast((level) => statuses(revision).includes(`FIPS140_CERTIFIED_${level}`)),
  )
  return {
    ...((fido ?? first) && { FIDO: fido ?? first }),
    ...(fips2 && { 'FIDO-FIPS-140-2': fips2 }),
    ...(fips3 && { 'FIDO-FIPS-140-3': fips3 }),
  }
}
