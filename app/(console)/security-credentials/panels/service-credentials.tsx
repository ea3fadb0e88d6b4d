import { foresee } from '@/lib/console/ask'
import { CreateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/create-service-specific-credential'
import { ResetServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/reset-service-specific-credential'
import { SSH_KEYS_PER_USER, UploadSSHPublicKey } from '@/lib/operations/iam/ssh-keys/upload-ssh-public-key'
import { questionsOf } from '../answers'
import { hrefFor } from '../whose'
import { CredentialPanel, type CredentialPanelProps } from './credential-panel'
import { NotOfRoot } from './credentials-of-kind'

/** The SSH keys of a user, and user names with passwords or API keys for single services. */
export function ServiceCredentials(props: CredentialPanelProps) {
  if (props.subject.isRoot) {
    return (
      <>
        <NotOfRoot kind="sshKey" />
        <NotOfRoot kind="serviceCredential" />
      </>
    )
  }
  const { sshKeys } = questionsOf(props.subject)
  return (
    <>
      <SshKeys {...props} />
      <Credentials {...props} above={[...props.above, sshKeys]} />
    </>
  )
}

async function SshKeys(props: CredentialPanelProps) {
  const { subject } = props
  const [answer, { create }] = await Promise.all([
    questionsOf(subject).sshKeys(),
    foresee({ create: { operation: UploadSSHPublicKey, input: subject.input } }),
  ])
  const keys = answer.ok ? answer.output.SSHPublicKeys : []
  return (
    <CredentialPanel
      {...props}
      kind="sshKey"
      credentials={keys.map(({ SSHPublicKeyId: id, Status, UploadDate }) => ({
        ...{ id, status: Status === 'Active' ? 'Active' : 'Inactive', at: UploadDate.getTime() },
        show: hrefFor(subject, '/security-credentials/ssh-keys/show', { id }),
      }))}
      isFull={keys.length >= SSH_KEYS_PER_USER}
      error={answer.ok ? undefined : answer.error}
      create={{ path: '/security-credentials/ssh-keys/upload', refused: create }}
    />
  )
}

async function Credentials(props: CredentialPanelProps) {
  const { subject } = props
  const input = { ...subject.input, ServiceName: 'codecommit.amazonaws.com' }
  const [answer, { create }] = await Promise.all([
    questionsOf(subject).serviceCredentials(),
    foresee({ create: { operation: CreateServiceSpecificCredential, input } }),
  ])
  const credentials = answer.ok ? answer.output.ServiceSpecificCredentials : []
  const resets = await foresee(
    Object.fromEntries(
      credentials.map(({ ServiceSpecificCredentialId }) => [
        ServiceSpecificCredentialId,
        { operation: ResetServiceSpecificCredential, input: { ...subject.input, ServiceSpecificCredentialId } },
      ]),
    ),
  )
  return (
    <CredentialPanel
      {...props}
      kind="serviceCredential"
      credentials={credentials.map(
        ({ ServiceSpecificCredentialId: id, Status, CreateDate, ExpirationDate, ...one }) => ({
          ...{ id, status: statusOf(Status), at: CreateDate.getTime(), expires: ExpirationDate?.getTime() },
          ...{ service: one.ServiceName, userName: one.ServiceUserName ?? one.ServiceCredentialAlias },
          reset: {
            href: hrefFor(subject, '/security-credentials/service-credentials/reset', { id }),
            refused: resets[id],
          },
        }),
      )}
      error={answer.ok ? undefined : answer.error}
      create={{ path: '/security-credentials/service-credentials/create', refused: create }}
    />
  )
}

const statusOf = (status: string) => (status === 'Active' || status === 'Expired' ? status : 'Inactive')
