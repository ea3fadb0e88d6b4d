import { matchesArn, parseArnPattern, sixthPartOf, splitArn } from '../arn'
import { parsePattern, resolvePattern } from '../variables'
import { type Operator, unreadable, yesNo } from './operator'

/** ArnEquals and ArnLike are one operator: six parts, each a case-sensitive glob (user guide, "Condition operators"). */
export const arnLike = (negated: boolean): Operator => ({
  family: 'arn',
  negated,
  read: (source, variables) => {
    if (splitArn(source).length === 6) {
      return { kind: 'arn', source, arn: parseArnPattern(source, variables ? 'anywhere' : 'none') }
    }
    // A variable may hold the whole ARN, which cannot be split before it is replaced.
    const pattern = parsePattern(source, { wildcards: false, variables })
    return pattern.shape === 'template'
      ? { kind: 'text', source, pattern }
      : { kind: 'unreadable', source, why: 'not-an-arn' }
  },
  against: (value, work) => {
    const isArn = value.startsWith('arn:') && sixthPartOf(value) !== -1
    return (operand) => {
      if (!isArn) return unreadable(operand, 'not-an-arn')
      if (operand.kind === 'arn') return yesNo(matchesArn(operand.arn, value, work))
      return operand.kind === 'text'
        ? yesNo(resolvePattern(operand.pattern, work) === value)
        : unreadable(operand, 'not-an-arn')
    }
  },
})
