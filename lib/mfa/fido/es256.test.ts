import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { softwareKey } from '@/lib/testing/software-key'
import { es256Key } from './es256'

const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')

it('is the key that an authenticator states for the same point', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = createPublicKey(privateKey).export({ format: 'jwk' })
  const stated = softwareKey({ privateKey }).publicKey
  expect(Buffer.from(es256Key({ x: bytes(x), y: bytes(y) })).equals(stated)).toBe(true)
})
