import { matchesArn, parseArnPattern, sixthPart } from './arn'
import type { Work } from './steps'
import type { ResourcePattern, Statement } from './types'

/** The resource of a request. `none` is an action without resource types, which requests name as `*`. */
export type Target = {
  readonly text: string
  readonly form: 'arn' | 'none' | 'other'
  /** Where the sixth part of the ARN begins. */
  readonly sixthPart: number
}

export function readTarget(text: string): Target {
  if (text === '*') return { text, form: 'none', sixthPart: -1 }
  const start = sixthPart(text)
  return { text, form: start === -1 ? 'other' : 'arn', sixthPart: start }
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
  return target.form === 'arn' && matchesArn(pattern.arn, target.text, work)
}

export function parseResourcePattern(source: string, variables: boolean): ResourcePattern {
  if (source === '*') return { kind: 'everything', source }
  return { kind: 'arn', source, arn: parseArnPattern(source, variables ? 'resource' : 'none') }
}
