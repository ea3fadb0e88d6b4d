import type { RecordShape, Shape } from '@/lib/shape/shape'

/**
 * How a form asks for a parameter: in a line, in several, by a choice, as yes or no, one value a line, a tag a line as
 * `Key=Value`, or as JSON.
 */
type FieldKind = 'line' | 'text' | 'choice' | 'flag' | 'lines' | 'tags' | 'json'

/** A parameter of an operation as a form asks for it. */
export type ApiField = {
  /** As the wire names it. */
  name: string
  kind: FieldKind
  isRequired: boolean
  /** It is not shown again once it was sent. */
  isSecret: boolean
  /** What can be chosen. */
  options?: readonly string[]
}

/** The fields of an operation's input, those that are required first. */
export function apiFields({ fields }: RecordShape): ApiField[] {
  const all = Object.entries(fields).map(([name, { shape, required }]): ApiField => {
    const options = shape.type === 'string' ? shape.values : undefined
    return {
      ...{ name, kind: kindOf(name, shape), isRequired: required },
      isSecret: shape.type === 'string' && shape.secret === true,
      ...(options && { options }),
    }
  })
  return [...all.filter(({ isRequired }) => isRequired), ...all.filter(({ isRequired }) => !isRequired)]
}

/** Longer values have a field of several lines: documents, certificates and keys. */
const LONG = 10_000

function kindOf(name: string, shape: Shape): FieldKind {
  switch (shape.type) {
    case 'string':
      if (shape.values) return 'choice'
      return (shape.max ?? 0) >= LONG || name === 'Policy' ? 'text' : 'line'
    case 'boolean':
      return 'flag'
    case 'list':
      if (shape.of.type === 'record') return isTag(shape.of) ? 'tags' : 'json'
      return shape.of.type === 'string' && (shape.of.max ?? 0) < LONG ? 'lines' : 'json'
    case 'integer':
      return 'line'
    default:
      return 'json'
  }
}

const isTag = ({ fields }: RecordShape) => Object.keys(fields).sort().join() === 'Key,Value'

/** What was typed, as the input of an operation, and the fields whose JSON cannot be read. */
type ReadFields = { input: Record<string, unknown>; notJson: string[] }

/**
 * Turns what was typed into the input of an operation. A field that is empty is not given. Nothing else is checked: what
 * is wrong with a value, the service says.
 */
export function readFields(fields: readonly ApiField[], typed: (name: string) => string): ReadFields {
  const input: Record<string, unknown> = {}
  const notJson: string[] = []
  for (const { name, kind } of fields) {
    const text = typed(name)
    if (text.trim() === '') continue
    if (kind === 'lines') input[name] = linesOf(text)
    else if (kind === 'tags') input[name] = linesOf(text).map(tagOf)
    else if (kind !== 'json') input[name] = kind === 'text' ? text : text.trim()
    else {
      const value = jsonOf(text)
      if (value === undefined) notJson.push(name)
      else input[name] = value
    }
  }
  return { input, notJson }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function tagOf(line: string): { Key: string; Value: string } {
  const at = line.indexOf('=')
  return at < 0 ? { Key: line, Value: '' } : { Key: line.slice(0, at), Value: line.slice(at + 1) }
}

/** A list or an object in JSON; undefined for anything else. */
function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
