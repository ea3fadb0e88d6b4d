import type { SignedIn } from '@/lib/auth/session'
import { ownPageTexts } from '@/lib/texts/own-page'
import type { Asked } from '../../denied-once'
import { questionsOf } from '../answers'
import type { Subject } from '../whose'
import { CredentialPanel, NotOfRoot } from './credential-panel'

const { sshKeys, serviceCredentials } = ownPageTexts

/** The SSH keys of a user, and user names with passwords for single services. */
export async function ServiceCredentials({
  session,
  subject,
  above,
}: {
  session: SignedIn
  subject: Subject
  above: readonly Asked[]
}) {
  if (subject.isRoot) {
    return (
      <>
        <NotOfRoot name="ssh-public-keys" title={sshKeys.title} />
        <NotOfRoot name="service-specific-credentials" title={serviceCredentials.title} />
      </>
    )
  }
  const questions = questionsOf(subject)
  const keys = await questions.sshKeys()
  const passwords = await questions.serviceCredentials()
  const hasNotice = subject.isOwn && session.mfa === null
  const now = session.now.getTime()
  return (
    <>
      <CredentialPanel
        {...sshKeys}
        name="ssh-public-keys"
        credentials={(keys.ok ? keys.output.SSHPublicKeys : []).map(({ SSHPublicKeyId, Status, UploadDate }) => ({
          ...{ id: SSHPublicKeyId, isActive: Status === 'Active', at: UploadDate.getTime() },
        }))}
        error={keys.ok ? undefined : keys.error}
        above={above}
        hasNotice={hasNotice}
        now={now}
      />
      <CredentialPanel
        {...serviceCredentials}
        name="service-specific-credentials"
        credentials={(passwords.ok ? passwords.output.ServiceSpecificCredentials : []).map((one) => ({
          ...{ id: one.ServiceSpecificCredentialId, isActive: one.Status === 'Active', at: one.CreateDate.getTime() },
          ...{ service: one.ServiceName, userName: one.ServiceUserName },
        }))}
        error={passwords.ok ? undefined : passwords.error}
        above={[...above, questions.sshKeys]}
        hasNotice={hasNotice}
        now={now}
      />
    </>
  )
}
