import { describe, expect, it } from 'vitest'
import { accountInAddress, deviceInAddress } from './address-texts'

describe('an address', () => {
  it.each(['example-corp', 'Example-Corp', '123456789012', '1234-5678-9012', '1234 5678 9012'])(
    'names the account %s',
    (text) => expect(accountInAddress(text)).toBe(text),
  )

  it.each(['', 'ab', 'Your account was stolen. Call us', 'example.com', 'x'.repeat(64), '<b>', 'exämple', '1 2 3'])(
    'names no account by %j',
    (text) => expect(accountInAddress(text)).toBeUndefined(),
  )

  it.each(['alice', 'alice.phone_2+=,@-', 'x'.repeat(226)])('names the device %s', (text) => {
    expect(deviceInAddress(text)).toBe(text)
  })

  it.each([undefined, '', 'of yours was stolen', 'x'.repeat(257), '\u202eecila', 'a/b'])(
    'names no device by %j',
    (text) => expect(deviceInAddress(text)).toBeUndefined(),
  )
})
