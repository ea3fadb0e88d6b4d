import { describe, expect, it } from 'vitest'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { failureText, obstacleTo } from './passkey-troubles'

const LOCAL = { id: 'localhost', origin: 'http://localhost:3000' }
const NAMED = { id: 'iam.example.com', origin: 'https://iam.example.com' }

describe('a page that may ask for passkeys', () => {
  it.each([
    ['on localhost', LOCAL],
    ['by https', NAMED],
    ['by https at a port', { id: 'iam.example.com', origin: 'https://iam.example.com:8443' }],
    ['below localhost', { id: 'iam.localhost', origin: 'http://iam.localhost:3000' }],
  ])('%s has no obstacle', (_, party) => {
    expect(obstacleTo(party, party.origin, true)).toBeUndefined()
  })
})

describe('a page that may not ask for passkeys', () => {
  it.each([
    ['IPv4', { id: '127.0.0.1', origin: 'http://127.0.0.1:3000' }],
    ['IPv6', { id: '[::1]', origin: 'http://[::1]:3000' }],
    ['IPv4 by https', { id: '192.0.2.7', origin: 'https://192.0.2.7' }],
  ])('says that the server has an address instead of a name: %s', (_, party) => {
    expect(obstacleTo(party, party.origin, true)).toBe('address')
  })

  it.each([
    ['a name', { id: 'iam.example.com', origin: 'http://iam.example.com' }],
    ['a name that only ends like localhost', { id: 'notlocalhost', origin: 'http://notlocalhost' }],
  ])('says that the server has no https: %s', (_, party) => {
    // Browsers hide the functions there, and "no passkeys" would blame the browser.
    expect(obstacleTo(party, party.origin, false)).toBe('insecure')
  })

  it.each([
    ['another host', LOCAL, 'http://127.0.0.1:3000'],
    ['another port', LOCAL, 'http://localhost:3001'],
    ['another scheme', NAMED, 'http://iam.example.com'],
  ])('says that it was opened elsewhere: %s', (_, party, origin) => {
    expect(obstacleTo(party, origin, true)).toBe('elsewhere')
  })

  it('says that the browser has no passkeys', () => {
    expect(obstacleTo(NAMED, NAMED.origin, false)).toBe('unsupported')
  })
})

describe('an error of the browser', () => {
  const NAMES = [
    ...['NotAllowedError', 'InvalidStateError', 'ConstraintError', 'NotSupportedError', 'SecurityError'],
    ...['OperationError', 'AbortError', 'UnknownError'],
  ]

  it.each(['create', 'get'] as const)('has a sentence of its own for each name: %s', (ceremony) => {
    const said = NAMES.map((name) => failureText(ceremony, new DOMException('the browser’s own words', name)))
    expect(new Set(said).size).toBe(NAMES.length)
    expect(said.filter((text) => text.includes('own words') || text.includes('Error'))).toEqual([])
  })

  it.each([
    [new DOMException('', 'NotReadableError'), 'NotReadableError'],
    [new TypeError('credential.toJSON is not a function'), 'TypeError'],
    [new DOMException('', 'other'), 'other'],
    ['a word', 'string'],
    [null, 'object'],
  ])('of another name is named: %s', (thrown, name) => {
    expect(failureText('create', thrown)).toBe(passkeyTexts.failures.other(name))
  })
})
