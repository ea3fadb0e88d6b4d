import type { OperatorName } from '../types'
import { arnLike } from './arn'
import { binaryEquals } from './binary'
import { bool } from './bool'
import { date } from './date'
import { ipAddress } from './ip'
import { nullOperator } from './null'
import { numeric } from './numeric'
import type { Operator } from './operator'
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string'

const equal = (order: number) => order === 0
const less = (order: number) => order < 0
const lessOrEqual = (order: number) => order <= 0
const greater = (order: number) => order > 0
const greaterOrEqual = (order: number) => order >= 0

/** Every operator of the language (user guide, "Condition operators"). Names are case-sensitive, as AWS documents them. */
export const OPERATORS: Readonly<Record<OperatorName, Operator>> = {
  StringEquals: stringEquals(false),
  StringNotEquals: stringEquals(true),
  StringEqualsIgnoreCase: stringEqualsIgnoreCase(false),
  StringNotEqualsIgnoreCase: stringEqualsIgnoreCase(true),
  StringLike: stringLike(false),
  StringNotLike: stringLike(true),
  NumericEquals: numeric(equal),
  NumericNotEquals: numeric(equal, true),
  NumericLessThan: numeric(less),
  NumericLessThanEquals: numeric(lessOrEqual),
  NumericGreaterThan: numeric(greater),
  NumericGreaterThanEquals: numeric(greaterOrEqual),
  DateEquals: date(equal),
  DateNotEquals: date(equal, true),
  DateLessThan: date(less),
  DateLessThanEquals: date(lessOrEqual),
  DateGreaterThan: date(greater),
  DateGreaterThanEquals: date(greaterOrEqual),
  Bool: bool,
  BinaryEquals: binaryEquals,
  IpAddress: ipAddress(false),
  NotIpAddress: ipAddress(true),
  ArnEquals: arnLike(false),
  ArnLike: arnLike(false),
  ArnNotEquals: arnLike(true),
  ArnNotLike: arnLike(true),
  Null: nullOperator,
}

/** The names of all operators, without qualifiers and `IfExists`. */
export const operatorNames = (): readonly OperatorName[] => Object.keys(OPERATORS).filter(isOperatorName)

type ParsedOperator = {
  readonly base: OperatorName
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
}

/** Splits `ForAnyValue:StringLikeIfExists` into its three parts; undefined if it is not an operator. */
export function parseOperator(written: string): ParsedOperator | undefined {
  const set = written.startsWith('ForAllValues:')
    ? 'ForAllValues'
    : written.startsWith('ForAnyValue:')
      ? 'ForAnyValue'
      : undefined
  const rest = set === undefined ? written : written.slice(set.length + 1)
  const ifExists = rest.endsWith('IfExists')
  const base = ifExists ? rest.slice(0, -'IfExists'.length) : rest
  return isOperatorName(base) ? { base, set, ifExists } : undefined
}

function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}
