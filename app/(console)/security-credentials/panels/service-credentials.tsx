import type { SignedIn } from '@/lib/auth/session'
import { ask } from '@/lib/console/ask'
import { ListServiceSpecificCredentials } from '@/lib/operations/iam/service-credentials/list-service-specific-credentials'
import { ListSSHPublicKeys } from '@/lib/operations/iam/ssh-keys/list-ssh-public-keys'
import { ownPageTexts } from '@/lib/texts/own-page'
import { CredentialPanel, NotOfRoot } from './credential-panel'

const { sshKeys, serviceCredentials } = ownPageTexts

/** The user's SSH keys, and user names with passwords for single services. */
export async function ServiceCredentials({ session }: { session: SignedIn }) {
  if (session.caller.principal.kind === 'root') {
    return (
      <>
        <NotOfRoot name="ssh-public-keys" title={sshKeys.title} />
        <NotOfRoot name="service-specific-credentials" title={serviceCredentials.title} />
      </>
    )
  }
  const keys = await ask(ListSSHPublicKeys, {})
  const passwords = await ask(ListServiceSpecificCredentials, {})
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
        above={[keys]}
        now={now}
      />
    </>
  )
}
