import type { SignedIn } from '@/lib/auth/session'
import { ask } from '@/lib/console/ask'
import { ListSigningCertificates } from '@/lib/operations/iam/signing-certificates/list-signing-certificates'
import { ownPageTexts } from '@/lib/texts/own-page'
import { ownUser, passwordPolicy } from '../own-answers'
import { CredentialPanel, NotOfRoot } from './credential-panel'

const texts = ownPageTexts.certificates

/** The user's X.509 signing certificates. */
export async function SigningCertificates({ session }: { session: SignedIn }) {
  if (session.caller.principal.kind === 'root') return <NotOfRoot name="signing-certificates" title={texts.title} />
  const answer = await ask(ListSigningCertificates, {})
  const certificates = answer.ok ? answer.output.Certificates : []
  return (
    <CredentialPanel
      {...texts}
      name="signing-certificates"
      credentials={certificates.map(({ CertificateId, Status, UploadDate }) => ({
        ...{ id: CertificateId, isActive: Status === 'Active', at: UploadDate.getTime() },
      }))}
      error={answer.ok ? undefined : answer.error}
      above={[await ownUser(), await passwordPolicy()]}
      now={session.now.getTime()}
    />
  )
}
