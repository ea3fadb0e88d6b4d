import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A new private key on P-256, as makers of authenticators have. */
export const curveKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

type Certificate = {
  subject: string
  /** The subject's private key: the certificate has the public one. */
  key: KeyObject
  /** Itself, if not given. */
  issuer?: { subject: string; key: KeyObject }
  /** It may issue others. */
  isAuthority?: boolean
  /** Days, such as `2040-01-01`. */
  from?: string
  until?: string
  /** The model that it is for (id-fido-gen-ce-aaguid). */
  aaguid?: Uint8Array
  /** Where its revocation list is. */
  revocations?: string
  /** The host that it is for, alone. */
  host?: string
}

/** Issues a certificate (RFC 5280), in DER. Its name is that of an authenticator's maker (WebAuthn, 8.2.1). */
export function certificate({ subject, key, issuer = { subject, key }, ...rest }: Certificate): Buffer {
  const { from = '2020-01-01', until = '2049-12-31' } = rest
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    nameOf(issuer.subject),
    sequence(utcTime(from), utcTime(until)),
    nameOf(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensionsOf(rest))),
  )
  const signature = sign('sha256', body, issuer.key)
  return sequence(body, algorithm, der(0x03, Buffer.from([0]), signature))
}

function extensionsOf({ isAuthority, aaguid, revocations, host }: Omit<Certificate, 'subject' | 'key'>): Buffer[] {
  const uri = (text: string) => der(0x86, Buffer.from(text))
  return [
    extension('2.5.29.19', sequence(...(isAuthority ? [der(0x01, Buffer.from([255]))] : []))),
    ...(aaguid ? [extension('1.3.6.1.4.1.45724.1.1.4', der(0x04, aaguid))] : []),
    ...(revocations ? [extension('2.5.29.31', sequence(sequence(der(0xa0, der(0xa0, uri(revocations))))))] : []),
    ...(host ? [extension('2.5.29.17', sequence(der(0x82, Buffer.from(host))))] : []),
  ]
}

const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x04, value))

const nameOf = (subject: string) =>
  sequence(
    ...[
      ['2.5.4.6', 'US'],
      ['2.5.4.10', 'Chromium'],
      ['2.5.4.11', 'Authenticator Attestation'],
      ['2.5.4.3', subject],
    ].map(([id = '', text = '']) =>
      der(0x31, sequence(oid(id), der(id === '2.5.4.6' ? 0x13 : 0x0c, Buffer.from(text)))),
    ),
  )

const utcTime = (day: string) => der(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`))

// X.690: 8.19 and 8.1.
function oid(text: string): Buffer {
  const [first = 0, second = 0, ...more] = text.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...more.flatMap(base128)]))
}

function base128(number: number): number[] {
  const digits = number.toString(2).length > 7 ? Math.ceil(number.toString(2).length / 7) : 1
  return Array.from({ length: digits }, (_, index) => {
    const digit = (number >> (7 * (digits - 1 - index))) & 127
    return index === digits - 1 ? digit : digit | 128
  })
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content])
  const size = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
