import { matchesArn, parseArnPattern } from './arn'
import type { Work } from './steps'
import type { ResourcePattern, Statement } from './types'

/** The resource of a request. */
export type Target = {
  readonly resource: string
  /** Where the sixth part of the ARN begins; -1 if the resource is no ARN, such as `*`. */
  readonly sixthPart: number
}

/**
 * Reports whether the resource part of the statement covers the target. `NotResource` covers what none of its patterns
 * matches. A role trust policy has no resource part and covers everything: it belongs to its resource.
 */
export function coversResource(statement: Statement, target: Target, work: Work): boolean {
  const { resource } = statement
  if (resource === undefined) return true
  for (const pattern of resource.patterns) {
    if (matchesResource(pattern, target, work)) return !resource.negated
  }
  return resource.negated
}

/**
 * `*` alone matches every request. An action without resource types is matched by nothing else: the user guide,
 * "NotAction", says that `arn:aws:s3:::*` does not cover `s3:ListAllMyBuckets`.
 */
export function matchesResource(pattern: ResourcePattern, target: Target, work: Work): boolean {
  if (pattern.kind === 'everything') return true
  return target.sixthPart !== -1 && matchesArn(pattern.arn, target.resource, work)
}

export function parseResourcePattern(source: string, variables: boolean): ResourcePattern {
  if (source === '*') return { kind: 'everything', source }
  return { kind: 'arn', source, arn: parseArnPattern(source, variables ? 'resource' : 'none') }
}
