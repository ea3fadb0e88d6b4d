import type { ContextType } from './scenario'

/** Context keys that simulations often set, in their usual spelling. A slash at the end marks a family of keys. */
export const KNOWN_KEYS: readonly { name: string; type: ContextType; isList?: true }[] = [
  { name: 'aws:CalledVia', type: 'string', isList: true },
  { name: 'aws:CurrentTime', type: 'date' },
  { name: 'aws:EpochTime', type: 'date' },
  { name: 'aws:MultiFactorAuthAge', type: 'numeric' },
  { name: 'aws:MultiFactorAuthPresent', type: 'boolean' },
  { name: 'aws:PrincipalAccount', type: 'string' },
  { name: 'aws:PrincipalArn', type: 'string' },
  { name: 'aws:PrincipalOrgID', type: 'string' },
  { name: 'aws:PrincipalOrgPaths', type: 'string', isList: true },
  { name: 'aws:PrincipalTag/', type: 'string' },
  { name: 'aws:PrincipalType', type: 'string' },
  { name: 'aws:Referer', type: 'string' },
  { name: 'aws:RequestedRegion', type: 'string' },
  { name: 'aws:RequestTag/', type: 'string' },
  { name: 'aws:ResourceAccount', type: 'string' },
  { name: 'aws:ResourceTag/', type: 'string' },
  { name: 'aws:SecureTransport', type: 'boolean' },
  { name: 'aws:SourceAccount', type: 'string' },
  { name: 'aws:SourceArn', type: 'string' },
  { name: 'aws:SourceIp', type: 'ip' },
  { name: 'aws:SourceVpc', type: 'string' },
  { name: 'aws:SourceVpce', type: 'string' },
  { name: 'aws:TagKeys', type: 'string', isList: true },
  { name: 'aws:TokenIssueTime', type: 'date' },
  { name: 'aws:UserAgent', type: 'string' },
  { name: 'aws:userid', type: 'string' },
  { name: 'aws:username', type: 'string' },
  { name: 'aws:ViaAWSService', type: 'boolean' },
  { name: 'iam:AWSServiceName', type: 'string' },
  { name: 'iam:FIDO-certification', type: 'string' },
  { name: 'iam:FIDO-FIPS-140-2-certification', type: 'string' },
  { name: 'iam:FIDO-FIPS-140-3-certification', type: 'string' },
  { name: 'iam:PassedToService', type: 'string' },
  { name: 'iam:PermissionsBoundary', type: 'string' },
  { name: 'iam:PolicyARN', type: 'string' },
  { name: 'iam:RegisterSecurityKey', type: 'string' },
  { name: 'sts:ExternalId', type: 'string' },
  { name: 'sts:RoleSessionName', type: 'string' },
]

/** The type and shape of a key by its name. An unknown key is a string. */
export function knownKey(name: string): { type: ContextType; isList?: true } {
  const lower = name.toLowerCase()
  const fits = (known: string) => (known.endsWith('/') ? lower.startsWith(known) : lower === known)
  return KNOWN_KEYS.find((key) => fits(key.name.toLowerCase())) ?? { type: 'string' }
}

const OF_A_ROLE = ['aws:principaltype', 'aws:principalarn', 'aws:principalaccount']
const OF_A_USER = ['aws:username', 'aws:userid', ...OF_A_ROLE]

/**
 * Reports whether a key identifies the principal, so that a simulation sets it if the scenario does not. For a role
 * these are the keys that all its sessions share; a group makes no requests.
 */
export function isSubjectKey(name: string, arn: string): boolean {
  const [, kind] = /^arn:[^:]+:iam::\d{12}:(\w+)\//.exec(arn) ?? []
  const lower = name.toLowerCase()
  const known = kind === 'user' ? OF_A_USER : kind === 'role' ? OF_A_ROLE : undefined
  return known !== undefined && (known.includes(lower) || lower.startsWith('aws:principaltag/'))
}
