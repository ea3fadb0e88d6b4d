import type { Decimal } from '../types'
import { type Operator, spendOnReading, unreadable, yesNo } from './operator'

/** `accepts` gets the sign of the request's value minus the policy's. */
export const numeric = (accepts: (order: number) => boolean, negated = false): Operator => ({
  family: 'numeric',
  negated,
  read: (source) => {
    const decimal = readDecimal(source)
    return decimal ? { kind: 'number', source, decimal } : { kind: 'unreadable', source, why: 'not-a-number' }
  },
  against: (value, work) => {
    spendOnReading(value, work)
    const decimal = readDecimal(value)
    return (operand) => {
      if (operand.kind !== 'number' || decimal === undefined) return unreadable(operand, 'not-a-number')
      return yesNo(accepts(compareDecimals(decimal, operand.decimal)))
    }
  },
})

/** Optional sign, digits, optional fraction; undefined for anything else. */
function readDecimal(text: string): Decimal | undefined {
  const found = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(text)
  if (found === null) return undefined
  const whole = trimZeros(found[2] ?? '', 'start')
  const fraction = trimZeros(found[3] ?? '', 'end')
  return { negative: found[1] === '-' && (whole !== '' || fraction !== ''), whole, fraction }
}

/** Compares exactly: digits are compared as text, so numbers of any length differ from their neighbours. */
function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1
  const order = a.whole.length - b.whole.length || compareText(a.whole, b.whole) || compareText(a.fraction, b.fraction)
  return a.negative ? -order : order
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function trimZeros(digits: string, end: 'start' | 'end'): string {
  let from = 0
  let to = digits.length
  if (end === 'start') while (from < to && digits[from] === '0') from++
  else while (to > from && digits[to - 1] === '0') to--
  return digits.slice(from, to)
}
