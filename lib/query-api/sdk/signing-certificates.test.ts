import {
  DeleteSigningCertificateCommand,
  DuplicateCertificateException,
  InvalidCertificateException,
  LimitExceededException,
  ListSigningCertificatesCommand,
  MalformedCertificateException,
  NoSuchEntityException,
  paginateListSigningCertificates,
  UpdateSigningCertificateCommand,
  UploadSigningCertificateCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { aCertificate, CURVE_CERTIFICATE, RSA_CERTIFICATE } from '@/lib/testing/public-keys'

ownDatabase()
const address = ownApi()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  const iam = iamClient(address(), await credentialsOf(alice))
  const upload = (CertificateBody: string, UserName?: string) =>
    iam.send(new UploadSigningCertificateCommand({ CertificateBody, UserName }))
  return { iam, upload }
}

describe('Success', () => {
  it('from upload to deletion', async () => {
    const { iam, upload } = await scene()
    const { Certificate } = await upload(`${RSA_CERTIFICATE}\n`)
    expect(Certificate).toEqual({
      UserName: 'alice',
      CertificateId: expect.stringMatching(/^\w{32}$/),
      CertificateBody: `${RSA_CERTIFICATE}\n`,
      Status: 'Active',
      UploadDate: expect.any(Date),
    })
    const { CertificateId } = { CertificateId: '', ...Certificate }
    await iam.send(new UpdateSigningCertificateCommand({ CertificateId, Status: 'Inactive' }))
    expect(await iam.send(new ListSigningCertificatesCommand({}))).toMatchObject({
      ...{ IsTruncated: false, Certificates: [{ ...Certificate, Status: 'Inactive' }] },
    })
    await iam.send(new DeleteSigningCertificateCommand({ CertificateId, UserName: 'alice' }))
    expect((await iam.send(new ListSigningCertificatesCommand({}))).Certificates).toEqual([])
  })

  it('page by page', async () => {
    const { iam, upload } = await scene()
    const bodies = [aCertificate('Serial#1'), aCertificate('Serial#2')]
    for (const body of bodies) await upload(body)
    const listed: (string | undefined)[] = []
    for await (const { Certificates = [] } of paginateListSigningCertificates({ client: iam, pageSize: 1 }, {})) {
      expect(Certificates).toHaveLength(1)
      listed.push(...Certificates.map(({ CertificateBody }) => CertificateBody))
    }
    expect(listed.sort()).toEqual(bodies.sort())
  })
})

describe('NoSuchEntityException', () => {
  it('is thrown for an unknown certificate', async () => {
    const { iam } = await scene()
    const CertificateId = 'NONEXISTENTCERTID12345678901'
    for (const send of [
      () => iam.send(new UpdateSigningCertificateCommand({ CertificateId, Status: 'Active' })),
      () => iam.send(new DeleteSigningCertificateCommand({ CertificateId })),
    ]) {
      const error = await send().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(NoSuchEntityException)
      expect(error).toMatchObject({ message: `The Certificate with id ${CertificateId} cannot be found.` })
    }
  })

  it('is thrown for an unknown user', async () => {
    const { iam, upload } = await scene()
    const UserName = 'nobody'
    await expect(upload(RSA_CERTIFICATE, UserName)).rejects.toThrow(NoSuchEntityException)
    await expect(iam.send(new ListSigningCertificatesCommand({ UserName }))).rejects.toThrow(NoSuchEntityException)
  })
})

describe('errors of the upload', () => {
  it.each([
    ['no certificate', '<certificate> & more', 'Certificate <certificate> & more is malformed.'],
    [
      'an expired one',
      aCertificate('Serial#1', '200101000000Z', '210101000000Z'),
      'The certificate has expired or is not valid yet.',
    ],
  ])('MalformedCertificateException for %s', async (_, body, message) => {
    const { upload } = await scene()
    const error = await upload(body).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MalformedCertificateException)
    expect(error).toMatchObject({ message, $metadata: { httpStatusCode: 400 } })
  })

  it('InvalidCertificateException', async () => {
    const { upload } = await scene()
    await expect(upload(CURVE_CERTIFICATE)).rejects.toThrow(InvalidCertificateException)
  })

  it('DuplicateCertificateException', async () => {
    const { upload } = await scene()
    await upload(RSA_CERTIFICATE)
    await expect(upload(RSA_CERTIFICATE)).rejects.toThrow(DuplicateCertificateException)
  })

  it('LimitExceededException', async () => {
    const { upload } = await scene()
    await upload(aCertificate('Serial#1'))
    await upload(aCertificate('Serial#2'))
    await expect(upload(aCertificate('Serial#3'))).rejects.toThrow(LimitExceededException)
  })
})
