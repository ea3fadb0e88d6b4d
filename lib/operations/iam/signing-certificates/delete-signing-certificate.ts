import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { certificateId, certificateOf } from './signing-certificate'

/** Deletes a signing certificate, active or not. */
export const DeleteSigningCertificate = operation({
  action: 'iam:DeleteSigningCertificate',
  access: 'Write',
  summary: 'Deletes an X.509 signing certificate of an IAM user.',

  input: record({ UserName: optional(existingUserName), CertificateId: certificateId }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const where = await certificateOf(grant)
    await grant.store.signingCertificate.delete({ where })
    return {}
  },
})
