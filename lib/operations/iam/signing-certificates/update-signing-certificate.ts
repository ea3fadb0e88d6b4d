import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { existingUserName, status } from '../shapes'
import { certificateId, certificateOf } from './signing-certificate'

/** Activates or deactivates a signing certificate. */
export const UpdateSigningCertificate = operation({
  action: 'iam:UpdateSigningCertificate',
  access: 'Write',
  summary: 'Changes the status of a signing certificate from Active to Inactive, or back.',

  input: record({ UserName: optional(existingUserName), CertificateId: certificateId, Status: status }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const where = await certificateOf(grant)
    await grant.store.signingCertificate.update({ where, data: { status: grant.input.Status } })
    return {}
  },
})
