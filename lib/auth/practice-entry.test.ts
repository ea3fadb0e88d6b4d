import { expect, it } from 'vitest'
import { bytesOfBase32 } from '@/lib/mfa/base32'
import { codeOf, TIME_STEP, timeStep } from '@/lib/mfa/totp'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { makeAccount } from '@/lib/worlds/accounts'
import type { Challenge } from './challenge'
import { practiceEntryFor } from './practice-entry'

ownDatabase()

const set = ownSettings({ environment: 'training' })

/** bob of a new account, who is signing in. */
async function scene() {
  const { accountId, users, mfaDevices } = await makeAccount('standard', 1)
  const idOf = (name: string) => users.find((user) => user.name === name)?.userId ?? ''
  const challenge = (name: string) => ({ account: accountId, principalId: idOf(name), now: NOON }) as Challenge
  const device = mfaDevices.find(({ name }) => name === 'bob')
  const secret = bytesOfBase32(device?.base32Secret ?? '') ?? new Uint8Array()
  return { accountId, challenge, secret, serial: device?.serialNumber ?? '' }
}

it('is the entry for the device, of the person who is signing in', async () => {
  const { challenge, secret, serial } = await scene()
  const entry = await practiceEntryFor(challenge('bob'), serial)
  expect(entry?.serialNumber).toBe(serial)
  expect(entry?.codes[1]).toBe(codeOf(secret, timeStep(NOON, TIME_STEP)))
  expect(await practiceEntryFor(challenge('alice'), serial)).toBeUndefined()
  expect(await practiceEntryFor(challenge('bob'), `${serial}-2`)).toBeUndefined()
})

it('is nothing after the entry was lost', async () => {
  const { accountId, challenge, serial } = await scene()
  await inStore((store) => store.authenticatorEntry.deleteMany({ where: { account: accountId } }))
  expect(await practiceEntryFor(challenge('bob'), serial)).toBeUndefined()
})

it('is nothing in production', async () => {
  const { challenge, serial } = await scene()
  set({ environment: 'production' })
  expect(await practiceEntryFor(challenge('bob'), serial)).toBeUndefined()
})
