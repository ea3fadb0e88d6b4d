import { describe, expect, it } from 'vitest'
import { aModel } from '@/lib/testing/key-makers'
import { type Algorithm, type Lies, softwareKey } from '@/lib/testing/software-key'
import type { FidoCredential } from './credential'
import { modelsFrom } from './models'
import { relyingPartyAt } from './relying-party'
import { authenticationOptions, readAssertion, readRegistration, registrationOptions } from './webauthn'

const NO_MODELS = modelsFrom([])
const party = relyingPartyAt('https://iam.example.com:8443')
const asked = { party, challenge: Buffer.alloc(32, 1).toString('base64url') }
const handle = Buffer.alloc(32, 2).toString('base64url')
const UP = 1
const UV = 4
const BE = 8
const BS = 16

/** A key and what the server keeps of it. */
async function registered(algorithm: Algorithm = 'ES256', lies: Lies = {}) {
  const key = softwareKey({ algorithm })
  const credential = await readRegistration(key.register(asked, lies), asked)
  if (!credential) throw new Error('The key was not registered.')
  return { key, credential }
}

const assert = (answer: string, credentials: readonly FidoCredential[]) =>
  readAssertion(answer, { ...asked, handle, credentials })

describe('a key of the algorithm', () => {
  it.each<Algorithm>(['ES256', 'EdDSA', 'RS256'])('%s is registered, and signs in', async (algorithm) => {
    const { key, credential } = await registered(algorithm)
    expect(credential).toMatchObject({ id: key.id, signCount: 0, isBackupEligible: false, isBackedUp: false })
    expect(Buffer.from(credential.publicKey)).toEqual(key.publicKey)
    expect(await assert(key.assert(asked, { userHandle: handle }), [credential])).toEqual({
      credential,
      ...{ signCount: 0, isBackedUp: false },
    })
  })

  it('ES384, which is not offered, is refused', async () => {
    expect(await readRegistration(softwareKey({ algorithm: 'ES384' }).register(asked), asked)).toBeUndefined()
  })
})

/** Lies that neither a registration nor an assertion may tell. */
const LIES: [string, Lies][] = [
  ['another challenge', { challenge: Buffer.alloc(32, 3).toString('base64url') }],
  ['another origin', { origin: 'https://evil.example.com:8443' }],
  ['another port', { origin: 'https://iam.example.com' }],
  ['another scheme', { origin: 'http://iam.example.com:8443' }],
  ['an opaque origin', { origin: 'null' }],
  ['an origin that begins alike', { origin: 'https://iam.example.com:8443.evil.example' }],
  ['another relying party', { rpId: 'example.com' }],
  ['a frame of another origin', { crossOrigin: true }],
  ['a frame of another origin, which is named', { crossOrigin: true, topOrigin: 'https://evil.example' }],
  ['a top origin alone', { topOrigin: 'https://evil.example' }],
  ['nobody present', { flags: UV }],
  ['a backup without eligibility', { flags: UP | BS }],
]

describe('a registration', () => {
  it.each<[string, Lies]>([...LIES, ['the type of an assertion', { type: 'webauthn.get' }]])(
    'with %s is refused',
    async (_, lies) => {
      expect(await readRegistration(softwareKey().register(asked, lies), asked)).toBeUndefined()
    },
  )

  it('needs a user who is present, not one who is verified', async () => {
    expect((await registered('ES256', { flags: UP })).credential).toBeDefined()
  })

  it('keeps whether the key can be backed up, and is', async () => {
    const { credential } = await registered('ES256', { flags: UP | UV | BE | BS })
    expect(credential).toMatchObject({ isBackupEligible: true, isBackedUp: true })
  })

  it.each([
    [0, false],
    [15, false],
    [16, true],
    [1023, true],
    [1024, false],
  ])('with an id of %i bytes is accepted: %s', async (length, isAccepted) => {
    const key = softwareKey({ id: Buffer.alloc(length, 7) })
    expect((await readRegistration(key.register(asked), asked)) !== undefined).toBe(isAccepted)
  })

  it('whose reported id is not the signed one is refused', async () => {
    const reportedId = Buffer.alloc(16, 9).toString('base64url')
    expect(await readRegistration(softwareKey().register(asked, { reportedId }), asked)).toBeUndefined()
  })

  it('keeps the transports that exist, and no other words', async () => {
    const transports = ['usb', 'telepathy', 'nfc', '"><script>']
    expect((await registered('ES256', { transports })).credential.transports).toEqual(['nfc', 'usb'])
  })

  it.each(['packed', 'fido-u2f', 'tpm', 'android-key', 'android-safetynet', 'apple', 'none', 'new-format'])(
    'with a senseless statement of the form %s is accepted, and certified for nothing',
    async (format) => {
      const statement = new Map<string, string | Uint8Array>([
        ['sig', Buffer.alloc(70)],
        ['ver', '2.0'],
      ])
      const { credential } = await registered('ES256', { format, statement })
      expect(credential).not.toHaveProperty('certifications')
    },
  )
})

describe('an assertion', () => {
  it.each<[string, Lies]>([
    ...LIES,
    ['the type of a registration', { type: 'webauthn.create' }],
    ['a wrong signature', { signature: Buffer.alloc(70, 1) }],
    ['no signature', { signature: Buffer.alloc(0) }],
    ['the handle of another user', { userHandle: Buffer.alloc(32, 3).toString('base64url') }],
    ['a key that has become one to be backed up', { flags: UP | BE }],
  ])('with %s is refused', async (_, lies) => {
    const { key, credential } = await registered()
    expect(await assert(key.assert(asked, lies), [credential])).toBeUndefined()
  })

  it('of another key under the same id is refused', async () => {
    const { key, credential } = await registered()
    const forged = softwareKey({ id: Buffer.from(key.id, 'base64url') })
    expect(await assert(forged.assert(asked), [credential])).toBeUndefined()
  })

  it("of the right key under the id of another of the user's is refused", async () => {
    const { key, credential } = await registered()
    const other = await registered('EdDSA')
    const answer = key.assert(asked, { reportedId: other.key.id })
    expect(await assert(answer, [credential, other.credential])).toBeUndefined()
  })

  it("of a key that is none of the user's is refused", async () => {
    const { credential } = await registered()
    expect(await assert(softwareKey({ algorithm: 'EdDSA' }).assert(asked), [credential])).toBeUndefined()
  })

  it('tells whether the key is backed up now', async () => {
    const { key, credential } = await registered('ES256', { flags: UP | BE })
    expect(await assert(key.assert(asked, { flags: UP | BE | BS }), [credential])).toMatchObject({ isBackedUp: true })
  })

  it.each([
    [0, 0, true],
    [5, 6, true],
    [0, 1, true],
    [4294967294, 4294967295, true],
    [5, 5, false],
    [5, 4, false],
    [5, 0, false],
  ])('after the counter %i with the counter %i is accepted: %s', async (before, count, isAccepted) => {
    const { key, credential } = await registered('ES256', { count: before })
    expect(credential.signCount).toBe(before)
    const read = await assert(key.assert(asked, { count }), [credential])
    expect(read?.signCount).toBe(isAccepted ? count : undefined)
  })
})

describe('what is no answer', () => {
  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['no object', '"text"'],
    ['an object without a response', '{"id":"a","rawId":"a","type":"public-key"}'],
    ['a response of wrong types', '{"id":1,"rawId":1,"type":"public-key","response":{"clientDataJSON":{}}}'],
    ['JSON that is cut off', softwareKey().register(asked).slice(0, -9)],
    ['CBOR nested ten thousand times', nested(10_000)],
    ['CBOR that claims four gigabytes', attestation(Buffer.from([0x5a, 0xff, 0xff, 0xff, 0xff]))],
    ['more than is read', JSON.stringify({ padding: 'x'.repeat(70_000) })],
  ])('%s is refused without an error', async (_, answer) => {
    const { credential } = await registered()
    expect(await readRegistration(answer, asked)).toBeUndefined()
    expect(await assert(answer, [credential])).toBeUndefined()
  })

  function attestation(object: Buffer): string {
    const answer: { response: object } = JSON.parse(softwareKey().register(asked))
    return JSON.stringify({
      ...answer,
      response: { ...answer.response, attestationObject: object.toString('base64url') },
    })
  }

  function nested(depth: number): string {
    return attestation(Buffer.alloc(depth, 0x81))
  }
})

describe('what the browser is asked', () => {
  const known = [{ id: softwareKey().id, transports: ['usb', 'telepathy'] }]

  const alice = { handle, name: 'alice' }

  it('at a registration: the three algorithms, and none of the keys that the user has', async () => {
    const options = await registrationOptions(asked, alice, 'Postern', known, NO_MODELS)
    expect(options).toMatchObject({
      challenge: asked.challenge,
      rp: { id: 'iam.example.com', name: 'Postern' },
      user: { id: handle, name: 'alice', displayName: 'alice' },
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      excludeCredentials: [{ id: softwareKey().id, transports: ['usb'], type: 'public-key' }],
    })
    expect(options.pubKeyCredParams.map(({ alg }: { alg: number }) => alg)).toEqual([-8, -7, -257])
  })

  it.each([
    ['nothing, where no model is known', NO_MODELS, 'none'],
    ['to state make and model, where some are', modelsFrom([aModel([])]), 'direct'],
  ])('at a registration, of the authenticator: %s', async (_, models, attestation) => {
    expect(await registrationOptions(asked, alice, 'Postern', known, models)).toMatchObject({ attestation })
  })

  it('at a sign-in: any of the keys', async () => {
    expect(await authenticationOptions(asked, known)).toMatchObject({
      ...{ challenge: asked.challenge, rpId: 'iam.example.com', userVerification: 'discouraged' },
      allowCredentials: [{ id: softwareKey().id, transports: ['usb'], type: 'public-key' }],
    })
  })
})
