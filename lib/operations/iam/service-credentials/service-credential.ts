import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import type { Names } from '@/lib/gate/names'
import type { RequestContext } from '@/lib/gate/operation'
import { optional, record, string, timestamp } from '@/lib/shape/shape'
import { userOf } from '../subject'
import { kindOf } from './services'

export const serviceName = string({})
export const serviceCredentialId = string({ min: 20, max: 128, pattern: '[\\w]+' })

const metadata = {
  CreateDate: timestamp,
  ExpirationDate: optional(timestamp),
  ServiceName: serviceName,
  ServiceUserName: optional(string({})),
  ServiceCredentialAlias: optional(string({})),
  ServiceSpecificCredentialId: string({}),
  UserName: string({}),
  Status: string({}),
}

/** A credential as lists return it. */
export const credentialMetadata = record(metadata)

/** A credential with its secret, as returned when the secret is made. */
export const serviceCredential = record({
  ...metadata,
  ServicePassword: optional(string({ secret: true })),
  ServiceCredentialSecret: optional(string({ secret: true })),
})

type Row = {
  credentialId: string
  serviceName: string
  serviceUserName: string
  status: string
  createdAt: Date
  expiresAt: Date | null
}

/** A row as `credentialMetadata`. After its time of expiry it is expired, whatever its status. */
export function metadataFields(userName: string, row: Row, now: Date) {
  const { serviceUserName: name, expiresAt } = row
  return {
    CreateDate: row.createdAt,
    ...(expiresAt && { ExpirationDate: expiresAt }),
    ServiceName: row.serviceName,
    ...(kindOf(row.serviceName) === 'key' ? { ServiceCredentialAlias: name } : { ServiceUserName: name }),
    ServiceSpecificCredentialId: row.credentialId,
    UserName: userName,
    Status: expiresAt && expiresAt <= now ? 'Expired' : row.status,
  }
}

/** The same with a secret, as `serviceCredential`. */
export const credentialFields = (userName: string, row: Row, secret: string, now: Date) => ({
  ...metadataFields(userName, row, now),
  ...(kindOf(row.serviceName) === 'key' ? { ServiceCredentialSecret: secret } : { ServicePassword: secret }),
})

/** The credential that a request names, if it is the subject's, and the user. Throws NoSuchEntity. */
export async function credentialOf(grant: Grant<{ UserName?: string; ServiceSpecificCredentialId: string }>) {
  const { input, account, store } = grant
  const { principalId: userId, userName } = await userOf(grant)
  const credentialId = input.ServiceSpecificCredentialId
  const row = await store.serviceCredential.findUnique({ where: credentialKey(account.id, credentialId) })
  if (row?.userId === userId) return { ...row, userName }
  throw new AwsError('NoSuchEntity', `No such credential ${credentialId} exists`, {
    field: 'ServiceSpecificCredentialId',
  })
}

/** The key of a row. */
export const credentialKey = (account: string, credentialId: string) => ({
  account_credentialId: { account, credentialId },
})

/** The context keys of a request that names a credential: its service. An unknown credential has none. */
export async function serviceContext(
  { ServiceSpecificCredentialId }: { ServiceSpecificCredentialId: string },
  names: Names,
): Promise<RequestContext> {
  const service = await names.credentialService(ServiceSpecificCredentialId)
  return service === undefined ? {} : { 'iam:ServiceSpecificCredentialServiceName': service }
}
