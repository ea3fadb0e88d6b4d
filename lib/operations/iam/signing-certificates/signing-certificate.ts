import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { record, string, timestamp } from '@/lib/shape/shape'
import { userOf } from '../subject'

export const certificateId = string({ min: 24, max: 128, pattern: '[\\w]+' })

/** A signing certificate as operations return it. */
export const signingCertificate = record({
  UserName: string({}),
  CertificateId: string({}),
  CertificateBody: string({}),
  Status: string({}),
  UploadDate: timestamp,
})

type Row = { certificateId: string; body: string; status: string; uploadedAt: Date }

/** A row as `signingCertificate`. */
export const certificateFields = (userName: string, { certificateId, body, status, uploadedAt }: Row) => ({
  UserName: userName,
  CertificateId: certificateId,
  CertificateBody: body,
  Status: status,
  UploadDate: uploadedAt,
})

/** The key of the certificate that a request names, if it is the subject's. Throws NoSuchEntity. */
export async function certificateOf(grant: Grant<{ UserName?: string; CertificateId: string }>) {
  const { input, account, store } = grant
  const { principalId: userId } = await userOf(grant)
  const key = { account: account.id, certificateId: input.CertificateId }
  const where = { account_certificateId: key }
  if ((await store.signingCertificate.findUnique({ where }))?.userId === userId) return where
  throw new AwsError('NoSuchEntity', `The Certificate with id ${input.CertificateId} cannot be found.`, {
    field: 'CertificateId',
  })
}
