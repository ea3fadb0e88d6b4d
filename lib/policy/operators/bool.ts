import type { Work } from '../steps'
import type { Operand } from '../types'
import { parsePattern, resolvePattern } from '../variables'
import { type Match, type Operator, unreadable, yesNo } from './operator'

/**
 * Bool: true or false, case-insensitive. The user guide contradicts itself on variables here ("Condition operators"
 * allows them, "Variables" does not): we replace them, and the validator warns.
 */
export const bool: Operator = {
  family: 'bool',
  negated: false,
  read: (source, variables) => {
    const pattern = parsePattern(source, { wildcards: false, variables })
    return pattern.shape === 'template' ? { kind: 'text', source, pattern } : readBoolOperand(pattern.head, source)
  },
  against: () => sameTruth,
}

function sameTruth(operand: Operand, value: string, work: Work): Match {
  const wanted = operand.kind === 'text' ? resolvePattern(operand.pattern, work) : undefined
  if (operand.kind === 'text' && wanted === undefined) return 'no'
  const filled = wanted === undefined ? operand : readBoolOperand(wanted, wanted)
  const truth = readBool(value)
  if (filled.kind !== 'bool' || truth === undefined) return unreadable(filled, 'not-a-boolean')
  return yesNo(truth === filled.truth)
}

export function readBoolOperand(text: string, source: string): Operand {
  const truth = readBool(text)
  return truth === undefined ? { kind: 'unreadable', source, why: 'not-a-boolean' } : { kind: 'bool', source, truth }
}

function readBool(text: string): boolean | undefined {
  if (text === 'true') return true
  if (text === 'false') return false
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}
