import type { SignedIn } from '@/lib/auth/session'
import { ownPageTexts } from '@/lib/texts/own-page'
import type { Asked } from '../../denied-once'
import { questionsOf } from '../answers'
import type { Subject } from '../whose'
import { CredentialPanel, NotOfRoot } from './credential-panel'

const texts = ownPageTexts.certificates

/** The X.509 signing certificates of a user. */
export async function SigningCertificates({
  session,
  subject,
  above,
}: {
  session: SignedIn
  subject: Subject
  above: readonly Asked[]
}) {
  if (subject.isRoot) return <NotOfRoot name="signing-certificates" title={texts.title} />
  const answer = await questionsOf(subject).certificates()
  const certificates = answer.ok ? answer.output.Certificates : []
  return (
    <CredentialPanel
      {...texts}
      name="signing-certificates"
      credentials={certificates.map(({ CertificateId, Status, UploadDate }) => ({
        ...{ id: CertificateId, isActive: Status === 'Active', at: UploadDate.getTime() },
      }))}
      error={answer.ok ? undefined : answer.error}
      above={above}
      hasNotice={subject.isOwn && session.mfa === null}
      now={session.now.getTime()}
    />
  )
}
