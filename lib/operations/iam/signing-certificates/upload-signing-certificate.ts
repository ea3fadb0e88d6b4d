import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newCertificateId } from '@/lib/ids'
import { type Certificate, readCertificate } from '@/lib/operations/iam/public-keys/certificate'
import { lockAccount } from '@/lib/row-locks'
import { optional, record, string } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { lockedUserOf } from '../subject'
import { telling } from '../telling'
import { certificateFields, signingCertificate } from './signing-certificate'

/** IAM user guide, "IAM and AWS STS quotas". */
export const CERTIFICATES_PER_USER = 2

/**
 * Adds a signing certificate to a user, active at once. Differs from AWS: the root user, who may omit the name there,
 * has no certificates.
 */
export const UploadSigningCertificate = operation({
  action: 'iam:UploadSigningCertificate',
  access: 'Write',
  summary: 'Uploads an X.509 signing certificate for an IAM user.',

  input: record({
    UserName: optional(existingUserName),
    // Secret, because people paste private keys by mistake and the error repeats its input.
    CertificateBody: string({
      min: 1,
      max: 16_384,
      pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
      secret: true,
    }),
  }),
  output: record({ Certificate: signingCertificate }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { input, account, store, now, chance } = grant
    // A certificate is in the account once.
    await lockAccount(store, account.id)
    const { principalId: userId, userName } = await lockedUserOf(grant)
    const body = input.CertificateBody
    const { fingerprint } = demandGoodCertificate(body, now)
    if ((await store.signingCertificate.count({ where: { account: account.id, fingerprint } })) > 0) {
      throw refused('DuplicateCertificate', 'The same certificate is associated with an IAM user in the account.')
    }
    if ((await store.signingCertificate.count({ where: { account: account.id, userId } })) >= CERTIFICATES_PER_USER) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for CertificatesPerUser: ${CERTIFICATES_PER_USER}`)
    }
    const row = { certificateId: newCertificateId(chance), body, status: 'Active', uploadedAt: now }
    await store.signingCertificate.create({ data: { ...row, account: account.id, userId, fingerprint } })
    return { Certificate: certificateFields(userName, row) }
  },

  tells: (grant, { Certificate }) => telling(grant, 'certificate-added', Certificate.CertificateId),
})

/**
 * IAM API reference, "UploadSigningCertificate": an expired certificate counts as malformed. AWS treats one that is not
 * valid yet the same way. The first message is AWS's, which repeats its input.
 */
function demandGoodCertificate(body: string, now: Date): Certificate {
  const certificate = readCertificate(body)
  if (!certificate) {
    const recorded = 'Certificate *** is malformed.'
    throw refused('MalformedCertificate', `Certificate ${body} is malformed.`, recorded)
  }
  if (!(certificate.from <= now && now <= certificate.until)) {
    throw refused('MalformedCertificate', 'The certificate has expired or is not valid yet.')
  }
  if (!certificate.isRsa) throw refused('InvalidCertificate', 'The key of the certificate must be an RSA key.')
  return certificate
}

const refused = (
  code: 'DuplicateCertificate' | 'InvalidCertificate' | 'MalformedCertificate',
  message: string,
  recorded?: string,
) => new AwsError(code, message, { field: 'CertificateBody', recorded })
