import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { status, userName } from '../shapes'
import { credentialKey, credentialOf, serviceContext, serviceCredentialId } from './service-credential'

/** Activates or deactivates a service-specific credential. An expired one stays expired. */
export const UpdateServiceSpecificCredential = operation({
  action: 'iam:UpdateServiceSpecificCredential',
  access: 'Write',
  summary: 'Changes the status of credentials for an AWS service from Active to Inactive, or back.',

  input: record({
    UserName: optional(userName),
    ServiceSpecificCredentialId: serviceCredentialId,
    Status: status,
  }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: serviceContext,

  async run(grant) {
    const { account, credentialId } = await credentialOf(grant)
    const where = credentialKey(account, credentialId)
    await grant.store.serviceCredential.update({ where, data: { status: grant.input.Status } })
    return {}
  },
})
