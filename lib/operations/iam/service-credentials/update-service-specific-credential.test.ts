import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, aServiceCredential, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListServiceSpecificCredentials } from './list-service-specific-credentials'
import { UpdateServiceSpecificCredential } from './update-service-specific-credential'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:UpdateServiceSpecificCredential', 'iam:ListServiceSpecificCredentials'])]
  return { alice: await aUser(account, 'alice', { policies }), bob: await aUser(account, 'bob') }
}

const update = (user: TestUser, input: object) => call(UpdateServiceSpecificCredential, withMfa(user), input)
const statusOf = async (credentialId: string) =>
  (await inStore((store) => store.serviceCredential.findFirstOrThrow({ where: { credentialId } }))).status

describe('Success', () => {
  it('deactivates and activates a credential, and accepts the same status twice', async () => {
    const { alice } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(alice)
    for (const Status of ['Inactive', 'Inactive', 'Active', 'Active']) {
      expect(await update(alice, { ServiceSpecificCredentialId, Status })).toEqual({})
      expect(await statusOf(ServiceSpecificCredentialId)).toBe(Status)
    }
  })

  it('deactivates the credential of another user who is named', async () => {
    const { alice, bob } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(bob)
    await update(alice, { UserName: 'bob', ServiceSpecificCredentialId, Status: 'Inactive' })
    expect(await statusOf(ServiceSpecificCredentialId)).toBe('Inactive')
  })

  it('does not revive an expired credential', async () => {
    const { alice } = await scene()
    const expired = { serviceName: 'bedrock.amazonaws.com', expiresAt: later(NOON, -1) }
    const ServiceSpecificCredentialId = await aServiceCredential(alice, 1, expired)
    await update(alice, { ServiceSpecificCredentialId, Status: 'Active' })
    const listed = await call(ListServiceSpecificCredentials, withMfa(alice), {})
    expect(listed.ServiceSpecificCredentials).toMatchObject([{ Status: 'Expired' }])
  })
})

describe('NoSuchEntity', () => {
  it.each(['unknown ones', "somebody else's", "another account's"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const ids: Record<string, string> = {
      'unknown ones': 'ACCAXXXXXXXXXXXXXXXXX',
      "somebody else's": await aServiceCredential(bob),
      "another account's": await aServiceCredential(stranger),
    }
    const before = await allRows()
    const input = { ServiceSpecificCredentialId: ids[kind], Status: 'Inactive' }
    expect(await refusal(update(alice, input))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: `No such credential ${ids[kind]} exists` },
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('ValidationError', () => {
  it.each(['active', 'Expired', '', 1, undefined])('refuses the status %j', async (Status) => {
    const { alice } = await scene()
    const ServiceSpecificCredentialId = await aServiceCredential(alice)
    expect(await refusal(update(alice, { ServiceSpecificCredentialId, Status }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'Status' },
    })
    expect(await statusOf(ServiceSpecificCredentialId)).toBe('Active')
  })
})
