import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from '@/lib/ids'
import { coseKeyOf, keyPairFrom } from './software-passkey'

const der = (text: string) => Buffer.from(text, 'base64url')

describe('a key pair', () => {
  it('depends on chance alone', () => {
    expect(keyPairFrom(chanceFrom('one'))).toEqual(keyPairFrom(chanceFrom('one')))
    expect(keyPairFrom(chanceFrom('one'))).not.toEqual(keyPairFrom(chanceFrom('other')))
  })

  it('has halves that belong together, in the forms that Playwright takes', () => {
    const { privateKey, publicKey } = keyPairFrom(chanceFrom('pair'))
    const signing = createPrivateKey({ key: der(privateKey), type: 'pkcs8', format: 'der' })
    const checking = createPublicKey({ key: der(publicKey), type: 'spki', format: 'der' })
    const data = Buffer.from('what a browser signs')
    expect(verify('sha256', data, checking, sign('sha256', data, signing))).toBe(true)
  })
})

const spki = (key: { export: (as: { type: 'spki'; format: 'der' }) => Buffer }) =>
  key.export({ type: 'spki', format: 'der' }).toString('base64url')

describe('coseKeyOf', () => {
  it.each([
    ['rubbish', 'AAAA'],
    ['nothing', ''],
    ['a key of P-384', spki(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
    ['a key of RSA', spki(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['a private key', keyPairFrom(chanceFrom('private')).privateKey],
  ])('refuses %s', (_what, text) => {
    expect(() => coseKeyOf(text)).toThrow('"publicKey" must be a P-256 key')
  })
})
