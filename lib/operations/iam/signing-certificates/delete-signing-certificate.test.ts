import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aSigningCertificate, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { aCertificate } from '@/lib/testing/public-keys'
import { DeleteUser } from '../users/delete-user'
import { DeleteSigningCertificate } from './delete-signing-certificate'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:DeleteSigningCertificate', 'iam:DeleteUser'])]
  const alice = await aUser(account, 'alice', { policies })
  return { alice, bob: await aUser(account, 'bob') }
}

const remove = (user: TestUser, input: object) => call(DeleteSigningCertificate, withMfa(user), input)

describe('Success', () => {
  it.each(['Active', 'Inactive'])("deletes the caller's certificate that is %s", async (status) => {
    const { alice } = await scene()
    const CertificateId = await aSigningCertificate(alice, aCertificate('Serial#1'), status)
    expect(await remove(alice, { CertificateId })).toEqual({})
    expect(await inStore((store) => store.signingCertificate.count({ where: { userId: alice.id } }))).toBe(0)
  })

  it('lets the user be deleted', async () => {
    const { alice, bob } = await scene()
    const CertificateId = await aSigningCertificate(bob, aCertificate('Serial#2'))
    expect(await refusal(call(DeleteUser, withMfa(alice), { UserName: 'bob' }))).toMatchObject({
      ...{ code: 'DeleteConflict', message: 'Cannot delete entity, must remove referenced objects first.' },
    })
    await remove(alice, { CertificateId, UserName: 'bob' })
    expect(await call(DeleteUser, withMfa(alice), { UserName: 'bob' })).toEqual({})
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
    expect(await refusal(remove(alice, { CertificateId }))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: `The Certificate with id ${CertificateId} cannot be found.` },
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses an unknown user before it looks for the certificate', async () => {
    const { alice } = await scene()
    const error = await refusal(remove(alice, { CertificateId: 'NONEXISTENTCERTID12345678901', UserName: 'nobody' }))
    expect(error.message).toBe('The user with name nobody cannot be found.')
  })
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { alice } = await scene()
    const CertificateId = await aSigningCertificate(alice, aCertificate('Serial#1'))
    const tries = Array.from({ length: 10 }, () => remove(alice, { CertificateId }))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
