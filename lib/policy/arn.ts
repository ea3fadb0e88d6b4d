import type { ArnParts, ArnPattern, Context, Pattern } from './types'
import { parsePattern, variableEnd } from './variables'
import { matchesPattern } from './wildcard'

/** Offsets of the five colons of an ARN; the sixth part starts after the last. Reused between requests. */
export type Colons = Int32Array

export type VariablePlaces = 'none' | 'resource' | 'anywhere'

/**
 * Text -> ARN pattern. Split at the first five colons outside `${...}`; missing parts count as `*` (user guide, "ARNs",
 * on incomplete ARNs in identity-based policies). In a Resource element variables count only after the fifth colon (user
 * guide, "Variables"); in the value of an ARN operator they may stand in any part.
 */
export function parseArnPattern(source: string, variables: VariablePlaces): ArnPattern {
  const texts = splitArn(source)
  const part = (place: number): Pattern => {
    const text = texts[place] ?? '*'
    const hasVariables = variables === 'anywhere' || (variables === 'resource' && place === 5)
    return COMMON.get(text) ?? parsePattern(text, hasVariables ? WITH_VARIABLES : WITHOUT_VARIABLES)
  }
  const parts: ArnParts = [part(0), part(1), part(2), part(3), part(4), part(5)]
  return { source, parts, prefix: prefixOf(source, parts) }
}

const WITH_VARIABLES = { wildcards: true, variables: true }
const WITHOUT_VARIABLES = { wildcards: true, variables: false }

/** What nearly every ARN has in it: thousands of statements share these. */
const COMMON: ReadonlyMap<string, Pattern> = new Map(
  ['arn', 'aws', '', '*'].map((text) => [text, parsePattern(text, WITHOUT_VARIABLES)]),
)

/** The first five parts with their colons, which is how the source begins when they are literal. */
function prefixOf(source: string, parts: ArnParts): string | undefined {
  let length = 0
  for (let place = 0; place < 5; place++) {
    const part = parts[place]
    if (part?.shape !== 'literal') return undefined
    length += part.head.length + 1
  }
  return source.slice(0, length)
}

/** The parts of an ARN or ARN pattern, at most six; the sixth keeps its colons. */
export function splitArn(source: string): string[] {
  const parts: string[] = []
  let start = 0
  while (parts.length < 5) {
    const colon = nextColon(source, start)
    if (colon === -1) break
    parts.push(source.slice(start, colon))
    start = colon + 1
  }
  parts.push(source.slice(start))
  return parts
}

/** The next colon that does not stand inside `${...}`, or -1. */
function nextColon(source: string, from: number): number {
  let colon = source.indexOf(':', from)
  let variable = source.indexOf('${', from)
  while (variable !== -1 && variable < colon) {
    const end = variableEnd(source, variable)
    if (end > colon) colon = source.indexOf(':', end)
    variable = source.indexOf('${', end === -1 ? variable + 2 : end)
  }
  return colon
}

const COLON = 0x3a

/** Writes the colons of a request's ARN and says whether there are five. */
export function findColons(text: string, colons: Colons): boolean {
  // Letter by letter: the colons stand close together, so that five searches would cost more.
  let found = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== COLON) continue
    colons[found++] = at
    if (found === 5) return true
  }
  return false
}

/**
 * Part by part, each a case-sensitive glob, so that a `*` inside a part never swallows a colon. `colons` are those of
 * `text`, which must be a whole ARN.
 */
export function matchesArn(pattern: ArnPattern, text: string, colons: Colons, context: Context): boolean {
  const [scheme, partition, service, region, account, resource] = pattern.parts
  const c0 = colons[0] ?? 0
  const c1 = colons[1] ?? 0
  const c2 = colons[2] ?? 0
  const c3 = colons[3] ?? 0
  const c4 = colons[4] ?? 0
  if (pattern.prefix !== undefined) {
    if (pattern.prefix.length !== c4 + 1 || !text.startsWith(pattern.prefix)) return false
    return matchesPattern(resource, text, c4 + 1, text.length, context)
  }
  return (
    matchesPattern(scheme, text, 0, c0, context) &&
    matchesPattern(partition, text, c0 + 1, c1, context) &&
    matchesPattern(service, text, c1 + 1, c2, context) &&
    matchesPattern(region, text, c2 + 1, c3, context) &&
    matchesPattern(account, text, c3 + 1, c4, context) &&
    matchesPattern(resource, text, c4 + 1, text.length, context)
  )
}

/** The account of an ARN, or undefined when the text is no ARN or names none. */
export function accountOf(arn: string): string | undefined {
  const account = splitArn(arn)[4]
  return account === undefined || account === '' ? undefined : account
}
