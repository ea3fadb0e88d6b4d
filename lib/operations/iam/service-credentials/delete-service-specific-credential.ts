import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { credentialKey, credentialOf, serviceContext, serviceCredentialId } from './service-credential'

/** Deletes a service-specific credential, whatever its status. */
export const DeleteServiceSpecificCredential = operation({
  action: 'iam:DeleteServiceSpecificCredential',
  access: 'Write',
  summary: 'Deletes credentials of an IAM user for an AWS service.',

  input: record({ UserName: optional(userName), ServiceSpecificCredentialId: serviceCredentialId }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: serviceContext,

  async run(grant) {
    const { account, credentialId } = await credentialOf(grant)
    await grant.store.serviceCredential.delete({ where: credentialKey(account, credentialId) })
    return {}
  },
})
