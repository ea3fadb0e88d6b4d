import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { certificatesOf, leadsTo } from './chain'
import { type Model, type Models, modelOf, rootsOf } from './models'

/** The formats of statements that lead to a maker's certificates. The library has roots for others, and would fetch. */
const FORMATS = ['packed', 'fido-u2f', 'tpm']

type Verification = Parameters<typeof verifyRegistrationResponse>[0]

/** Of which known model an authenticator says it is, and whether its statement proves it. */
type Stated = { model: Model; isProven: boolean }

/**
 * Reads an authenticator's statement about itself. The AAGUID alone proves nothing, since anybody can report any. A statement
 * that proves nothing either makes no difference: the authenticator is just not certified.
 */
export async function statedModel(
  verification: Verification,
  aaguid: string,
  models: Models,
  now: Date,
): Promise<Stated | undefined> {
  const { format, encodings } = statementOf(verification.response)
  const chain = certificatesOf(encodings)
  const model = modelOf(models, aaguid, chain)
  if (!model) return undefined
  const isChained = FORMATS.includes(format) && chain.length === encodings.length && leadsTo(rootsOf(model), chain, now)
  return { model, isProven: isChained && (await isSigned(verification)) }
}

/**
 * Whether the first certificate's key signed the statement, and the certificate is one for this. The library knows no roots
 * for these formats, so it trusts every certificate, and fetches nothing.
 */
async function isSigned(verification: Verification): Promise<boolean> {
  try {
    return (await verifyRegistrationResponse(verification)).verified
  } catch {
    return false
  }
}

function statementOf({ response }: RegistrationResponseJSON): { format: string; encodings: readonly Uint8Array[] } {
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')))
  const statement: unknown = decoded.get('attStmt')
  const x5c: unknown = statement instanceof Map ? statement.get('x5c') : undefined
  // What is no encoding stays as one that cannot be read.
  const encodings = Array.isArray(x5c) ? x5c.map((one) => (one instanceof Uint8Array ? one : new Uint8Array())) : []
  return { format: decoded.get('fmt'), encodings }
}
