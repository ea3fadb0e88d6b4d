import type { Marked, NearMissView } from '@/components/iam/trace-view'
import type { ElementTrace } from '@/lib/policy'

type Pattern = { source: string; resolved: string | null }

/**
 * The pattern of a Resource element that comes nearest to the resource of the request, beside that resource, each with
 * the part that differs. Undefined for other elements, for one that matches, and where no pattern has a value.
 */
export function nearMissOf({ element, matches, request, patterns }: ElementTrace): NearMissView | undefined {
  // An action without a resource type has "*" for a resource, which is like no ARN.
  if (element !== 'Resource' || matches || request === '*') return undefined
  return nearestOf(patterns, request)?.miss
}

/** Of patterns that a resource does not match, the one that comes nearest to it, with the parts that differ. */
export function nearestOf<P extends Pattern>(patterns: readonly P[], resource: string) {
  const distance = ({ policy, request }: NearMissView) => policy.part.length + request.part.length
  return patterns.reduce<{ pattern: P; miss: NearMissView } | undefined>((best, pattern) => {
    if (pattern.resolved === null) return best
    const miss = compared(pattern.resolved, resource)
    return best && distance(best.miss) <= distance(miss) ? best : { pattern, miss }
  }, undefined)
}

function compared(pattern: string, resource: string): NearMissView {
  const [one, other] = [segments(pattern), segments(resource)]
  const most = Math.min(one.length, other.length)
  const start = countWhile(most, (i) => isAlike(one[i], other[i]))
  const end = countWhile(most - start, (i) => isAlike(one.at(-1 - i), other.at(-1 - i)))
  return { policy: marked(one, start, end), request: marked(other, start, end) }
}

/** Whole names are compared, not letters: "alice" has nothing in common with "adam". */
const segments = (text: string): string[] => text.split(/(?<=[:/])/)

/** Only a "*" that is a whole segment is taken for a match here: this marks a text, and the engine has decided already. */
function isAlike(pattern: string | undefined, actual: string | undefined): boolean {
  if (pattern === undefined || actual === undefined) return false
  return pattern === actual || (/^\*[:/]?$/.test(pattern) && pattern.slice(1) === (/[:/]$/.exec(actual)?.[0] ?? ''))
}

function countWhile(most: number, holds: (index: number) => boolean): number {
  let count = 0
  while (count < most && holds(count)) count++
  return count
}

function marked(parts: readonly string[], start: number, end: number): Marked {
  const rest = parts.length - end
  return {
    before: parts.slice(0, start).join(''),
    part: parts.slice(start, rest).join(''),
    after: parts.slice(rest).join(''),
  }
}
