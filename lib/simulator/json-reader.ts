import { jsonFault } from '@/lib/policy'

/** The value of a file, or everything that is wrong with it, in sentences. */
export type Read<T> = { ok: true; value: T } | { ok: false; problems: readonly string[] }

/** The longest file that is read, in characters. */
const LONGEST_FILE = 1_000_000

/**
 * Reads a file strictly: it must be JSON without duplicate members and must satisfy `read`. `read` notes problems and
 * continues, so that all of them are reported at once.
 */
export function readFile<T>(text: string, read: (root: Members, problems: string[]) => T | undefined): Read<T> {
  const fault = jsonFault(text, LONGEST_FILE)
  if (fault) {
    return {
      ok: false,
      problems: [`This is not JSON. Line ${fault.line}, column ${fault.column}: ${fault.detail}`],
    }
  }
  const problems: string[] = []
  const root = membersOf(JSON.parse(text), 'The file', problems)
  const value = root && read(root, problems)
  return value === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

/** The members of an object, with any names. */
export type Members = ReadonlyMap<string, unknown>

export function membersOf(value: unknown, where: string, problems: string[]): Members | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value))
  problems.push(`${where} must be an object.`)
  return undefined
}

/** Notes unknown members: most are misspelt, and would otherwise be lost silently. */
export function demandKnown(members: Members, known: readonly string[], where: string, problems: string[]): void {
  for (const name of members.keys()) {
    if (known.includes(name)) continue
    problems.push(`${where} has a member "${shorten(name)}", which is not known. Known are ${listed(known)}.`)
  }
}

export function jsonText(value: unknown, where: string, problems: string[]): string {
  if (typeof value === 'string') return value
  problems.push(`${where} must be a text.`)
  return ''
}

export function listOf<T>(
  value: unknown,
  where: string,
  problems: string[],
  read: (item: unknown, where: string) => T,
): T[] {
  if (Array.isArray(value)) return value.map((item, index) => read(item, `${where}[${index}]`))
  problems.push(`${where} must be a list.`)
  return []
}

export const textsOf = (value: unknown, where: string, problems: string[]) =>
  listOf(value, where, problems, (item, at) => jsonText(item, at, problems))

/** One of a few words. */
export function wordOf<T extends string>(
  value: unknown,
  words: readonly T[],
  where: string,
  problems: string[],
): T | undefined {
  const found = words.find((word) => word === value)
  if (found === undefined) problems.push(`${where} must be one of ${listed(words)}.`)
  return found
}

const listed = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ')

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
