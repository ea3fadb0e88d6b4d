import { type Colons, findColons, matchesArn, parseArnPattern } from './arn'
import type { Context, ResourcePattern, Statement } from './types'

/** The resource of a request, its colons found once. `none` is an action without resource types, asked for on `*`. */
export type Target = { text: string; form: 'arn' | 'none' | 'other'; readonly colons: Colons }

export function newTarget(): Target {
  return { text: '*', form: 'none', colons: new Int32Array(5) }
}

/** Reads the resource of a request into a target that is reused from request to request. */
export function readTarget(target: Target, text: string): void {
  target.text = text
  target.form = text === '*' ? 'none' : findColons(text, target.colons) ? 'arn' : 'other'
}

/**
 * Does the resource part of the statement cover the target? `NotResource` covers what none of its patterns matches. A
 * role trust policy has no resource part and covers everything: it hangs on its resource.
 */
export function coversResource(statement: Statement, target: Target, context: Context): boolean {
  const { resource } = statement
  if (resource === undefined) return true
  for (const pattern of resource.patterns) {
    if (matchesResource(pattern, target, context)) return !resource.negated
  }
  return resource.negated
}

/**
 * `*` alone matches every request. An action without resource types is matched by nothing else: the user guide,
 * "NotAction", says that `arn:aws:s3:::*` does not cover `s3:ListAllMyBuckets`.
 */
export function matchesResource(pattern: ResourcePattern, target: Target, context: Context): boolean {
  if (pattern.kind === 'everything') return true
  return target.form === 'arn' && matchesArn(pattern.arn, target.text, target.colons, context)
}

export function parseResourcePattern(source: string, variables: boolean): ResourcePattern {
  if (source === '*') return { kind: 'everything', source }
  return { kind: 'arn', source, arn: parseArnPattern(source, variables ? 'resource' : 'none') }
}
