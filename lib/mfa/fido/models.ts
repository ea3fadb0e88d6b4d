import { createHash, type X509Certificate } from 'node:crypto'
import type { Certifications } from './certifications'
import { certificatesOf } from './chain'

/** A model of authenticator, as a metadata statement describes it (FIDO Metadata Statement, version 3). */
export type Model = {
  /** What its maker calls it. */
  name: string
  /** The model is revoked or known to be broken: whoever signs with such an authenticator may be somebody else. */
  isBroken: boolean
  certifications: Certifications
  /** The certificates that its makers' statements lead to, each in DER. */
  roots: readonly Uint8Array[]
  /** The id of the model, for FIDO2. */
  aaguid?: string
  /** The ids of keys that state for it, in hexadecimal, for U2F, which has no AAGUID. */
  keyIds?: readonly string[]
}

/** The models that are known, by their ids. */
export type Models = ReadonlyMap<string, Model>

/** Finds models fast. A later one replaces an earlier one with the same id. */
export const modelsFrom = (models: readonly Model[]): Models =>
  new Map(
    models.flatMap((model) =>
      [...(model.aaguid ? [model.aaguid] : []), ...(model.keyIds ?? [])].map((id) => [id, model]),
    ),
  )

export const rootsOf = ({ roots }: Model): X509Certificate[] => certificatesOf(roots)

/** What authenticators without an AAGUID report. */
const NO_AAGUID = '00000000-0000-0000-0000-000000000000'

/** The model of an authenticator that reports such an AAGUID, or states with such certificates. */
export function modelOf(models: Models, aaguid: string, chain: readonly X509Certificate[]): Model | undefined {
  if (aaguid !== NO_AAGUID) return models.get(aaguid)
  return chain.map((one) => models.get(keyIdOf(one) ?? '')).find((found) => found !== undefined)
}

/** The id of a certificate's key: SHA-1 of the point (RFC 5280, 4.2.1.2, method 1). U2F has keys of P-256 alone. */
function keyIdOf({ publicKey }: X509Certificate): string | undefined {
  if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return undefined
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return createHash('sha1').update(Buffer.concat(point)).digest('hex')
}
