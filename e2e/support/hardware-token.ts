import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import { Authenticator } from './authenticator'

/** A token of a vendor: what its file says, and the codes it shows, by an implementation other than the product's. */
export type HardwareToken = {
  serialNumber: string
  secret: Uint8Array
  /** The secret as files in CSV have it. */
  base32: string
  period: number
  display: Authenticator
}

/** The token with this serial number: the same at each call. */
export function hardwareToken(serialNumber: string, period = 30): HardwareToken {
  const secret = Uint8Array.from(createHash('sha1').update(serialNumber).digest())
  const { base32 } = new OTPAuth.Secret({ buffer: secret.buffer })
  return { serialNumber, secret, base32, period, display: Authenticator.fromSecret(base32, period) }
}

/** A file in the form of Entra ID, with one line for each token, and more lines as they are. */
export function csvFile(tokens: readonly HardwareToken[], more: readonly string[] = []): string {
  const lines = tokens.map(({ serialNumber, base32, period }) => `,${serialNumber},${base32},${period},Example,T-60`)
  return ['upn,serial number,secret key,time interval,manufacturer,model', ...lines, ...more].join('\r\n')
}

/** A file in PSKC (RFC 6030). With a password its secrets are encrypted, as in figure 7 there. */
export function pskcFile(tokens: readonly HardwareToken[], password?: string): string {
  const key = password === undefined ? undefined : pbkdf2Sync(password, SALT, ROUNDS, 16, 'sha1')
  return `<?xml version="1.0"?>
<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#">
${key ? protection(key) : ''}${tokens.map((token) => keyPackage(token, key)).join('\n')}
</KeyContainer>`
}

const SALT = Buffer.from('123effdc4a7212fc', 'hex')
const ROUNDS = 1000
// Constant, so that a file is the same each time. Nothing secret is ever encrypted with it.
const IV = Buffer.alloc(16, 7)
const MAC_KEY = Buffer.alloc(20, 3)

const keyPackage = ({ serialNumber, secret, period }: HardwareToken, key: Buffer | undefined) =>
  `<KeyPackage><DeviceInfo><SerialNo>${serialNumber}</SerialNo></DeviceInfo>
<Key Id="${serialNumber}" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><AlgorithmParameters>
<ResponseFormat Encoding="DECIMAL" Length="6"/></AlgorithmParameters><Data><Secret>${secretIn(secret, key)}</Secret>
<TimeInterval><PlainValue>${period}</PlainValue></TimeInterval></Data></Key></KeyPackage>`

function secretIn(secret: Uint8Array, key: Buffer | undefined): string {
  if (!key) return `<PlainValue>${Buffer.from(secret).toString('base64')}</PlainValue>`
  const bytes = encrypted(secret, key)
  const mac = createHmac('sha1', MAC_KEY).update(bytes).digest('base64')
  return `<EncryptedValue>${cipherData(bytes)}</EncryptedValue><ValueMAC>${mac}</ValueMAC>`
}

const protection = (key: Buffer) => `<EncryptionKey><DerivedKey><KeyDerivationMethod
  Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2"><PBKDF2-params>
<Salt><Specified>${SALT.toString('base64')}</Specified></Salt><IterationCount>${ROUNDS}</IterationCount>
<KeyLength>16</KeyLength></PBKDF2-params></KeyDerivationMethod></DerivedKey></EncryptionKey>
<MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1">
<MACKey>${cipherData(encrypted(MAC_KEY, key))}</MACKey></MACMethod>
`

function encrypted(bytes: Uint8Array, key: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-cbc', key, IV)
  return Buffer.concat([IV, cipher.update(bytes), cipher.final()])
}

const cipherData = (bytes: Buffer) =>
  `<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>` +
  `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
