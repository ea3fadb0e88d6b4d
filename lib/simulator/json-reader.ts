import { jsonFault } from '@/lib/policy'
import { saidText } from '@/lib/texts/findings'
import { scenarioFileTexts as texts } from '@/lib/texts/scenario-file'

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
    return { ok: false, problems: [texts.noJson(fault.line, fault.column, saidText(fault.said))] }
  }
  const problems: string[] = []
  const root = membersOf(JSON.parse(text), texts.things.file, problems)
  const value = root && read(root, problems)
  return value === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

/** The members of an object, with any names. */
export type Members = ReadonlyMap<string, unknown>

export function membersOf(value: unknown, where: string, problems: string[]): Members | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value))
  problems.push(texts.noObject(where))
  return undefined
}

/** Notes unknown members: most are misspelt, and would otherwise be lost silently. */
export function demandKnown(members: Members, known: readonly string[], where: string, problems: string[]): void {
  for (const name of members.keys()) {
    if (known.includes(name)) continue
    problems.push(texts.unknown(where, shorten(name), listed(known)))
  }
}

export function jsonText(value: unknown, where: string, problems: string[]): string {
  if (typeof value === 'string') return value
  problems.push(texts.noText(where))
  return ''
}

export function listOf<T>(
  value: unknown,
  where: string,
  problems: string[],
  read: (item: unknown, where: string) => T,
): T[] {
  if (Array.isArray(value)) return value.map((item, index) => read(item, `${where}[${index}]`))
  problems.push(texts.noList(where))
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
  if (found === undefined) problems.push(texts.noWord(where, listed(words)))
  return found
}

const listed = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ')

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
