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
  const parts: Pattern[] = texts.map((text, i) =>
    parsePattern(text, {
      wildcards: true,
      variables: variables === 'anywhere' || (variables === 'resource' && i === 5),
    }),
  )
  while (parts.length < 6) parts.push(parsePattern('*', { wildcards: true, variables: false }))
  const five = parts.slice(0, 5)
  const literal = five.every((part) => part.shape === 'literal')
  return {
    source,
    parts: parts as unknown as ArnParts,
    prefix: literal ? `${five.map((part) => part.head).join(':')}:` : undefined,
  }
}

/** The parts of an ARN or ARN pattern, at most six; the sixth keeps its colons. */
export function splitArn(source: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < source.length && parts.length < 5; ) {
    const end = variableEnd(source, at)
    if (end !== -1) {
      at = end
      continue
    }
    if (source[at] === ':') {
      parts.push(source.slice(start, at))
      start = at + 1
    }
    at++
  }
  parts.push(source.slice(start))
  return parts
}

/** Writes the colons of a request's ARN and says whether there are five. */
export function findColons(text: string, colons: Colons): boolean {
  let at = -1
  for (let i = 0; i < 5; i++) {
    at = text.indexOf(':', at + 1)
    if (at === -1) return false
    colons[i] = at
  }
  return true
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
