import type { AnyOperation } from '@/lib/gate/operation'
import { DeleteServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/delete-service-specific-credential'
import { UpdateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/update-service-specific-credential'
import { DeleteSigningCertificate } from '@/lib/operations/iam/signing-certificates/delete-signing-certificate'
import { UpdateSigningCertificate } from '@/lib/operations/iam/signing-certificates/update-signing-certificate'
import { DeleteSSHPublicKey } from '@/lib/operations/iam/ssh-keys/delete-ssh-public-key'
import { UpdateSSHPublicKey } from '@/lib/operations/iam/ssh-keys/update-ssh-public-key'
import type { CREDENTIAL_PANELS } from './credential-panels'

export type CredentialKind = keyof typeof CREDENTIAL_PANELS

/** The calls that change a credential, and the member by which they name it. */
type Calls = { update: AnyOperation; remove: AnyOperation; member: string }

export const CREDENTIAL_CALLS = {
  certificate: {
    update: UpdateSigningCertificate,
    remove: DeleteSigningCertificate,
    member: 'CertificateId',
  },
  sshKey: {
    update: UpdateSSHPublicKey,
    remove: DeleteSSHPublicKey,
    member: 'SSHPublicKeyId',
  },
  serviceCredential: {
    update: UpdateServiceSpecificCredential,
    remove: DeleteServiceSpecificCredential,
    member: 'ServiceSpecificCredentialId',
  },
} as const satisfies Record<CredentialKind, Calls>

/** The kind that a form names. Undefined for what no form of ours sends. */
export const kindNamed = (text: string): CredentialKind | undefined =>
  Object.hasOwn(CREDENTIAL_CALLS, text) ? (text as CredentialKind) : undefined
