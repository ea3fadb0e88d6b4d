import { later } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { digest, newServiceCredentialId } from '@/lib/ids'
import { lockAccount } from '@/lib/row-locks'
import { integer, optional, record } from '@/lib/shape/shape'
import { userName } from '../shapes'
import { lockedUser } from '../subject'
import { telling } from '../telling'
import { credentialFields, serviceCredential, serviceName } from './service-credential'
import { kindOf, newSecret } from './services'

/** IAM user guide, "Service-specific credentials": the quota is per service. */
const CREDENTIALS_PER_SERVICE = 2
const DAY = 86_400

/** Creates a password or an API key for one service. It is returned here; only a hash of it is kept. */
export const CreateServiceSpecificCredential = operation({
  action: 'iam:CreateServiceSpecificCredential',
  access: 'Write',
  summary: 'Creates credentials of an IAM user for one AWS service.',

  input: record({
    UserName: userName,
    ServiceName: serviceName,
    CredentialAgeDays: optional(integer({ min: 1, max: 36_600 })),
  }),
  output: record({ ServiceSpecificCredential: serviceCredential }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),
  context: ({ ServiceName, CredentialAgeDays }) => ({
    'iam:ServiceSpecificCredentialServiceName': ServiceName,
    ...(CredentialAgeDays !== undefined && { 'iam:ServiceSpecificCredentialAgeDays': String(CredentialAgeDays) }),
  }),

  async run(grant) {
    const { input, account, store, now, chance } = grant
    const { ServiceName, CredentialAgeDays } = input
    // Names for the services are unique in the account.
    await lockAccount(store, account.id)
    const { userId, userName } = await lockedUser(store, account.id, input.UserName)
    if (kindOf(ServiceName) !== 'key' && CredentialAgeDays !== undefined) {
      const message = `CredentialAgeDays is not supported for ${ServiceName}: its credentials do not expire.`
      throw new AwsError('ValidationError', message, { field: 'CredentialAgeDays' })
    }
    const own = { account: account.id, userId, serviceName: ServiceName }
    if ((await store.serviceCredential.count({ where: own })) >= CREDENTIALS_PER_SERVICE) {
      const quota = `ServiceSpecificCredentialsPerUser: ${CREDENTIALS_PER_SERVICE}`
      throw new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}`)
    }
    const serviceUserName = await freeName(grant, userName)
    const secret = newSecret(ServiceName, serviceUserName, chance)
    const row = {
      credentialId: newServiceCredentialId(chance),
      serviceName: ServiceName,
      serviceUserName,
      status: 'Active',
      createdAt: now,
      expiresAt: CredentialAgeDays === undefined ? null : later(now, CredentialAgeDays * DAY),
    }
    await store.serviceCredential.create({ data: { ...own, ...row, secretHash: digest(secret) } })
    return { ServiceSpecificCredential: credentialFields(userName, row, secret, now) }
  },

  tells: (grant, { ServiceSpecificCredential }) =>
    telling(grant, 'service-credential-added', ServiceSpecificCredential.ServiceSpecificCredentialId),
})

/** `jane-at-123456789012`; if the service has that name already, `jane+1-at-123456789012` and so on. */
async function freeName({ input, account, store }: Grant<{ ServiceName: string }>, userName: string): Promise<string> {
  const where = { account: account.id, serviceName: input.ServiceName }
  for (let number = 0; ; number++) {
    const serviceUserName = `${userName}${number > 0 ? `+${number}` : ''}-at-${account.id}`
    if ((await store.serviceCredential.count({ where: { ...where, serviceUserName } })) === 0) return serviceUserName
  }
}
