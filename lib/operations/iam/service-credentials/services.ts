import { AwsError } from '@/lib/errors'
import { type Chance, newServiceSecret } from '@/lib/ids'

/**
 * The services with credentials of their own kind: a user name with a password, or a long-term API key. Only API keys
 * may expire (IAM user guide, "Service-specific credentials").
 */
const SERVICES: Readonly<Record<string, 'password' | 'key'>> = {
  'bedrock.amazonaws.com': 'key',
  'cassandra.amazonaws.com': 'password',
  'codecommit.amazonaws.com': 'password',
}

/** The services that have credentials of their own. */
export const SERVICE_NAMES = Object.keys(SERVICES)

/** The kind of a service's credentials. Throws NoSuchEntity. */
export function kindOf(service: string): 'password' | 'key' {
  const kind = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined
  if (kind !== undefined) return kind
  // The service model has no limit for the name, but a message needs no more of it.
  const message = `No such service ${service.slice(0, 128)} is supported for Service Specific Credentials`
  throw new AwsError('NoSuchEntity', message, { field: 'ServiceName' })
}

/** A new secret for a service. An API key contains the name of its credential, like those of AWS. */
export function newSecret(service: string, name: string, chance: Chance): string {
  const secret = newServiceSecret(chance)
  return kindOf(service) === 'key' ? `ABSK${Buffer.from(`${name}:${secret}`).toString('base64')}` : secret
}
