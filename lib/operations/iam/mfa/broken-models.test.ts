import { expect, it, vi } from 'vitest'
import type { Model } from '@/lib/mfa/fido/models'
import { allowing, anAccount, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { aModel } from '@/lib/testing/key-makers'
import { begin, finish } from '@/lib/testing/passkeys'
import { softwareKey } from '@/lib/testing/software-key'

const models = vi.hoisted(() => new Map<string, Model>())
vi.mock('@/lib/mfa/fido/models-in-use', () => ({ modelsInUse: () => models }))

ownDatabase()

it('a key that says it is of a broken model is not assigned, with or without proof', async () => {
  const broken = aModel([], { isBroken: true })
  models.set(broken.aaguid ?? '', broken)
  const account = await anAccount()
  const alice = withMfa(await aUser(account, 'alice', { policies: [allowing('iam:EnableMFADevice')] }))
  const { serialNumber, asked } = await begin(alice)
  const key = softwareKey({ aaguid: Buffer.alloc(16, 5) })
  expect(await refusal(finish(alice, serialNumber, key.register(asked)))).toMatchObject({
    code: 'InvalidAuthenticationCode',
    message:
      'This model of security key is revoked or known to be insecure, so it cannot be assigned. Use another one.',
    failedProof: undefined,
  })
  expect(await deviceRow({ account: account.id, serialNumber })).toBeNull()
  expect(await trailOf(account)).toMatchObject([{ outcome: 'InvalidAuthenticationCode' }])
})
