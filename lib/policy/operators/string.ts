import type { Context, Operand } from '../types'
import { parsePattern, resolvePattern } from '../variables'
import { matchesPattern } from '../wildcard'
import { type Match, type Operator, yesNo } from './operator'

/** StringEquals: the whole text, with case; stars and question marks are letters (user guide, "Condition operators"). */
export const stringEquals = (negated: boolean): Operator => ({
  family: 'string',
  negated,
  read: (source, variables) => ({
    kind: 'text',
    source,
    pattern: parsePattern(source, { wildcards: false, variables }),
  }),
  test: testPattern,
})

export const stringLike = (negated: boolean): Operator => ({
  family: 'string',
  negated,
  read: (source, variables) => ({
    kind: 'text',
    source,
    pattern: parsePattern(source, { wildcards: true, variables }),
  }),
  test: testPattern,
})

export const stringEqualsIgnoreCase = (negated: boolean): Operator => ({
  ...stringEquals(negated),
  test: (operand, value, context) => {
    if (operand.kind !== 'text') return 'no'
    return yesNo(resolvePattern(operand.pattern, context)?.toLowerCase() === value.toLowerCase())
  },
})

function testPattern(operand: Operand, value: string, context: Context): Match {
  return yesNo(operand.kind === 'text' && matchesPattern(operand.pattern, value, 0, value.length, context))
}
