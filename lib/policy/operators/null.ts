import { readBoolOperand } from './bool'
import type { Operator } from './operator'

/** Null asks whether the key is there; its values are read here and judged by the condition, which knows presence. */
export const nullOperator: Operator = {
  family: 'null',
  negated: false,
  read: (source) => readBoolOperand(source, source),
  against: () => () => 'no',
}
