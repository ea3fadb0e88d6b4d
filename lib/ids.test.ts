import fc from 'fast-check'
import { Secret } from 'otpauth'
import { describe, expect, it } from 'vitest'
import {
  base32,
  chanceFrom,
  digest,
  newAccessKeyId,
  newCanonicalUserId,
  newCertificateId,
  newCookieValue,
  newPassword,
  newPolicyId,
  newSecretAccessKey,
  newServiceCredentialId,
  newServiceSecret,
  newSshPublicKeyId,
  newTotpSecret,
  newUserId,
  newUuid,
  systemChance,
} from '@/lib/ids'

const chance = chanceFrom('ids')

it('a password has its length and each kind of characters, and is like no formula, each of a thousand times', () => {
  const made = Array.from({ length: 1000 }, () => newPassword(chance, 20))
  for (const password of made) {
    expect(password).toMatch(/^(?![=+\-@])(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[!#%+\-=_@]).{20}$/)
  }
  expect(new Set(made).size).toBe(1000)
})

describe('identifiers', () => {
  it.each([
    ['a user id', newUserId, /^AIDA[A-Z2-7]{17}$/],
    ['a policy id', newPolicyId, /^ANPA[A-Z2-7]{17}$/],
    ['an access key id', newAccessKeyId, /^AKIA[A-Z2-7]{16}$/],
    ['the id of an SSH public key', newSshPublicKeyId, /^APKA[A-Z2-7]{17}$/],
    ['the id of a certificate', newCertificateId, /^[A-Z2-7]{32}$/],
    ['the id of a service-specific credential', newServiceCredentialId, /^ACCA[A-Z2-7]{17}$/],
    ['a password for a service', newServiceSecret, /^[A-Za-z0-9/+]{43}=$/],
    ['a secret access key', newSecretAccessKey, /^[A-Za-z0-9/+]{40}$/],
    ['a canonical user id', newCanonicalUserId, /^[0-9a-f]{64}$/],
    ['a cookie value', newCookieValue, /^[\w-]{43}$/],
    // RFC 9562, 5.4: version 4, variant 10.
    ['a UUID', newUuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ])('%s has its form and differs each of a thousand times', (_, make, form) => {
    const made = Array.from({ length: 1000 }, () => make(chance))
    expect(made.filter((one) => !form.test(one))).toEqual([])
    expect(new Set(made).size).toBe(1000)
  })

  it('use every letter of their alphabet', () => {
    const letters = new Set(Array.from({ length: 500 }, () => newSecretAccessKey(chance)).join(''))
    expect(letters.size).toBe(64)
  })
})

describe('a TOTP secret', () => {
  it('has 320 bits, and a thousand differ', () => {
    const secrets = Array.from({ length: 1000 }, () => newTotpSecret(systemChance))
    expect(secrets.every((secret) => secret.length === 40)).toBe(true)
    expect(new Set(secrets.map((secret) => base32(secret))).size).toBe(1000)
  })

  it('is 64 letters of base32, as at AWS', () => {
    expect(base32(newTotpSecret(chance))).toMatch(/^[A-Z2-7]{64}$/)
  })
})

describe('base32', () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is %j', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected)
  })

  it('agrees with another implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        expect(base32(bytes)).toBe(new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32)
      }),
    )
  })
})

describe('chance', () => {
  it('from one text is always the same', () => {
    const [one, two] = [chanceFrom('world 7'), chanceFrom('world 7')]
    expect([newUuid(one), newUserId(one)]).toEqual([newUuid(two), newUserId(two)])
  })

  it('from one text does not depend on the sizes of the reads', () => {
    const [one, two] = [chanceFrom('world 7'), chanceFrom('world 7')]
    const inPieces = Buffer.concat([one.bytes(1), one.bytes(50), one.bytes(49)])
    expect(inPieces).toEqual(Buffer.from(two.bytes(100)))
  })

  it('from another text differs', () => {
    expect(newUuid(chanceFrom('world 7'))).not.toBe(newUuid(chanceFrom('world 8')))
  })

  it('of the system differs each time', () => {
    expect(newUuid(systemChance)).not.toBe(newUuid(systemChance))
  })
})

describe('a digest', () => {
  it('is SHA-256 in hex', () => {
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
