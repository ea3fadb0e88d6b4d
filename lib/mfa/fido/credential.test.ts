import { expect, it } from 'vitest'
import { softwareKey } from '@/lib/testing/software-key'
import { fromBytes, toBytes } from './credential'

const { id, publicKey } = softwareKey()
const credential = {
  id,
  publicKey: new Uint8Array(publicKey),
  signCount: 4294967295,
  isBackupEligible: true,
  certifications: { FIDO: 'L1' },
}

it('a credential survives its form as bytes', () => {
  expect(fromBytes(Buffer.from(toBytes(credential)))).toEqual(credential)
})

it('nothing else that is known about a passkey is in the bytes', () => {
  const held = { ...credential, device: { seed: 'sealed before' }, transports: ['usb'] }
  expect(toBytes(held)).toEqual(toBytes(credential))
})
