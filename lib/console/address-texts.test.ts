import { describe, expect, it } from 'vitest'
import { accountInAddress } from './address-texts'

describe('an address', () => {
  it.each(['example-corp', 'Example-Corp', '123456789012', '1234-5678-9012', '1234 5678 9012'])(
    'names the account %s',
    (text) => expect(accountInAddress(text)).toBe(text),
  )

  it.each(['', 'ab', 'Your account was stolen. Call us', 'example.com', 'x'.repeat(64), '<b>', 'exämple', '1 2 3'])(
    'names no account with %j',
    (text) => expect(accountInAddress(text)).toBeUndefined(),
  )
})
