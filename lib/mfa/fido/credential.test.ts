import { expect, it } from 'vitest'
import { softwareKey } from '@/lib/testing/software-key'
import { fromBytes, toBytes } from './credential'

it('a credential survives its form as bytes', () => {
  const { id, publicKey } = softwareKey()
  const credential = { id, publicKey: new Uint8Array(publicKey), signCount: 4294967295, isBackupEligible: true }
  expect(fromBytes(Buffer.from(toBytes(credential)))).toEqual(credential)
})
