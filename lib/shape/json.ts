import { AwsError } from '@/lib/errors'

/**
 * Reads a value of parsed JSON strictly, or throws ValidationError with the path of what is wrong. Unlike the shapes of
 * operations, which ignore what they do not know, unknown members are refused: in a file that people write, most are
 * misspelt.
 */
export type JsonReader<T> = (value: unknown, path: string) => T

/** The type that a reader reads. */
type Read<R> = R extends JsonReader<infer T> ? T : never

/** Throws ValidationError for the value at a path. */
export function refuseAt(path: string, rule: string): never {
  throw new AwsError('ValidationError', `${path} ${rule}.`)
}

/** A text. `matches` is what the whole text must match, and `rule` says so in words. */
export function text(matches = /^/, rule = 'must be a text'): JsonReader<string> {
  return (value, path) => (typeof value === 'string' && matches.test(value) ? value : refuseAt(path, rule))
}

export const flag: JsonReader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuseAt(path, 'must be true or false')

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number): JsonReader<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : refuseAt(path, `must be a whole number from ${min} to ${max}`)
}

/** One of a few words. */
export function word<const W extends string>(...words: readonly W[]): JsonReader<W> {
  return (value, path) => words.find((one) => one === value) ?? refuseAt(path, `must be one of ${words.join(', ')}`)
}

/** A list, of `min` members at least. */
export function jsonList<T>(member: JsonReader<T>, min = 0): JsonReader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuseAt(path, 'must be a list')
    if (value.length < min) return refuseAt(path, `must have at least ${min} ${min === 1 ? 'member' : 'members'}`)
    return value.map((one, index) => member(one, `${path}[${index}]`))
  }
}

/** An object whose member names `names` reads, each with a value of one kind. */
export function mapOf<T>(member: JsonReader<T>, names: JsonReader<string> = text()): JsonReader<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      membersOf(value, path).map(([name, one]) => {
        const at = `${path}.${name}`
        return [names(name, at), member(one, at)]
      }),
    )
}

type Readers = Readonly<Record<string, JsonReader<unknown>>>
type Whole<R extends Readers> = { -readonly [K in keyof R]: Read<R[K]> }

/** An object with the required members, perhaps the optional ones, and no others. */
export function object<R extends Readers, O extends Readers = Record<never, never>>(
  required: R,
  optional?: O,
): JsonReader<Whole<R> & Partial<Whole<O>>> {
  const known: Readers = { ...required, ...optional }
  return (value, path) => {
    const members = new Map(membersOf(value, path))
    for (const name of members.keys()) {
      if (!Object.hasOwn(known, name))
        refuseAt(`${path}.${name}`, `is not known; known are ${Object.keys(known).join(', ')}`)
    }
    for (const name of Object.keys(required)) if (!members.has(name)) refuseAt(`${path}.${name}`, 'is missing')
    const read = Array.from(members, ([name, one]) => [name, known[name]?.(one, `${path}.${name}`)])
    // Built member by member from these very readers.
    return Object.fromEntries(read) as Whole<R> & Partial<Whole<O>>
  }
}

/** The members of a JSON object. Throws ValidationError for anything else. */
function membersOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseAt(path, 'must be an object')
  return Object.entries(value)
}
