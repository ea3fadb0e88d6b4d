import { readBoolOperand } from './bool'
import type { Operator } from './operator'

/** Null tests whether the key is present. This only reads its values; `judgeNull` in condition.ts compares them. */
export const nullOperator: Operator = {
  family: 'null',
  negated: false,
  read: (source) => readBoolOperand(source, source),
  against: () => () => 'no',
}
