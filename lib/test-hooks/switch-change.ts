import { FAILURE_CODES, VISIBILITIES } from '@/lib/account-switches'
import { AwsError, ERRORS } from '@/lib/errors'
import { catalogue } from '@/lib/operations/catalogue'
import type { SwitchChange } from '@/lib/worlds/account-switches'
import type { BodyMembers } from './request-body'

/** The longest wait that a switch can add to an answer, in milliseconds. */
export const LONGEST_LATENCY = 10_000

/** The most calls that a switch can let fail. */
export const MOST_FAILURES = 1_000

const SWITCHES = ['secondDeviceRule', 'traceVisibility', 'throttling', 'latency', 'failures'] as const
const MEMBERS_OF_FAILURES = ['next', 'operation', 'error'] as const

/** The operations of AWS that can be made to fail by themselves, such as `iam:CreateUser`. */
export const failingOperations = (): string[] =>
  Object.values(catalogue)
    .map(({ action }) => action)
    .sort()

/** The errors with which calls can be made to fail, with the status of each. */
export const failingErrors = () => FAILURE_CODES.map((code) => ({ code, status: ERRORS[code].status }))

/** Reads a change of switches. Throws ValidationError, also for a member that is no switch. */
export function switchChangeIn(members: BodyMembers): SwitchChange {
  demandKnown(members, SWITCHES, 'is no switch. The switches are')
  const { secondDeviceRule, traceVisibility, throttling, latency, failures } = members
  return {
    ...given('secondDeviceRule', secondDeviceRule, flag('secondDeviceRule')),
    ...given('traceVisibility', traceVisibility, word('traceVisibility', VISIBILITIES)),
    ...given('throttling', throttling, flag('throttling')),
    ...given('latency', latency, whole('latency', 0, LONGEST_LATENCY)),
    ...given('failures', failures, failuresIn),
  }
}

/** A member that may be left out, or be null. */
function given<K extends string, T>(name: K, value: unknown, read: (value: unknown) => T): { [name in K]?: T | null } {
  if (value === undefined) return {}
  return { [name]: value === null ? null : read(value) } as { [name in K]?: T | null }
}

function failuresIn(value: unknown): NonNullable<SwitchChange['failures']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('"failures" must be null or an object such as {"next":1,"operation":"iam:CreateUser"}.')
  const members: BodyMembers = { ...value }
  demandKnown(members, MEMBERS_OF_FAILURES, 'is no member of "failures". Its members are')
  const { next, operation, error } = members
  return {
    next: whole('next', 1, MOST_FAILURES)(next),
    operation: operation === undefined || operation === null ? null : operationIn(operation),
    error: error === undefined || error === null ? 'ServiceUnavailable' : word('error', FAILURE_CODES)(error),
  }
}

function operationIn(value: unknown): string {
  const known = failingOperations()
  if (typeof value === 'string' && known.includes(value)) return value
  const meant = known.find((one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase())
  throw invalid(
    `"operation" must be an operation of IAM or STS such as ${meant ?? 'iam:CreateVirtualMFADevice'}, or be left out for any.`,
  )
}

function demandKnown(members: BodyMembers, known: readonly string[], problem: string): void {
  const unknown = Object.keys(members).find((name) => !known.includes(name))
  if (unknown !== undefined) throw invalid(`"${unknown}" ${problem} ${known.join(', ')}.`)
}

const flag = (name: string) => (value: unknown) => {
  if (typeof value === 'boolean') return value
  throw invalid(`"${name}" must be true, false or null.`)
}

const whole = (name: string, least: number, most: number) => (value: unknown) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  throw invalid(`"${name}" must be a whole number from ${least} to ${most}.`)
}

const word =
  <T extends string>(name: string, words: readonly T[]) =>
  (value: unknown): T => {
    const found = words.find((one) => one === value)
    if (found !== undefined) return found
    throw invalid(`"${name}" must be one of ${words.join(', ')}.`)
  }

const invalid = (message: string) => new AwsError('ValidationError', message)
