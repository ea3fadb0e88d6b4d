import { describe, expect, it } from 'vitest'
import { ownSettings } from '@/lib/testing/settings'
import { isKnownHost } from './known-host'

const set = ownSettings({ publicUrl: 'https://iam.example.com', host: '127.0.0.1' })

describe('a known host', () => {
  it.each([
    'iam.example.com',
    'iam.example.com:443',
    'IAM.Example.COM',
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '[0:0:0:0:0:0:0:1]:3000',
  ])('is %s', (host) => expect(isKnownHost(host, 3000)).toBe(true))

  it('is the address that it listens on, which Next uses for its own requests', () => {
    set({ host: '0.0.0.0' })
    expect(isKnownHost('0.0.0.0:3000', 3000)).toBe(true)
    set({ host: '2001:db8::7' })
    expect(isKnownHost('[2001:db8::7]:3000', 3000)).toBe(true)
    expect(isKnownHost('[2001:db8::8]:3000', 3000)).toBe(false)
  })

  it('may omit the default port', () => {
    set({ publicUrl: 'http://localhost' })
    for (const host of ['localhost', 'localhost:80', '127.0.0.1', '[::1]:80'])
      expect(isKnownHost(host, 80), host).toBe(true)
  })
})

describe('any other host', () => {
  it.each([
    // An attacker's name that resolves to this machine: DNS rebinding.
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example:3000',
    'iam.example.com.evil.example',
    'evil.example.iam.example.com',
    // Another port is another origin.
    'localhost',
    'localhost:3001',
    '127.0.0.1:80',
    'iam.example.com:3000',
    // Other names of the same machine.
    '192.0.2.7:3000',
    '127.0.0.2:3000',
    'localhost.:3000',
    // Not host names.
    '',
    ' ',
    '*',
    'user@iam.example.com',
    'evil.example/@iam.example.com',
    'iam.example.com#evil.example',
    'iam.example.com?',
    'iam.example.com\\evil.example',
    'iam.example.com, evil.example',
    'iam.example.com:99999',
    'iam.example.com:',
    '[::1',
    '[::1]evil:3000',
    '%6cocalhost:3000',
    undefined,
  ])('is refused: %j', (host) => expect(isKnownHost(host, 3000)).toBe(false))
})
