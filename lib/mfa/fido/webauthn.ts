import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoCBOR } from '@simplewebauthn/server/helpers'
import { systemClock } from '@/lib/clock'
import type { FidoCredential } from './credential'
import type { Models } from './models'
import { modelsInUse } from './models-in-use'
import type { RelyingParty } from './relying-party'
import { statedModel } from './statement'

// WebAuthn Level 3, sections 7.1 and 7.2. The library checks most of it; what it leaves to its caller is checked here. Its
// errors quote what the browser sent, so none of them is shown or logged: every failure is `undefined`.

/** COSE algorithms: EdDSA, ES256, RS256. Windows Hello has only the last one. */
const ALGORITHMS = [-8, -7, -257]

/** How long the browser may ask its user, in milliseconds. */
const TIMEOUT = 120_000

/** The longest answer that is read, in characters. Attestations of many certificates have a few thousand. */
const LONGEST_ANSWER = 65_536

/** WebAuthn, "Credential ID": at least 16 bytes, at most 1,023. */
const CREDENTIAL_ID_BYTES = { min: 16, max: 1023 }

const TRANSPORTS = ['ble', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

type Known = Pick<FidoCredential, 'id'> & { transports: readonly string[] }

/** What an answer must fit: the challenge is in base64url. */
type Expected = { party: RelyingParty; challenge: string }

/**
 * What the browser is asked for when a user adds a passkey. `known` are the user's own, which are not to be added twice.
 * Make and model are asked for only where models are known: elsewhere nothing judges the answer, and browsers ask their
 * users one question less.
 */
export function registrationOptions(
  { party, challenge }: Expected,
  user: { handle: string; name: string },
  productName: string,
  known: readonly Known[],
  models: Models = modelsInUse(),
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: productName,
    rpID: party.id,
    userID: bytesOf(user.handle),
    userName: user.name,
    userDisplayName: user.name,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    attestationType: models.size > 0 ? 'direct' : 'none',
    excludeCredentials: known.map(described),
    supportedAlgorithmIDs: ALGORITHMS,
    // After a password, presence is enough: older security keys prove no more.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What the browser is asked for when a user proves to have one of the passkeys. */
export function authenticationOptions(
  { party, challenge }: Expected,
  known: readonly Known[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    userVerification: 'discouraged',
    allowCredentials: known.map(described),
  })
}

/** A credential that was just made, and what its authenticator said of itself. */
export type NewFidoCredential = FidoCredential & { transports: string[]; isBackedUp: boolean; aaguid: string }

/** One as it was read. If the model that it reports is revoked or known to be broken, it must be refused. */
type ReadCredential = NewFidoCredential & { isOfBrokenModel: boolean }

/**
 * Reads the browser's answer to `registrationOptions`, as JSON. Returns undefined unless all of it holds. Certificates have
 * to be valid by the machine's clock: an account's may stand at any time.
 */
export async function readRegistration(
  answer: string,
  { party, challenge }: Expected,
  models: Models = modelsInUse(),
  now: Date = systemClock.now(),
): Promise<ReadCredential | undefined> {
  try {
    const response: RegistrationResponseJSON = JSON.parse(upToLongest(answer))
    if (isFramed(response.response.clientDataJSON)) return undefined
    const verification = {
      response,
      ...{ expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }
    const bare = { ...verification, response: withoutStatement(response) }
    const { verified, registrationInfo } = await verifyRegistrationResponse(bare)
    if (!verified) return undefined
    const { credential, aaguid, credentialBackedUp, credentialDeviceType } = registrationInfo
    const length = bytesOf(credential.id).length
    if (response.id !== credential.id) return undefined
    if (length < CREDENTIAL_ID_BYTES.min || length > CREDENTIAL_ID_BYTES.max) return undefined
    const stated = await statedModel(verification, aaguid, models, now)
    return {
      id: credential.id,
      publicKey: new Uint8Array(credential.publicKey),
      signCount: credential.counter,
      isBackupEligible: credentialDeviceType === 'multiDevice',
      isBackedUp: credentialBackedUp,
      ...(stated?.isProven && { certifications: stated.model.certifications }),
      isOfBrokenModel: stated?.model.isBroken ?? false,
      aaguid,
      transports: TRANSPORTS.filter((one) => response.response.transports?.includes(one)),
    }
  } catch {
    return undefined
  }
}

/** Which credential signed, its counter after that, and whether it is backed up now. */
export type Assertion = { credential: FidoCredential; signCount: number; isBackedUp: boolean }

/**
 * Reads the browser's answer to `authenticationOptions`, as JSON. `credentials` are those of the user with `handle`.
 * Returns undefined unless all of it holds. It changes nothing: the caller must see to it that a challenge is answered
 * once and that the counter is kept.
 */
export async function readAssertion(
  answer: string,
  { party, challenge, handle, credentials }: Expected & { handle: string; credentials: readonly FidoCredential[] },
): Promise<Assertion | undefined> {
  try {
    const response: AuthenticationResponseJSON = JSON.parse(upToLongest(answer))
    if (isFramed(response.response.clientDataJSON)) return undefined
    const { userHandle } = response.response
    if (userHandle && userHandle !== handle) return undefined
    const credential = credentials.find(({ id }) => id === response.id)
    if (!credential) return undefined
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      ...{ expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
      requireUserVerification: false,
      credential: { id: credential.id, publicKey: credential.publicKey, counter: credential.signCount },
    })
    if (!verified) return undefined
    const { newCounter, credentialBackedUp, credentialDeviceType } = authenticationInfo
    if ((credentialDeviceType === 'multiDevice') !== credential.isBackupEligible) return undefined
    return { credential, signCount: newCounter, isBackedUp: credentialBackedUp }
  } catch {
    return undefined
  }
}

function upToLongest(answer: string): string {
  if (answer.length > LONGEST_ANSWER) throw new Error('The answer is too long.')
  return answer
}

/** Whether the page that asked was in a frame of another origin. The library accepts most of these. */
function isFramed(clientDataJSON: string): boolean {
  const { crossOrigin, topOrigin }: { crossOrigin?: unknown; topOrigin?: unknown } = JSON.parse(
    Buffer.from(clientDataJSON, 'base64url').toString(),
  )
  return crossOrigin === true || topOrigin !== undefined
}

/**
 * The same response as if its authenticator had stated nothing. What it states decides about certifications alone, so no
 * statement can make a registration fail, however senseless.
 */
function withoutStatement(response: RegistrationResponseJSON): RegistrationResponseJSON {
  const { attestationObject } = response.response
  const authData = decodeAttestationObject(bytesOf(attestationObject)).get('authData')
  const bare = new Map<string, string | Uint8Array | Map<string, string>>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData],
  ])
  const encoded = Buffer.from(isoCBOR.encode(bare)).toString('base64url')
  return { ...response, response: { ...response.response, attestationObject: encoded } }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64url, 'base64url'))

const described = ({ id, transports }: Known) => ({
  id,
  transports: TRANSPORTS.filter((one) => transports.includes(one)),
})
