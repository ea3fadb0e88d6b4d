import { spend, type Work } from '../steps'
import type { Operand, Unreadable } from '../types'

/** `yes`, `no`, or the reason why the values cannot be compared. */
export type Match = 'yes' | 'no' | Unreadable

/** One row of the table of operators. A negated operator tests like its positive twin; the condition inverts the result. */
export type Operator = {
  readonly family: 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null'
  readonly negated: boolean
  /** Reads a value of the policy. `variables` says whether the document's Version has variables. */
  readonly read: (source: string, variables: boolean) => Operand
  /**
   * Reads a value of the request once and returns the test of it against the values of the policy. An operator without
   * anything to read returns one shared function, which allocates nothing.
   */
  readonly against: (value: string, work: Work) => Test
}

/** Tests the value of the request against a value of the policy: NumericLessThan is true when the request's is below. */
export type Test = (operand: Operand, value: string, work: Work) => Match

const READ_STEPS = 4

/** Spends the steps for reading a value of the request. */
export function spendOnReading(value: string, work: Work): void {
  spend(work, READ_STEPS * value.length)
}

export const yesNo = (matches: boolean): Match => (matches ? 'yes' : 'no')

/** Why an operand could not be read; an operand of the wrong kind counts as unreadable too, never as a match. */
export function unreadable(operand: Operand, otherwise: Unreadable): Unreadable {
  return operand.kind === 'unreadable' ? operand.why : otherwise
}
