import { expect, it } from 'vitest'
import { deviceName } from './device-words'

it.each([
  ['arn:aws:iam::123456789012:mfa/division/alice', 'alice'],
  ['arn:aws:iam::123456789012:mfa/phone-NSSQURFMVVHQLMHYNZQJFH4EHM', 'phone-NSSQURFMVVHQLMHYNZQJFH4EHM'],
  ['arn:aws:iam::123456789012:u2f/user/alice/my-key-NSSQURFMVVHQLMHYNZQJFH4EHM', 'my-key'],
  ['arn:aws:iam::123456789012:u2f/root/my-key-NSSQURFMVVHQLMHYNZQJFH4EHM', 'my-key'],
  ['GAHT12345678', 'GAHT12345678'],
])('calls the device with the serial number %s %s', (serial, name) => {
  expect(deviceName(serial)).toBe(name)
})
