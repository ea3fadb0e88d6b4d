import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { aCertificate, CURVE_CERTIFICATE, RSA_CERTIFICATE } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { UploadSigningCertificate } from './upload-signing-certificate'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UploadSigningCertificate')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const upload = (caller: TestUser, CertificateBody: unknown, UserName?: string) =>
  call(UploadSigningCertificate, withMfa(caller), { CertificateBody, UserName })
const certificatesOf = ({ id }: TestUser) =>
  inStore((store) => store.signingCertificate.findMany({ where: { userId: id } }))

describe('Success', () => {
  it("returns the caller's certificate, active and unchanged, and leaves one record", async () => {
    const { account, alice } = await scene()
    const body = `${RSA_CERTIFICATE}\n`
    expect(await upload(alice, body)).toEqual({
      Certificate: {
        UserName: 'alice',
        CertificateId: expect.stringMatching(/^[A-Z2-7]{32}$/),
        CertificateBody: body,
        Status: 'Active',
        UploadDate: NOON,
      },
    })
    expect(await trailOf(account)).toMatchObject([{ action: 'iam:UploadSigningCertificate', outcome: 'Success' }])
  })

  it('accepts two for a named user', async () => {
    const { account, alice, bob } = await scene()
    await upload(alice, aCertificate('Serial#1'), 'BOB')
    const root = { UserName: 'bob', CertificateBody: aCertificate('Serial#2') }
    expect((await call(UploadSigningCertificate, withMfa(account.root), root)).Certificate.UserName).toBe('bob')
    expect(await certificatesOf(bob)).toHaveLength(2)
  })

  it('compares with the clock of the account, to the second', async () => {
    const { alice } = await scene()
    await upload(alice, aCertificate('Serial#1', '260115120000Z'))
    await upload(alice, aCertificate('Serial#2', '200101000000Z', '260115120000Z'))
    expect(await certificatesOf(alice)).toHaveLength(2)
  })
})

describe('DuplicateCertificate', () => {
  it.each(['alice', 'bob'])('refuses one that %s has, but not one of another account', async (owner) => {
    const { alice } = await scene()
    await upload(alice, RSA_CERTIFICATE, owner)
    expect(await refusal(upload(alice, `\n${RSA_CERTIFICATE}`))).toMatchObject({
      code: 'DuplicateCertificate',
      status: 409,
      message: 'The same certificate is associated with an IAM user in the account.',
      field: 'CertificateBody',
    })
    const elsewhere = await scene()
    expect((await upload(elsewhere.alice, RSA_CERTIFICATE)).Certificate.Status).toBe('Active')
  })
})

describe('LimitExceeded', () => {
  it('refuses eighteen of twenty simultaneous calls', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 20 }, (_, number) => upload(alice, aCertificate(`Serial${10 + number}`)))
    expect(await outcomes(tries)).toEqual({ successes: 2, codes: ['LimitExceeded'] })
    const before = await allRows()
    expect(await refusal(upload(alice, aCertificate('Serial99')))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for CertificatesPerUser: 2',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('MalformedCertificate', () => {
  it('refuses anything but a certificate, and repeats it', async () => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, 'invalid-certificate-body'))).toMatchObject({
      code: 'MalformedCertificate',
      status: 400,
      message: 'Certificate invalid-certificate-body is malformed.',
      field: 'CertificateBody',
    })
  })

  it('keeps a private key pasted by mistake out of the trail', async () => {
    const { account, alice } = await scene()
    await refusal(upload(alice, '-----BEGIN PRIVATE KEY----- not for the trail'))
    const trail = await trailOf(account)
    expect(trail).toMatchObject([{ errorMessage: 'Certificate *** is malformed.' }])
    expect(JSON.stringify(trail)).not.toContain('BEGIN')
  })

  it.each([
    ['expired', aCertificate('Serial#1', '200101000000Z', '260115115959Z')],
    ['not valid yet', aCertificate('Serial#1', '260115120001Z')],
  ])('refuses one that is %s', async (_, body) => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, body))).toMatchObject({
      ...{ code: 'MalformedCertificate', message: 'The certificate has expired or is not valid yet.' },
    })
    expect(await certificatesOf(alice)).toEqual([])
  })

  it('refuses one that expires between two calls', async () => {
    const { alice } = await scene()
    const body = aCertificate('Serial#1', '200101000000Z', '260115120000Z')
    const input = { CertificateBody: body }
    const error = await refusal(call(UploadSigningCertificate, withMfa(alice), input, later(NOON, 1)))
    expect(error.code).toBe('MalformedCertificate')
    expect((await upload(alice, body)).Certificate.Status).toBe('Active')
  })
})

describe('InvalidCertificate', () => {
  it('refuses one with an elliptic-curve key', async () => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, CURVE_CERTIFICATE))).toMatchObject({
      code: 'InvalidCertificate',
      status: 400,
      message: 'The key of the certificate must be an RSA key.',
    })
  })
})

describe('NoSuchEntity', () => {
  it.each(['nobody', 'stranger'])('refuses the unknown user %j', async (UserName) => {
    const { alice } = await scene()
    const stranger = await aUser(await anAccount(), 'stranger')
    expect((await refusal(upload(alice, RSA_CERTIFICATE, UserName))).message).toBe(
      `The user with name ${UserName} cannot be found.`,
    )
    expect(await certificatesOf(stranger)).toEqual([])
  })
})

describe('AccessDenied', () => {
  it('depends on the user that the certificate is for', async () => {
    const account = await anAccount()
    const own = allowing('iam:UploadSigningCertificate', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    const bob = await aUser(account, 'bob')
    await call(UploadSigningCertificate, withoutMfa(alice), { CertificateBody: RSA_CERTIFICATE })
    expect((await refusal(upload(alice, aCertificate('Serial#2'), 'bob'))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:UploadSigningCertificate on resource: ${bob.arn} because no identity-based policy allows the iam:UploadSigningCertificate action`,
    )
    expect(await certificatesOf(bob)).toEqual([])
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'x'.repeat(16_385), '🗝️', 7])('refuses the body %.20j', async (body) => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, body))).toMatchObject({ code: 'ValidationError', field: 'CertificateBody' })
  })

  it('refuses the root user without a name', async () => {
    const { account } = await scene()
    const input = { CertificateBody: RSA_CERTIFICATE }
    expect(await refusal(call(UploadSigningCertificate, withMfa(account.root), input))).toMatchObject({
      code: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    })
  })
})
