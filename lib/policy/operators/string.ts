import { spend, type Work } from '../steps'
import type { Operand } from '../types'
import { parsePattern, resolvePattern } from '../variables'
import { matchesPattern } from '../wildcard'
import { type Match, type Operator, spendOnReading, yesNo } from './operator'

/** StringEquals: the whole text, case-sensitive; stars and question marks are letters (user guide, "Condition operators"). */
export const stringEquals = (negated: boolean): Operator => ({
  family: 'string',
  negated,
  read: (source, variables) => ({
    kind: 'text',
    source,
    pattern: parsePattern(source, { wildcards: false, variables }),
  }),
  against: () => matching,
})

export const stringLike = (negated: boolean): Operator => ({
  family: 'string',
  negated,
  read: (source, variables) => ({
    kind: 'text',
    source,
    pattern: parsePattern(source, { wildcards: true, variables }),
  }),
  against: () => matching,
})

export const stringEqualsIgnoreCase = (negated: boolean): Operator => ({
  ...stringEquals(negated),
  against: (value, work) => {
    spendOnReading(value, work)
    const lower = value.toLowerCase()
    return (operand) => {
      if (operand.kind !== 'text') return 'no'
      // The policy's value is lower-cased for each comparison.
      spend(work, 2 + (operand.source.length >>> 3))
      return yesNo(resolvePattern(operand.pattern, work)?.toLowerCase() === lower)
    }
  },
})

function matching(operand: Operand, value: string, work: Work): Match {
  return yesNo(operand.kind === 'text' && matchesPattern(operand.pattern, value, 0, value.length, work))
}
