import { cache } from 'react'
import { ask } from '@/lib/console/ask'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ListServiceSpecificCredentials } from '@/lib/operations/iam/service-credentials/list-service-specific-credentials'
import { ListSigningCertificates } from '@/lib/operations/iam/signing-certificates/list-signing-certificates'
import { ListSSHPublicKeys } from '@/lib/operations/iam/ssh-keys/list-ssh-public-keys'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import type { Asked } from '../denial'
import type { Subject } from './whose'

// Asked once for all panels of a page: each question is a request of the reader's, and the event history shows it.
// By the name of the user, which is undefined for the root user.

const userOf = cache((UserName: string | undefined) => ask(GetUser, { UserName }))
const devicesOf = cache((UserName: string | undefined) => ask(ListMFADevices, { UserName }))
const accessKeysOf = cache((UserName: string | undefined) => ask(ListAccessKeys, { UserName }))
const certificatesOf = cache((UserName: string | undefined) => ask(ListSigningCertificates, { UserName }))
const sshKeysOf = cache((UserName: string | undefined) => ask(ListSSHPublicKeys, { UserName }))
const serviceCredentialsOf = cache((UserName: string | undefined) => ask(ListServiceSpecificCredentials, { UserName }))

export const passwordPolicy = cache(() => ask(GetAccountPasswordPolicy, {}))

/** What the panels ask about a subject. */
export function questionsOf({ input: { UserName } }: Subject) {
  return {
    user: () => userOf(UserName),
    devices: () => devicesOf(UserName),
    accessKeys: () => accessKeysOf(UserName),
    certificates: () => certificatesOf(UserName),
    sshKeys: () => sshKeysOf(UserName),
    serviceCredentials: () => serviceCredentialsOf(UserName),
  } as const satisfies Record<string, Asked>
}
