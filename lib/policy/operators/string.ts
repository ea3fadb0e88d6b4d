import { spend } from '../steps'
import type { Context, Operand } from '../types'
import { parsePattern, resolvePattern } from '../variables'
import { matchesPattern } from '../wildcard'
import { type Match, type Operator, readOnce, yesNo } from './operator'

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
    // The value of the policy is turned into lower case each time.
    spend(2 + (operand.source.length >>> 3))
    return yesNo(resolvePattern(operand.pattern, context)?.toLowerCase() === lowerCase(value))
  },
})

const lowerCase = readOnce((text) => text.toLowerCase())

function testPattern(operand: Operand, value: string, context: Context): Match {
  return yesNo(operand.kind === 'text' && matchesPattern(operand.pattern, value, 0, value.length, context))
}
