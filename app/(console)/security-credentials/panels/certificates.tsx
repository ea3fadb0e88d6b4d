import { foresee } from '@/lib/console/ask'
import { readCertificate } from '@/lib/operations/iam/public-keys/certificate'
import {
  CERTIFICATES_PER_USER,
  UploadSigningCertificate,
} from '@/lib/operations/iam/signing-certificates/upload-signing-certificate'
import { questionsOf } from '../answers'
import { CredentialPanel, type CredentialPanelProps } from './credential-panel'
import { NotOfRoot } from './credentials-of-kind'

/** The X.509 signing certificates of a user. */
export async function SigningCertificates(props: CredentialPanelProps) {
  const { subject } = props
  if (subject.isRoot) return <NotOfRoot kind="certificate" />
  // At the same time, so that they share a transaction.
  const [answer, { create }] = await Promise.all([
    questionsOf(subject).certificates(),
    foresee({ create: { operation: UploadSigningCertificate, input: subject.input } }),
  ])
  const certificates = answer.ok ? answer.output.Certificates : []
  return (
    <CredentialPanel
      {...props}
      kind="certificate"
      credentials={certificates.map(({ CertificateId, CertificateBody, Status, UploadDate }) => {
        const read = readCertificate(CertificateBody)
        return {
          ...{ id: CertificateId, status: Status === 'Active' ? 'Active' : 'Inactive', at: UploadDate.getTime() },
          ...(read && { thumbprint: read.thumbprint, validUntil: read.until.getTime() }),
        }
      })}
      isFull={certificates.length >= CERTIFICATES_PER_USER}
      error={answer.ok ? undefined : answer.error}
      create={{ path: '/security-credentials/certificates/upload', refused: create }}
    />
  )
}
