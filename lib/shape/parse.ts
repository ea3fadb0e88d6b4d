import { AwsError } from '@/lib/errors'
import type { Infer, ListShape, RecordShape, Shape, StringShape } from './shape'

/**
 * Parses untyped input by its shape: known members only, each with one value. Throws ValidationError in AWS's words,
 * with every broken constraint. `echoes`: whether messages repeat the values, as STS does and IAM has not done since
 * 2026. Secrets are never repeated.
 */
export function parse<S extends RecordShape>(shape: S, raw: unknown, { echoes = false } = {}): Infer<S> {
  const problems: Problem[] = []
  const value = readRecord(shape, raw, '', problems)
  const first = problems[0]
  if (!first) return value as Infer<S> // readRecord built it member by member from this very shape
  if (problems.length === 1 && first.refusal !== undefined) {
    throw new AwsError('ValidationError', first.refusal, { field: pascal(first.path) })
  }
  const count = problems.length === 1 ? '1 validation error' : `${problems.length} validation errors`
  const said = problems.map(({ path, rule, value }) => {
    const echo = echoes && value !== undefined ? ` '${value.slice(0, 256)}'` : ''
    return `Value${echo} at '${path}' failed to satisfy constraint: ${rule}`
  })
  const field = problems.every(({ path }) => path === first.path) ? pascal(first.path) : undefined
  throw new AwsError('ValidationError', `${count} detected: ${said.join('; ')}`, { field })
}

type Problem = { path: string; rule: string; refusal?: string; value?: string }

function readRecord(shape: RecordShape, raw: unknown, path: string, problems: Problem[]): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({ path: path || 'input', rule: 'Member must not be null' })
    return undefined
  }
  const members = new Map(Object.entries(raw))
  const read = Object.entries(shape.fields).map(([name, field]) => {
    const given = members.get(name)
    const at = path ? `${path}.${camel(name)}` : camel(name)
    if (given !== undefined && given !== null) return [name, readValue(field.shape, given, at, problems)]
    if (field.required) problems.push({ path: at, rule: 'Member must not be null' })
    return [name, undefined]
  })
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function readValue(shape: Shape, raw: unknown, path: string, problems: Problem[]): unknown {
  switch (shape.type) {
    case 'string':
      return readString(shape, raw, path, problems)
    case 'integer': {
      const value =
        typeof raw === 'number' ? raw : typeof raw === 'string' && /^[+-]?\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN
      if (!Number.isInteger(value)) problems.push({ path, rule: 'Member must be a whole number' })
      if (shape.max !== undefined && value > shape.max) {
        problems.push({ path, rule: `Member must have value less than or equal to ${shape.max}`, value: String(raw) })
      }
      if (shape.min !== undefined && value < shape.min) {
        problems.push({
          path,
          rule: `Member must have value greater than or equal to ${shape.min}`,
          value: String(raw),
        })
      }
      return value
    }
    case 'boolean':
      if (raw === true || raw === 'true') return true
      if (raw === false || raw === 'false') return false
      problems.push({ path, rule: 'Member must be true or false' })
      return undefined
    case 'list':
      return readList(shape, raw, path, problems)
    case 'record':
      return readRecord(shape, raw, path, problems)
    case 'blob':
      if (!(raw instanceof Uint8Array)) problems.push({ path, rule: 'Member must be bytes' })
      return raw
    default:
      // No operation has a parameter of the remaining types.
      problems.push({ path, rule: 'Member must not be given' })
      return undefined
  }
}

function readString(shape: StringShape, raw: unknown, path: string, problems: Problem[]): unknown {
  if (typeof raw !== 'string') {
    problems.push({ path, rule: 'Member must be a string' })
    return undefined
  }
  const value = shape.secret ? undefined : raw
  for (const broken of brokenRules(shape, raw)) problems.push({ path, value, ...broken })
  return raw
}

function brokenRules(shape: StringShape, value: string): Omit<Problem, 'path'>[] {
  const rules: Omit<Problem, 'path'>[] = []
  if (shape.pattern !== undefined && !matcher(shape.pattern).test(value)) {
    rules.push({ rule: matching(shape.pattern), refusal: shape.refusal })
  }
  if (shape.max !== undefined && lengthOf(value) > shape.max) {
    rules.push({ rule: atMost(shape.max) })
  }
  if (shape.min !== undefined && lengthOf(value) < shape.min) {
    rules.push({ rule: atLeast(shape.min) })
  }
  if (shape.values && !shape.values.includes(value)) rules.push({ rule: IN_ENUM })
  return rules
}

// In characters, some of which are two code units of a string (Smithy, "length trait").
const lengthOf = (value: string) => value.length - (value.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)

const atMost = (length: number) => `Member must have length less than or equal to ${length}`
const atLeast = (length: number) => `Member must have length greater than or equal to ${length}`
const matching = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`
const IN_ENUM = 'Member must satisfy enum value set'

function readList(shape: ListShape, raw: unknown, path: string, problems: Problem[]): unknown {
  if (!Array.isArray(raw)) {
    problems.push({ path, rule: 'Member must be a list' })
    return undefined
  }
  if (shape.max !== undefined && raw.length > shape.max) {
    problems.push({ path, rule: atMost(shape.max) })
    return undefined
  }
  if (shape.of.type === 'string') return readStrings(shape.of, raw, path, problems)
  return raw.map((one, index) => readValue(shape.of, one, `${path}.${index + 1}.member`, problems))
}

/**
 * For a list of strings AWS names the list and every constraint of its members, whichever is broken (recorded from
 * AWS).
 */
function readStrings(shape: StringShape, raw: readonly unknown[], path: string, problems: Problem[]): unknown {
  const { max, min, pattern, values } = shape
  if (raw.every((one) => typeof one === 'string' && brokenRules(shape, one).length === 0)) return raw
  const rules = [
    ...(max === undefined ? [] : [atMost(max)]),
    ...(min === undefined ? [] : [atLeast(min)]),
    ...(pattern === undefined ? [] : [matching(pattern)]),
    ...(values === undefined ? [] : [IN_ENUM]),
    'Member must not be null',
  ]
  const texts = raw.map((one) => (typeof one === 'string' ? one : null))
  const value = shape.secret ? undefined : `[${texts.join(', ')}]`
  problems.push({ path, value, rule: `Member must satisfy constraint: [${rules.join(', ')}]` })
  return raw
}

// The patterns come from the shapes, never from input.
const matchers = new Map<string, RegExp>()
function matcher(pattern: string): RegExp {
  const known = matchers.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u')
  matchers.set(pattern, known)
  return known
}

// AWS names members in lower camel case in these messages: 'virtualMFADeviceName'.
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const pascal = (path: string) => path.charAt(0).toUpperCase() + path.slice(1)
