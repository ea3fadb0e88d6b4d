import { splitArn } from './arn'
import type { Fault, TextNode } from './grammar'
import { type Said, say } from './sentences/said'
import type { PolicyKind } from './types'

/** The fault in the form of one value of Resource or NotResource, in AWS's words; undefined if there is none. */
export function resourceFault(value: TextNode, kind: PolicyKind): Fault | undefined {
  const { text } = value
  if (text === '*') return undefined
  const parts = splitArn(text)
  const [, partition = '', service, region = '', , resource = ''] = parts
  if (parts.length === 1) {
    return fault(value, `Resource ${text} must be in ARN format or "*".`, say('resourceForm'))
  }
  if (!isPartition(partition)) {
    const rest = parts.slice(2)
    // AWS replaces missing parts by stars, and also an empty third part if nothing follows it.
    const [a, b, c, d] = [rest.length <= 1 ? rest[0] || '*' : rest[0], rest[1] ?? '*', rest[2] ?? '*', rest[3] ?? '*']
    return fault(
      value,
      `Partition "${partition}" is not valid for resource "arn:${partition}:${a}:${b}:${c}:${d}".`,
      say('arnPartition'),
    )
  }
  if (service === undefined) {
    return fault(value, 'Resource vendor must be fully qualified and cannot contain regexes.', say('arnServiceMissing'))
  }
  if (/[*?]/.test(service) && service !== '*') {
    return fault(value, 'Resource vendor must be fully qualified and cannot contain regexes.', say('arnServicePattern'))
  }
  if (parts.length < 6) {
    // User guide, "ARNs": identity policies complete a short ARN with stars, session policies refuse it.
    if (kind !== 'session') return undefined
    return fault(value, `Resource ${text} must be in ARN format or "*".`, say('arnShortInSession'))
  }
  if (service === 'iam' && region !== '' && region !== '*') {
    return fault(value, `IAM resource ${text} cannot contain region information.`, say('arnRegionOfIam'))
  }
  if (service === 's3' && region !== '' && region !== '*' && !resource.startsWith('accesspoint')) {
    return fault(value, `Resource ${text} can not contain region information.`, say('arnRegionOfS3'))
  }
  const isIamPath = resource === '*' || resource === 'root' || IAM_PATHS.some((start) => resource.startsWith(start))
  if (service === 'iam' && !isIamPath) {
    const message = `IAM resource path must either be "*" or start with ${IAM_PATHS.join(', ')}.`
    return fault(value, message, say('arnPathOfIam'))
  }
  return undefined
}

function fault({ at, path }: TextNode, message: string, said: Said): Fault {
  return { message, said, at, path }
}

const IAM_PATHS = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
]

/** Differs from AWS's recordings: a pattern such as `arn:*:...` or `arn:aws*:...` is accepted; the validator warns. */
function isPartition(text: string): boolean {
  return /^aws(-[a-z0-9-]+)?$/.test(text) || /[*?]/.test(text)
}

/** The faults of an ARN that AWS reports as failed legacy parsing, not as a wrong form. */
export function legacyArn({ text, at, path }: TextNode): readonly Fault[] {
  if (text === '*') return []
  const parts = splitArn(text)
  const said =
    parts.length < 6 && text.includes('::')
      ? say('arnShortAndEmpty')
      : parts[2] === ''
        ? say('arnServiceEmpty')
        : undefined
  return said === undefined ? [] : [{ message: LEGACY, said, at, path }]
}

export const LEGACY = 'The policy failed legacy parsing'
