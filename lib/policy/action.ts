import type { Work } from './steps'
import type { Pattern, Statement } from './types'
import { parsePattern } from './variables'
import { matchesPattern } from './wildcard'

/**
 * Reports whether the action part of the statement covers the request's action, given in lower case. `NotAction` covers
 * what none of its patterns matches; it neither allows nor denies the listed actions (user guide, "Action", "NotAction").
 */
export function coversAction(statement: Statement, action: string, work: Work): boolean {
  const { negated, patterns } = statement.action
  return patterns.some((pattern) => matchesAction(pattern, action, work)) !== negated
}

/** Matches one pattern with the whole action in lower case, as one glob across the colon. It never holds variables. */
export function matchesAction(pattern: Pattern, action: string, work: Work): boolean {
  return matchesPattern(pattern, action, 0, action.length, work)
}

/** Service prefixes and action names are case-insensitive, so patterns are kept in lower case. */
export function parseActionPattern(source: string): Pattern {
  const pattern = parsePattern(source.toLowerCase(), { wildcards: true, variables: false })
  return { source, shape: pattern.shape, head: pattern.head, tokens: pattern.tokens }
}
