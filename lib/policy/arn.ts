import { spend, type Work } from './steps'
import type { ArnParts, ArnPattern, Pattern } from './types'
import { type Closings, closingsOf, parsePattern, variableEnd } from './variables'
import { matchesPattern } from './wildcard'

type VariablePlaces = 'none' | 'resource' | 'anywhere'

/**
 * Parses an ARN pattern: splits it at the first five colons outside `${...}`; missing parts count as `*` (user guide,
 * "ARNs", on incomplete ARNs in identity-based policies). A Resource element has variables only after the fifth colon
 * (user guide, "Variables"); the value of an ARN operator has them in any part.
 */
export function parseArnPattern(source: string, variables: VariablePlaces): ArnPattern {
  const texts = splitArn(source)
  const part = (place: number): Pattern => {
    const text = texts[place] ?? '*'
    const hasVariables = variables === 'anywhere' || (variables === 'resource' && place === 5)
    return COMMON.get(text) ?? parsePattern(text, hasVariables ? WITH_VARIABLES : WITHOUT_VARIABLES)
  }
  const parts: ArnParts = [part(0), part(1), part(2), part(3), part(4), part(5)]
  return { source, parts, ...prefixOf(parts) }
}

const WITH_VARIABLES = { wildcards: true, variables: true }
const WITHOUT_VARIABLES = { wildcards: true, variables: false }

/** Parts of nearly every ARN, shared by all patterns. */
const COMMON: ReadonlyMap<string, Pattern> = new Map(
  ['arn', 'aws', '', '*'].map((text) => [text, parsePattern(text, WITHOUT_VARIABLES)]),
)

/** The literal parts at the beginning of a pattern, at most five, each with its colon. */
function prefixOf(parts: ArnParts): { prefix: string; prefixParts: number } {
  let prefix = ''
  for (let place = 0; place < 5; place++) {
    const part = parts[place]
    if (part?.shape !== 'literal') return { prefix, prefixParts: place }
    prefix += `${part.head}:`
  }
  return { prefix, prefixParts: 5 }
}

/** The parts of an ARN or ARN pattern, at most six; the sixth keeps its colons. */
export function splitArn(source: string): string[] {
  const parts: string[] = []
  const closings = closingsOf(source)
  let start = 0
  while (parts.length < 5) {
    const colon = nextColon(source, start, closings)
    if (colon === -1) break
    parts.push(source.slice(start, colon))
    start = colon + 1
  }
  parts.push(source.slice(start))
  return parts
}

/** The next colon outside `${...}`, or -1. */
function nextColon(source: string, from: number, closings: Closings): number {
  let colon = source.indexOf(':', from)
  let variable = source.indexOf('${', from)
  while (variable !== -1 && variable < colon) {
    const end = variableEnd(source, variable, closings)
    if (end > colon) colon = source.indexOf(':', end)
    variable = source.indexOf('${', end === -1 ? variable + 2 : end)
  }
  return colon
}

const COLON = 0x3a

/** Where the sixth part of an ARN begins: after the fifth colon, or -1 when there are fewer. */
export function sixthPartOf(text: string): number {
  // Letter by letter: the colons are close together, so five searches would cost more.
  let found = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === COLON && ++found === 5) return at + 1
  }
  return -1
}

/**
 * Matches part by part, each a case-sensitive glob, so that a `*` in a part never matches a colon between parts. `text`
 * must be a whole ARN, with five colons.
 */
export function matchesArn({ parts, prefix, prefixParts }: ArnPattern, text: string, work: Work): boolean {
  if (!text.startsWith(prefix)) return false
  let start = prefix.length
  for (let place = prefixParts; place < 5; place++) {
    const colon = text.indexOf(':', start)
    const part = parts[place]
    spend(work, (colon - start) >>> 6)
    if (part === undefined || !matchesPattern(part, text, start, colon, work)) return false
    start = colon + 1
  }
  return matchesPattern(parts[5], text, start, text.length, work)
}
