import { AwsError } from '@/lib/errors'
import { type Chance, newServiceSecret } from '@/lib/ids'

/**
 * The services that take credentials of their own, and of what kind: a user name with a password, or a long-term API
 * key, which alone may expire (IAM user guide, "Service-specific credentials").
 */
const SERVICES: Readonly<Record<string, 'password' | 'key'>> = {
  'bedrock.amazonaws.com': 'key',
  'cassandra.amazonaws.com': 'password',
  'codecommit.amazonaws.com': 'password',
}

/** The kind of a service's credentials. Throws NoSuchEntity. */
export function kindOf(service: string): 'password' | 'key' {
  const kind = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined
  if (kind !== undefined) return kind
  // The service model sets no limit to the name, but a message does not need more of it.
  const message = `No such service ${service.slice(0, 128)} is supported for Service Specific Credentials`
  throw new AwsError('NoSuchEntity', message, { field: 'ServiceName' })
}

/** A new secret for a service. An API key has the name of its credential in it, as those of AWS have. */
export function newSecret(service: string, name: string, chance: Chance): string {
  const secret = newServiceSecret(chance)
  return kindOf(service) === 'key' ? `ABSK${Buffer.from(`${name}:${secret}`).toString('base64')}` : secret
}
