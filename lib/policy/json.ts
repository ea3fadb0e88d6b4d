import { inEnglish, type Said, say } from './sentences/said'
import type { Position } from './types'

/**
 * A strict JSON reader that keeps what `JSON.parse` throws away: the place of each value, and members that occur twice.
 * RFC 8259 without extensions. Objects stay lists of members, so a member called `__proto__` is only a name.
 */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly from: number; readonly to: number }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly from: number; readonly to: number }
  | { readonly kind: 'string'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'boolean'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'null'; readonly text: string; readonly from: number; readonly to: number }

export type JsonMember = {
  readonly name: string
  readonly from: number
  readonly value: JsonNode
}

type JsonResult = { readonly ok: true; readonly root: JsonNode } | JsonFailure
type JsonFailure = { readonly ok: false; readonly said: Said; readonly at: number }

/** Deeper documents are refused. The grammar needs five levels. */
export const MAX_DEPTH = 20

/** The longest document that IAM accepts as a parameter (API reference, PolicyDocument). */
export const MAX_LENGTH = 131_072

/** Parses a text into a tree with offsets, or returns the first fault and its offset. Never throws. */
export function readJson(text: string, maxLength: number = MAX_LENGTH): JsonResult {
  if (text.length > maxLength) {
    return { ok: false, said: say('textTooLong', { most: String(maxLength) }), at: maxLength }
  }
  const reader: Reader = { text, at: 0 }
  try {
    const root = readValue(reader, 0)
    skipSpace(reader)
    if (reader.at < text.length) fail(reader, say('textAfterEnd'))
    return { ok: true, root }
  } catch (fault) {
    if (fault instanceof JsonFault) return { ok: false, said: fault.said, at: fault.at }
    throw fault
  }
}

/** A fault with its place; `detail` is what it says in English. */
type PlacedFault = Position & { readonly said: Said; readonly detail: string }

/** The first fault of a text that is not JSON, with its place; undefined for JSON. Never throws. */
export function jsonFault(text: string, maxLength: number): PlacedFault | undefined {
  const result = readJson(text, maxLength)
  if (result.ok) return undefined
  return { said: result.said, detail: inEnglish(result.said), ...positionIn(lineStarts(text), result.at) }
}

/** The offsets at which the lines of the text start, for `positionIn`. Compute them once per document. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
  return starts
}

/** The line and column of an offset, both from one. */
export function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

type Reader = { readonly text: string; at: number }

class JsonFault extends Error {
  constructor(
    readonly said: Said,
    readonly at: number,
  ) {
    super(said.id)
  }
}

function fail(reader: Reader, said: Said, at = reader.at): never {
  throw new JsonFault(said, at)
}

function readValue(reader: Reader, depth: number): JsonNode {
  skipSpace(reader)
  const from = reader.at
  if (depth > MAX_DEPTH) fail(reader, say('tooDeep', { most: String(MAX_DEPTH) }))
  switch (reader.text[from]) {
    case undefined:
      return fail(reader, say('endsTooEarly'))
    case '{':
      return readObject(reader, depth)
    case '[':
      return readArray(reader, depth)
    case '"':
      return { kind: 'string', text: readString(reader), from, to: reader.at }
    case 't':
      return { kind: 'boolean', text: readWord(reader, 'true'), from, to: reader.at }
    case 'f':
      return { kind: 'boolean', text: readWord(reader, 'false'), from, to: reader.at }
    case 'n':
      return { kind: 'null', text: readWord(reader, 'null'), from, to: reader.at }
    default:
      return { kind: 'number', text: readNumber(reader), from, to: reader.at }
  }
}

function readObject(reader: Reader, depth: number): JsonNode {
  const from = reader.at++
  const members: JsonMember[] = []
  let names: Set<string> | undefined
  skipSpace(reader)
  if (take(reader, '}')) return { kind: 'object', members, from, to: reader.at }
  do {
    skipSpace(reader)
    const at = reader.at
    if (reader.text[at] !== '"') fail(reader, say('memberNameExpected'))
    const name = readString(reader)
    // User guide, "Grammar": an element must not contain the same key twice. JSON.parse would keep the last one.
    if (members.length === FEW) names = new Set(members.map((member) => member.name))
    if (names?.has(name) ?? isAmong(members, name)) fail(reader, say('memberTwice', { name: shorten(name) }), at)
    names?.add(name)
    skipSpace(reader)
    if (!take(reader, ':')) fail(reader, say('colonExpected'))
    members.push({ name, from: at, value: readValue(reader, depth + 1) })
    skipSpace(reader)
  } while (take(reader, ','))
  if (!take(reader, '}')) fail(reader, say('commaOrBraceExpected'))
  return { kind: 'object', members, from, to: reader.at }
}

/**
 * Up to this many members are searched linearly, which is faster than a set; larger objects, which may be hostile, get
 * a set.
 */
const FEW = 16

function isAmong(members: readonly JsonMember[], name: string): boolean {
  for (const member of members) if (member.name === name) return true
  return false
}

function readArray(reader: Reader, depth: number): JsonNode {
  const from = reader.at++
  const items: JsonNode[] = []
  skipSpace(reader)
  if (take(reader, ']')) return { kind: 'array', items, from, to: reader.at }
  do {
    items.push(readValue(reader, depth + 1))
    skipSpace(reader)
  } while (take(reader, ','))
  if (!take(reader, ']')) fail(reader, say('commaOrBracketExpected'))
  return { kind: 'array', items, from, to: reader.at }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

function readString(reader: Reader): string {
  const { text } = reader
  let start = ++reader.at
  let out = ''
  for (;;) {
    const code = text.charCodeAt(reader.at)
    if (code === 0x22) {
      out += text.slice(start, reader.at++)
      return out
    }
    if (code === 0x5c) {
      out += text.slice(start, reader.at) + readEscape(reader)
      start = reader.at
      continue
    }
    // NaN at the end of the text fails this comparison and falls through to the fault.
    if (code >= 0x20) {
      reader.at++
      continue
    }
    fail(reader, say(reader.at >= text.length ? 'textNotClosed' : 'controlCharacter'))
  }
}

function readEscape(reader: Reader): string {
  const letter = reader.text[reader.at + 1] ?? ''
  if (letter === 'u') {
    const digits = reader.text.slice(reader.at + 2, reader.at + 6)
    if (!isHex4(digits)) fail(reader, say('hexDigitsExpected'))
    reader.at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }
  const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
  if (plain === undefined) fail(reader, say('unknownEscape'))
  reader.at += 2
  return plain
}

function isHex4(digits: string): boolean {
  return /^[0-9A-Fa-f]{4}$/.test(digits)
}

function readWord(reader: Reader, word: string): string {
  if (!reader.text.startsWith(word, reader.at)) fail(reader, say('notAValue'))
  reader.at += word.length
  return word
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/

function readNumber(reader: Reader): string {
  const found = NUMBER.exec(reader.text.slice(reader.at))?.[0]
  if (found === undefined) return fail(reader, say('notAValue'))
  reader.at += found.length
  return found
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const code = reader.text.charCodeAt(reader.at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    reader.at++
  }
}

function take(reader: Reader, mark: string): boolean {
  if (reader.text[reader.at] !== mark) return false
  reader.at++
  return true
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
