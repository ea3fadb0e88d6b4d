import { createCipheriv, createHmac } from 'node:crypto'

/** A token in a file for tests. What is left out is as in most files: six digits, SHA-1, 30 s. */
export type PskcToken = {
  serialNumber: string
  secret: Uint8Array
  algorithm?: string
  suite?: string
  digits?: number
  period?: number
  drift?: number
  policy?: string
}

/** AES-CBC with a key of any length, and MACs of HMAC-SHA-1. `isPadded`: the secrets bring their own padding. */
type Encryption = { key: Uint8Array; keyInfo: string; isPadded?: boolean }

// Constant, so that a file is the same each time. Nothing secret is ever encrypted with it.
const IV = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
const MAC_KEY = Buffer.from('1122334455667788990011223344556677889900', 'hex')

export const PRE_SHARED = '<EncryptionKey><ds:KeyName>Pre-shared-key</ds:KeyName></EncryptionKey>'

/** The `EncryptionKey` of a file that is encrypted with a password (RFC 6030, figure 7). */
export const byPassword = (iterations: number | string, keyLength = 16) => `<EncryptionKey><xenc11:DerivedKey>
  <xenc11:KeyDerivationMethod Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2">
  <pkcs5:PBKDF2-params xmlns=""><Salt><Specified>Ej7/PEpyEpw=</Specified></Salt>
  <IterationCount>${iterations}</IterationCount><KeyLength>${keyLength}</KeyLength><PRF/></pkcs5:PBKDF2-params>
  </xenc11:KeyDerivationMethod></xenc11:DerivedKey></EncryptionKey>`

/** Writes a Portable Symmetric Key Container (RFC 6030), plain or encrypted. */
export function pskcFile(tokens: readonly PskcToken[], encryption?: Encryption): string {
  const packages = tokens.map((token, at) => keyPackage(token, at, encryption)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"
  xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"
  xmlns:xenc11="http://www.w3.org/2009/xmlenc11#"
  xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#">
${encryption ? `${encryption.keyInfo}${macMethod(encryption)}\n` : ''}${packages}
</KeyContainer>
`
}

function keyPackage(token: PskcToken, at: number, encryption: Encryption | undefined): string {
  const { serialNumber, algorithm = 'totp', suite, digits = 6, period = 30, drift, policy } = token
  const plain = (name: string, value: number) => `<${name}><PlainValue>${value}</PlainValue></${name}>`
  return `<KeyPackage><DeviceInfo><Manufacturer>Example</Manufacturer><SerialNo>${serialNumber}</SerialNo></DeviceInfo>
<Key Id="key-${at}" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:${algorithm}">
<AlgorithmParameters>${suite ? `<Suite>${suite}</Suite>` : ''}<ResponseFormat Encoding="DECIMAL" Length="${digits}"/></AlgorithmParameters>
<Data><Secret>${secretIn(token.secret, encryption)}</Secret>
${plain('Time', 0)}${plain('TimeInterval', period)}${drift === undefined ? '' : plain('TimeDrift', drift)}</Data>
${policy ? `<Policy>${policy}</Policy>` : ''}</Key></KeyPackage>`
}

function secretIn(secret: Uint8Array, encryption: Encryption | undefined): string {
  if (!encryption) return `<PlainValue>${Buffer.from(secret).toString('base64')}</PlainValue>`
  const bytes = encrypted(secret, encryption, encryption.isPadded)
  const mac = createHmac('sha1', MAC_KEY).update(bytes).digest('base64')
  return `<EncryptedValue>${cipherData(bytes, encryption)}</EncryptedValue><ValueMAC>${mac}</ValueMAC>`
}

function macMethod(encryption: Encryption): string {
  const key = cipherData(encrypted(MAC_KEY, encryption), encryption)
  return `<MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><MACKey>${key}</MACKey></MACMethod>`
}

function encrypted(bytes: Uint8Array, { key }: Encryption, isPadded = false): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, IV).setAutoPadding(!isPadded)
  return Buffer.concat([IV, cipher.update(bytes), cipher.final()])
}

const cipherData = (bytes: Buffer, { key }: Encryption) =>
  `<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes${key.length * 8}-cbc"/>` +
  `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
