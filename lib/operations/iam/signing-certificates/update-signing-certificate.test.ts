import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aSigningCertificate, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { aCertificate } from '@/lib/testing/public-keys'
import { UpdateSigningCertificate } from './update-signing-certificate'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UpdateSigningCertificate')] })
  return { alice, bob: await aUser(account, 'bob') }
}

const update = (user: TestUser, input: object) => call(UpdateSigningCertificate, withMfa(user), input)
const statusOf = async (certificateId: string) =>
  (await inStore((store) => store.signingCertificate.findFirstOrThrow({ where: { certificateId } }))).status

describe('Success', () => {
  it('deactivates and activates a certificate, and accepts the same status twice', async () => {
    const { alice } = await scene()
    const CertificateId = await aSigningCertificate(alice, aCertificate('Serial#1'))
    for (const Status of ['Inactive', 'Inactive', 'Active', 'Active']) {
      expect(await update(alice, { CertificateId, Status })).toEqual({})
      expect(await statusOf(CertificateId)).toBe(Status)
    }
  })

  it('deactivates the certificate of another user who is named', async () => {
    const { alice, bob } = await scene()
    const CertificateId = await aSigningCertificate(bob, aCertificate('Serial#2'))
    await update(alice, { CertificateId, Status: 'Inactive', UserName: 'bob' })
    expect(await statusOf(CertificateId)).toBe('Inactive')
  })
})

describe('NoSuchEntity', () => {
  it.each(['an unknown certificate', "somebody else's", "another account's"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const ids: Record<string, string> = {
      'an unknown certificate': 'NONEXISTENTCERTID12345678901',
      "somebody else's": await aSigningCertificate(bob, aCertificate('Serial#3')),
      "another account's": await aSigningCertificate(stranger, aCertificate('Serial#4')),
    }
    const CertificateId = ids[kind]
    const before = await allRows()
    expect(await refusal(update(alice, { CertificateId, Status: 'Inactive' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `The Certificate with id ${CertificateId} cannot be found.`,
      field: 'CertificateId',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('ValidationError', () => {
  it.each(['active', 'Expired', '', 1, undefined])('refuses the status %j', async (Status) => {
    const { alice } = await scene()
    const CertificateId = await aSigningCertificate(alice, aCertificate('Serial#1'))
    expect(await refusal(update(alice, { CertificateId, Status }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'Status' },
    })
    expect(await statusOf(CertificateId)).toBe('Active')
  })

  it.each([undefined, '', 'x'.repeat(23), `${'x'.repeat(24)}!`, 'x'.repeat(129)])('refuses the id %j', async (id) => {
    const { alice } = await scene()
    expect(await refusal(update(alice, { CertificateId: id, Status: 'Active' }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'CertificateId' },
    })
  })
})
