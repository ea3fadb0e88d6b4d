import { describe, expect, it } from 'vitest'
import { aCertificate, CURVE_CERTIFICATE, RSA_CERTIFICATE } from '@/lib/testing/public-keys'
import { readCertificate } from './certificate'

// As `openssl x509 -fingerprint -sha256` prints it.
const FINGERPRINT = '2B:5A:DE:0E:C6:33:E7:D4:2A:02:85:D6:13:A2:88:8F:1E:77:27:03:1A:03:4F:3B:88:E3:90:39:05:0F:B1:1E'

// As `openssl x509 -fingerprint -sha1` prints it.
const THUMBPRINT = '5F:1D:A3:F7:16:7E:59:EF:98:23:E2:0C:7B:49:99:93:3A:CE:50:84'

describe('a certificate', () => {
  it.each([
    ['PEM', RSA_CERTIFICATE],
    ['PEM with the line ends of Windows', RSA_CERTIFICATE.replaceAll('\n', '\r\n')],
    ['PEM between empty lines', `\n\n${RSA_CERTIFICATE}\n\n`],
  ])('reads the same from %s', (_, text) => {
    expect(readCertificate(text)).toEqual({
      fingerprint: FINGERPRINT.replaceAll(':', '').toLowerCase(),
      thumbprint: THUMBPRINT.replaceAll(':', '').toLowerCase(),
      from: new Date('2020-01-01T00:00:00Z'),
      until: new Date('2049-12-31T23:59:59Z'),
      isRsa: true,
    })
  })

  it('has the times of its validity', () => {
    expect(readCertificate(aCertificate('Serial#2', '250102030405Z', '260102030405Z'))).toMatchObject({
      from: new Date('2025-01-02T03:04:05Z'),
      until: new Date('2026-01-02T03:04:05Z'),
    })
  })

  it('with another serial number is another certificate', () => {
    const prints = ['Serial#1', 'Serial#2'].map((serial) => readCertificate(aCertificate(serial))?.fingerprint)
    expect(new Set(prints).size).toBe(2)
  })

  it('says that its key is not an RSA key', () => {
    expect(readCertificate(CURVE_CERTIFICATE)?.isRsa).toBe(false)
  })
})

describe('anything but one certificate', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'certificate'],
    ['PEM that is cut short', RSA_CERTIFICATE.slice(0, 400)],
    ['PEM with a line missing', RSA_CERTIFICATE.replace(/\n[^\n]+(\n[^\n]+)$/, '$1')],
    ['PEM with nothing in it', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'],
    ['PEM of something else', RSA_CERTIFICATE.replaceAll('CERTIFICATE', 'PUBLIC KEY')],
    ['two certificates', `${RSA_CERTIFICATE}\n${CURVE_CERTIFICATE}`],
    ['a certificate with words before it', `Mine:\n${RSA_CERTIFICATE}`],
  ])('is refused in %s', (_, text) => {
    expect(readCertificate(text)).toBeUndefined()
  })
})
