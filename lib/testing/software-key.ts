import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { cbor } from './cbor'

/** A key pair of a COSE algorithm, with its public key as COSE has it. */
type KeyPair = { privateKey: KeyObject; publicKey: Buffer; hash: string | null }

const jwk = (key: KeyObject) => createPublicKey(key).export({ format: 'jwk' })
const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')

/** RFC 9053: the keys of the algorithms that authenticators have, and of one that is not offered (ES384). */
const KEY_PAIRS = {
  ES256: (privateKey = newKey('P-256')) => elliptic(privateKey, -7, 1, 'sha256'),
  ES384: (privateKey = newKey('P-384')) => elliptic(privateKey, -35, 2, 'sha384'),
  EdDSA: (): KeyPair => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const cose = new Map<number, number | Buffer>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes(jwk(privateKey).x)],
    ])
    return { privateKey, publicKey: cbor(cose), hash: null }
  },
  RS256: (): KeyPair => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { n, e } = jwk(privateKey)
    const cose = new Map<number, number | Buffer>([
      [1, 3],
      [3, -257],
      [-1, bytes(n)],
      [-2, bytes(e)],
    ])
    return { privateKey, publicKey: cbor(cose), hash: 'sha256' }
  },
}

const newKey = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey

function elliptic(privateKey: KeyObject, algorithm: number, curve: number, hash: string): KeyPair {
  return { privateKey, publicKey: ellipticKey(privateKey, algorithm, curve), hash }
}

function ellipticKey(privateKey: KeyObject, algorithm: number, curve: number): Buffer {
  const { x, y } = jwk(privateKey)
  return cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, algorithm],
      [-1, curve],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  )
}

export type Algorithm = keyof typeof KEY_PAIRS

type Stated = Map<string, number | string | Uint8Array | Uint8Array[]>

/** What a statement signs. */
export type StatementData = { authData: Buffer; clientHash: Buffer }

/** What one answer shall say. Each has a value as from a well-behaved browser and authenticator. */
export type Lies = {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  crossOrigin?: boolean
  topOrigin?: string
  /** Flags of the authenticator data: UP 1, UV 4, BE 8, BS 16. */
  flags?: number
  count?: number
  /** The id that the browser reports, if not the one that was signed. */
  reportedId?: string
  userHandle?: string
  signature?: Buffer
  format?: string
  statement?: Stated | string | ((signed: StatementData) => Stated)
  transports?: readonly string[]
}

/** What the server asked: the challenge in base64url, and where. */
type Asked = { challenge: string; party: { id: string; origin: string } }

const UP = 1
const UV = 4
const AT = 64
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array) => Buffer.from(data).toString('base64url')

/** An authenticator in software, which says whatever a test wants. */
export function softwareKey({
  algorithm = 'ES256',
  id = sha256(`${algorithm} key`).subarray(0, 16),
  privateKey,
  pair = privateKey ? KEY_PAIRS.ES256(privateKey) : KEY_PAIRS[algorithm](),
  aaguid = new Uint8Array(16),
}: {
  algorithm?: Algorithm
  id?: Uint8Array
  /** Of P-256, if it is not to be a new one. */
  privateKey?: KeyObject
  pair?: KeyPair
  /** The model that it reports. */
  aaguid?: Uint8Array
} = {}) {
  function authenticatorData({ party }: Asked, lies: Lies, attested?: Buffer): Buffer {
    const flags = (lies.flags ?? UP | UV) | (attested ? AT : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lies.count ?? 0)
    return Buffer.concat([sha256(lies.rpId ?? party.id), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  const answer = (response: object, lies: Lies) =>
    JSON.stringify({
      ...{ id: lies.reportedId ?? base64url(id), rawId: lies.reportedId ?? base64url(id), type: 'public-key' },
      ...{ response, clientExtensionResults: {} },
    })

  return {
    id: base64url(id),
    publicKey: pair.publicKey,

    /** The browser's answer when a passkey is made. */
    register(asked: Asked, lies: Lies = {}): string {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = authenticatorData(asked, lies, Buffer.concat([aaguid, length, id, pair.publicKey]))
      const client = clientData('webauthn.create', asked, lies)
      const { statement = new Map() } = lies
      const clientHash = sha256(Buffer.from(client, 'base64url'))
      const parts: [string, string | Uint8Array | Stated][] = [
        ['fmt', lies.format ?? 'none'],
        ['attStmt', typeof statement === 'function' ? statement({ authData, clientHash }) : statement],
        ['authData', authData],
      ]
      const { transports = ['internal'] } = lies
      return answer(
        {
          clientDataJSON: client,
          attestationObject: base64url(cbor(new Map(parts))),
          transports,
        },
        lies,
      )
    },

    /** The browser's answer when it is asked for the passkey. */
    assert(asked: Asked, lies: Lies = {}): string {
      const authData = authenticatorData(asked, lies)
      const client = clientData('webauthn.get', asked, lies)
      const data = Buffer.concat([authData, sha256(Buffer.from(client, 'base64url'))])
      const signature = lies.signature ?? sign(pair.hash, data, pair.privateKey)
      const { userHandle } = lies
      return answer(
        { clientDataJSON: client, authenticatorData: base64url(authData), signature: base64url(signature), userHandle },
        lies,
      )
    },
  }
}

function clientData(type: string, { challenge, party }: Asked, lies: Lies): string {
  const { origin = party.origin, crossOrigin = false, topOrigin } = lies
  const said = { type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin, crossOrigin, topOrigin }
  return base64url(Buffer.from(JSON.stringify(said)))
}
