import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aSigningCertificate, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { aCertificate } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { ListSigningCertificates } from './list-signing-certificates'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListSigningCertificates')] })
  return { alice, bob: await aUser(account, 'bob') }
}

const list = (user: TestUser, input: object = {}) => call(ListSigningCertificates, withMfa(user), input)
const [one, two] = [aCertificate('Serial#1'), aCertificate('Serial#2')]

describe('Success', () => {
  it('returns an empty list to a user without a certificate', async () => {
    const { alice, bob } = await scene()
    await aSigningCertificate(bob, one)
    expect(await list(alice)).toEqual({ Certificates: [], IsTruncated: false })
  })

  it('returns the certificates of the caller, or of the named user', async () => {
    const { alice, bob } = await scene()
    const own = await aSigningCertificate(alice, one, 'Inactive')
    const others = await aSigningCertificate(bob, two)
    expect((await list(alice)).Certificates).toEqual([
      { UserName: 'alice', CertificateId: own, CertificateBody: one, Status: 'Inactive', UploadDate: NOON },
    ])
    expect((await list(alice, { UserName: 'BOB' })).Certificates).toEqual([
      { UserName: 'bob', CertificateId: others, CertificateBody: two, Status: 'Active', UploadDate: NOON },
    ])
  })

  it('returns each certificate once over all pages', async () => {
    const { alice } = await scene()
    const ids = [await aSigningCertificate(alice, one), await aSigningCertificate(alice, two)].sort()
    const first = await list(alice, { MaxItems: 1 })
    expect(first).toMatchObject({ Certificates: [{ CertificateId: ids[0] }], IsTruncated: true })
    const second = await list(alice, { MaxItems: 1, Marker: first.Marker })
    expect(second).toMatchObject({ Certificates: [{ CertificateId: ids[1] }], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user', async () => {
    const { alice } = await scene()
    const error = await refusal(list(alice, { UserName: 'nobody' }))
    expect(error).toMatchObject({ code: 'NoSuchEntity', message: 'The user with name nobody cannot be found.' })
  })
})

describe('ValidationError', () => {
  it('refuses a made-up marker', async () => {
    const { alice } = await scene()
    expect((await refusal(list(alice, { Marker: 'made-up' }))).message).toBe('Invalid Marker.')
  })
})
