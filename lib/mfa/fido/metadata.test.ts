import { type KeyObject, sign, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { certificate, curveKey } from '@/lib/testing/certificates'
import { NOON } from '@/lib/testing/time'
import { metadataFrom } from './metadata'

const SIGNER = 'mds.fidoalliance.org'
const AAGUID = '05050505-0505-0505-0505-050505050505'
const root = { subject: 'Root', key: curveKey() }
const roots = [new X509Certificate(certificate({ ...root, isAuthority: true }))]

type File = {
  signer?: KeyObject
  chain?: Buffer[]
  alg?: string
  entries?: unknown
  nextUpdate?: string
}

/** A metadata file, signed as FIDO does. */
function file({
  signer = curveKey(),
  chain,
  alg = 'ES256',
  entries = [],
  nextUpdate = '2026-02-01',
}: File = {}): string {
  const x5c = (chain ?? [certificate({ subject: 'Signer', key: signer, issuer: root, host: SIGNER })]).map((der) =>
    der.toString('base64'),
  )
  const text = [
    { alg, typ: 'JWT', x5c },
    { no: 1, nextUpdate, entries },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(text), { key: signer, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

/** An entry for a model with such reports. */
const entry = (statusReports: unknown[], more: object = { aaguid: AAGUID }) => ({
  ...more,
  metadataStatement: { description: 'Key One', attestationRootCertificates: [roots[0]?.raw.toString('base64')] },
  statusReports,
})

const read = (given: File) => metadataFrom(file(given), NOON, roots)
const certifications = (...reports: unknown[]) => read({ entries: [entry(reports)] }).models[0]?.certifications

describe('a file that FIDO signed', () => {
  it('gives the models, and when the next one comes', () => {
    const entries = [entry([]), entry([], { attestationCertificateKeyIdentifiers: ['ab'] }), entry([], { aaid: '1#2' })]
    const { models, nextUpdate } = read({ entries })
    const model = { name: 'Key One', isBroken: false, certifications: {}, roots: [roots[0]?.raw] }
    expect(models).toEqual([
      { ...model, aaguid: AAGUID },
      { ...model, keyIds: ['ab'] },
    ])
    expect(nextUpdate).toEqual(new Date('2026-02-01T00:00:00Z'))
  })

  it('is good after its time, when the certificate of its signer has ended', () => {
    const signer = curveKey()
    const chain = [certificate({ subject: 'Signer', key: signer, issuer: root, host: SIGNER, until: '2026-12-31' })]
    const text = file({ signer, chain })
    expect(metadataFrom(text, later(NOON, 400 * 86_400), roots).models).toEqual([])
  })
})

describe('a file is refused', () => {
  const signer = curveKey()
  const signerOf = (more: Partial<Parameters<typeof certificate>[0]>) =>
    certificate({ subject: 'Signer', key: signer, issuer: root, host: SIGNER, ...more })

  it.each<[string, File, RegExp]>([
    [
      'whose certificate is of another root',
      { signer, chain: [signerOf({ issuer: { ...root, key: curveKey() } })] },
      /certificates/,
    ],
    [
      'whose certificate is for another host',
      { signer, chain: [signerOf({ host: 'fidoalliance.org' })] },
      /certificates/,
    ],
    ['whose certificate had ended', { signer, chain: [signerOf({ until: '2026-01-14' })] }, /certificates/],
    ['without certificates', { signer, chain: [] }, /certificates/],
    ['that another key signed', { signer, chain: [signerOf({ key: curveKey() })] }, /signature/],
    ['that claims to need no signature', { signer, chain: [signerOf({})], alg: 'none' }, /signature/],
    ['without entries', { entries: 'none' }, /no entries/],
    ['without the day of the next one', { nextUpdate: 'soon' }, /no next update/],
  ])('%s', (_, given, message) => {
    expect(() => read(given)).toThrow(message)
  })

  it('that was changed after it was signed', () => {
    const [header, , signature] = file().split('.')
    const payload = file({ entries: [entry([])] }).split('.')[1]
    expect(() => metadataFrom([header, payload, signature].join('.'), NOON, roots)).toThrow('Its signature is wrong.')
  })

  it.each(['', 'text', 'a.b', 'a.b.c', 'bnVsbA.bnVsbA.c', 'a.b.c.d'])('that is none: "%s"', (text) => {
    expect(() => metadataFrom(text, NOON, roots)).toThrow(/^It is not a signed metadata file/)
  })

  it('that somebody else signed, by the roots that FIDO has', () => {
    expect(() => metadataFrom(file(), NOON)).toThrow(`Its certificates are not those of ${SIGNER}.`)
  })
})

describe('certifications', () => {
  it.each([
    ['FIDO_CERTIFIED_L1', 'L1'],
    ['FIDO_CERTIFIED_L1plus', 'L1plus'],
    ['FIDO_CERTIFIED_L3plus', 'L3plus'],
    ['FIDO_CERTIFIED', 'L1'],
  ])('of the status %s are FIDO %s', (status, FIDO) => {
    expect(certifications({ status })).toEqual({ FIDO })
  })

  it('are the highest of several levels', () => {
    const reports = ['FIDO_CERTIFIED_L2', 'FIDO_CERTIFIED_L1', 'UPDATE_AVAILABLE'].map((status) => ({ status }))
    expect(certifications(...reports)).toEqual({ FIDO: 'L2' })
  })

  it('of FIPS 140 are told apart by its revision', () => {
    expect(
      certifications(
        { status: 'FIPS140_CERTIFIED_L2', fipsRevision: 2 },
        { status: 'FIPS140_CERTIFIED_L1', fipsRevision: 3 },
        { status: 'FIPS140_CERTIFIED_L3' },
      ),
    ).toEqual({ 'FIDO-FIPS-140-2': 'L2', 'FIDO-FIPS-140-3': 'L1' })
  })

  it('end with their sunset', () => {
    const report = { status: 'FIPS140_CERTIFIED_L2', fipsRevision: 2 }
    expect(certifications({ ...report, sunsetDate: '2026-01-15' })).toEqual({})
    expect(certifications({ ...report, sunsetDate: '2026-01-16' })).toEqual({ 'FIDO-FIPS-140-2': 'L2' })
  })

  it.each(['NOT_FIDO_CERTIFIED', 'SELF_ASSERTION_SUBMITTED', 'FIDO_CERTIFIED_L9', 'RETIRED'])(
    'do not follow from %s',
    (status) => expect(certifications({ status })).toEqual({}),
  )
})

it.each([
  'REVOKED',
  'USER_VERIFICATION_BYPASS',
  'ATTESTATION_KEY_COMPROMISE',
  'USER_KEY_REMOTE_COMPROMISE',
  'USER_KEY_PHYSICAL_COMPROMISE',
])('a model with the status %s is broken, whatever came later', (status) => {
  const entries = [entry([{ status }, { status: 'UPDATE_AVAILABLE' }, { status: 'FIDO_CERTIFIED_L1' }])]
  expect(read({ entries }).models).toMatchObject([{ isBroken: true }])
})
