import { rememberLast } from '../remember'
import { spend } from '../steps'
import type { Context, Operand, Unreadable } from '../types'

/** `yes` and `no`, or why the comparison makes no sense. */
export type Match = 'yes' | 'no' | Unreadable

/** One row of the table of operators. A negated operator tests like its positive twin; the condition turns it round. */
export type Operator = {
  readonly family: 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null'
  readonly negated: boolean
  /** The operand for a value of the policy, read once. `variables` says that the document's Version has variables. */
  readonly read: (source: string, variables: boolean) => Operand
  /** Request value against policy value, in this order: NumericLessThan is true when the request value is below. */
  readonly test: (operand: Operand, value: string, context: Context) => Match
}

/** Reads a value of a request once for all the operands that it is compared with, one after the other. */
export const readOnce = <T>(read: (text: string) => T): ((text: string) => T) =>
  rememberLast((text) => {
    spend(READ_STEPS * text.length)
    return read(text)
  })

const READ_STEPS = 4

export const yesNo = (matches: boolean): Match => (matches ? 'yes' : 'no')

/** The reason of an operand that could not be read; a mix-up of kinds counts as unreadable too, never as a match. */
export function unreadable(operand: Operand, otherwise: Unreadable): Unreadable {
  return operand.kind === 'unreadable' ? operand.why : otherwise
}
