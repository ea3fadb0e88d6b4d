import { operation } from '@/lib/gate/operation'
import { digest } from '@/lib/ids'
import { optional, record } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { telling } from '../telling'
import {
  credentialFields,
  credentialKey,
  credentialOf,
  serviceContext,
  serviceCredential,
  serviceCredentialId,
} from './service-credential'
import { newSecret } from './services'

/**
 * Replaces the secret of a credential. The new one is returned here and never again. The old one stops working at once.
 */
export const ResetServiceSpecificCredential = operation({
  action: 'iam:ResetServiceSpecificCredential',
  access: 'Write',
  summary: 'Replaces the password of credentials for an AWS service.',

  input: record({ UserName: optional(userName), ServiceSpecificCredentialId: serviceCredentialId }),
  output: record({ ServiceSpecificCredential: serviceCredential }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: serviceContext,

  async run(grant) {
    const { store, now, chance } = grant
    const { userName, ...row } = await credentialOf(grant)
    const secret = newSecret(row.serviceName, row.serviceUserName, chance)
    await store.serviceCredential.update({
      where: credentialKey(row.account, row.credentialId),
      data: { secretHash: digest(secret) },
    })
    return { ServiceSpecificCredential: credentialFields(userName, row, secret, now) }
  },

  tells: (grant, { ServiceSpecificCredential }) =>
    telling(grant, 'service-credential-reset', ServiceSpecificCredential.ServiceSpecificCredentialId),
})
