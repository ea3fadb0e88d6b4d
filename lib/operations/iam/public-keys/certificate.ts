import { X509Certificate } from 'node:crypto'

/** What we read from an X.509 certificate (RFC 5280). */
export type Certificate = {
  /** SHA-256 of the certificate, in lower case hexadecimal digits. */
  fingerprint: string
  /** SHA-1 of the certificate, by which AWS's console tells certificates apart. */
  thumbprint: string
  /** From when and until when it is valid, both inclusive. */
  from: Date
  until: Date
  /** Whether the certified key is an RSA key. */
  isRsa: boolean
}

// Matches the whole text, because the parser would also accept surrounding text and the first of several certificates.
const PEM = /^\s*-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----\s*$/

/** Reads one certificate in PEM (RFC 7468, 5). Returns undefined for anything else. Its signature is not checked. */
export function readCertificate(text: string): Certificate | undefined {
  if (!PEM.test(text)) return undefined
  try {
    const { fingerprint, fingerprint256, validFrom, validTo, publicKey } = new X509Certificate(text.trim())
    return {
      fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
      thumbprint: fingerprint.replaceAll(':', '').toLowerCase(),
      from: new Date(validFrom),
      until: new Date(validTo),
      isRsa: publicKey.asymmetricKeyType === 'rsa',
    }
  } catch {
    return undefined
  }
}
