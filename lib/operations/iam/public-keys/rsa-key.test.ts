import { describe, expect, it } from 'vitest'
import { sshLine, sshLineOf } from '@/lib/testing/public-keys'
import { encodingOf, readRsaKey } from './rsa-key'

// Made by ssh-keygen, as were the fingerprint (-E md5 -l) and the other forms (-e -m PKCS8, -e -m PEM).
const LINE =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC5/dK2RxfSQ9UD5EPFUTgoNFa6GBXQKp9Ja1tFRuQ/OUTMJ5QATdLnQ/Bsi6HvnyQXO9r6Db0qlEDC2VpR1OgNCfbtQF0BOrjPRM/mKxbnLDgyb2SAYmZeab2WgPmDNbY/a6/7DS6pK8QPaF5Hv9s3V0gUkT5vlzgebRliB8e+MqhLPWTib9y4YqKZVgLWepxB4PmMVduCPXJKPEx1giZ+sKCC3roXTlVkRysAg9bgtIA2S0d56vSHB+cNcDQrxl9CexuUcEZVoTsz5si+Rr5DuKFC1+m6PTDuI9tNZTNo0Qcsa1p6F8SttNJSlRdPuvQvGcXn+C1C+Hlq2KfjrOL9'
const PEM = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuf3StkcX0kPVA+RDxVE4
KDRWuhgV0CqfSWtbRUbkPzlEzCeUAE3S50PwbIuh758kFzva+g29KpRAwtlaUdTo
DQn27UBdATq4z0TP5isW5yw4Mm9kgGJmXmm9loD5gzW2P2uv+w0uqSvED2heR7/b
N1dIFJE+b5c4Hm0ZYgfHvjKoSz1k4m/cuGKimVYC1nqcQeD5jFXbgj1ySjxMdYIm
frCggt66F05VZEcrAIPW4LSANktHeer0hwfnDXA0K8ZfQnsblHBGVaE7M+bIvka+
Q7ihQtfpuj0w7iPbTWUzaNEHLGtaehfErbTSUpUXT7r0LxnF5/gtQvh5atin46zi
/QIDAQAB
-----END PUBLIC KEY-----
`
const PKCS1 = `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAuf3StkcX0kPVA+RDxVE4KDRWuhgV0CqfSWtbRUbkPzlEzCeUAE3S
50PwbIuh758kFzva+g29KpRAwtlaUdToDQn27UBdATq4z0TP5isW5yw4Mm9kgGJm
Xmm9loD5gzW2P2uv+w0uqSvED2heR7/bN1dIFJE+b5c4Hm0ZYgfHvjKoSz1k4m/c
uGKimVYC1nqcQeD5jFXbgj1ySjxMdYImfrCggt66F05VZEcrAIPW4LSANktHeer0
hwfnDXA0K8ZfQnsblHBGVaE7M+bIvka+Q7ihQtfpuj0w7iPbTWUzaNEHLGtaehfE
rbTSUpUXT7r0LxnF5/gtQvh5atin46zi/QIDAQAB
-----END RSA PUBLIC KEY-----`
const FINGERPRINT = '5f:53:5e:fc:c5:3e:57:d8:bb:40:3a:b5:1a:d9:b4:be'

describe('an RSA key', () => {
  it.each([
    ['a line of OpenSSH', LINE],
    ['a line with a comment', `${LINE} alice@example, her laptop`],
    ['PEM', PEM.trim()],
    ['PEM with the line ends of Windows', PEM.trim().replaceAll('\n', '\r\n')],
    ['PEM of PKCS #1', PKCS1],
  ])('reads the same from %s', (_, text) => {
    expect(readRsaKey(text)).toEqual({ bits: 2048, fingerprint: FINGERPRINT, text: { SSH: LINE, PEM } })
  })

  it.each([1024, 2048, 4096])('has its size of %i bits', (bits) => {
    expect(readRsaKey(sshLine('some', bits))?.bits).toBe(bits)
  })
})

describe('anything but one RSA key', () => {
  const E = Buffer.from([1, 0, 1])
  const N = Buffer.concat([Buffer.alloc(1), Buffer.alloc(256, 0xff)])
  const CURVE25519 = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`
  it.each([
    ['nothing', ''],
    ['a line that is cut short', LINE.slice(0, 200)],
    ['a line that goes on', `${LINE}AAAA`],
    ['two lines', `${LINE}\n${LINE}`],
    ['no base64', 'ssh-rsa not-base64!'],
    ['another type in the key', sshLineOf('ssh-dss', E, N).replace('ssh-dss', 'ssh-rsa')],
    ['one field more', sshLineOf('ssh-rsa', E, N, E)],
    ['one field less', sshLineOf('ssh-rsa', E)],
    ['many empty fields', `ssh-rsa ${Buffer.alloc(12_000).toString('base64')}`],
    ['a negative modulus', sshLineOf('ssh-rsa', E, N.subarray(1))],
    ['zeros before the modulus', sshLineOf('ssh-rsa', E, Buffer.concat([Buffer.alloc(1), N]))],
    ['an exponent of one', sshLineOf('ssh-rsa', Buffer.from([1]), N)],
    ['an even exponent', sshLineOf('ssh-rsa', Buffer.from([2]), N)],
    ['PEM of another kind of key', CURVE25519],
    ['PEM that is cut short', PEM.slice(0, 200)],
    ['PEM with nothing in it', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
    ['PEM with no key in it', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['two in PEM', `${PEM}${PEM}`.trim()],
    ['PEM with words before it', `My key: ${PEM}`.trim()],
  ])('is refused in %s', (_, text) => {
    expect(readRsaKey(text)).toBeUndefined()
  })
})

describe('the encoding', () => {
  it.each([
    [LINE, 'SSH'],
    [PEM, 'PEM'],
    [PKCS1, 'PEM'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxD', undefined],
    ['-----BEGIN CERTIFICATE-----', undefined],
    ['-----BEGIN RSA PRIVATE KEY-----', undefined],
    [' ssh-rsa AAAA', undefined],
  ])('of %.24j... is %s', (text, encoding) => {
    expect(encodingOf(text)).toBe(encoding)
  })
})
