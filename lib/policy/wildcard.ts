import { contextText } from './context'
import { spend } from './steps'
import type { Context, Pattern, Token } from './types'

/**
 * Does the text between `from` and `to` match the pattern? A variable without a value matches nothing.
 *
 * `*` is any run of characters, also none, also `/`, `:` and line breaks; `?` is exactly one character (user guide,
 * "Resource"). No regular expression is ever built from policy text: between two stars the leftmost match is always
 * good enough, so one pass over the text decides, and hostile patterns cost no more than honest ones.
 */
export function matchesPattern(pattern: Pattern, text: string, from: number, to: number, context: Context): boolean {
  spend(1)
  const { head } = pattern
  switch (pattern.shape) {
    case 'any':
      return true
    case 'literal':
      return to - from === head.length && text.startsWith(head, from)
    case 'prefix':
      return to - from >= head.length && text.startsWith(head, from)
    default:
      if (to - from < head.length || !text.startsWith(head, from)) return false
      return matchesTokens(pattern.tokens, text, from, to, context)
  }
}

function matchesTokens(tokens: readonly Token[], text: string, from: number, to: number, context: Context): boolean {
  spend(tokens.length + to - from)
  const first = nextStar(tokens, 0)
  const atStart = runMatchesAt(tokens, 0, first, text, from, to, context)
  if (atStart === -1) return false
  if (first === tokens.length) return atStart === to

  if (!hasAllValues(tokens, context)) return false
  let last = tokens.length - 1
  while (tokens[last]?.kind !== 'any') last--
  const tail = to - lengthOf(tokens, last + 1, tokens.length, context)
  if (tail < atStart || runMatchesAt(tokens, last + 1, tokens.length, text, tail, to, context) === -1) return false

  let at = atStart
  for (let star = first; star < last; ) {
    const end = nextStar(tokens, star + 1)
    if (end > star + 1) {
      at = findRun(tokens, star + 1, end, text, at, tail, context)
      if (at === -1) return false
    }
    star = end
  }
  return true
}

/** False when a variable has neither a single value in the context nor a default. */
function hasAllValues(tokens: readonly Token[], context: Context): boolean {
  for (const token of tokens) {
    if (token.kind === 'variable' && variableValue(token, context) === undefined) return false
  }
  return true
}

function nextStar(tokens: readonly Token[], start: number): number {
  let at = start
  while (at < tokens.length && tokens[at]?.kind !== 'any') at++
  return at
}

/** The end of the run of tokens when it stands at `at`, else -1. */
function runMatchesAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  at: number,
  to: number,
  context: Context,
): number {
  let position = at
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'any') return -1
    if (token.kind === 'one') {
      position++
      continue
    }
    const piece = token.kind === 'text' ? token.text : variableValue(token, context)
    if (piece === undefined || !text.startsWith(piece, position)) return -1
    position += piece.length
  }
  return position <= to ? position : -1
}

function lengthOf(tokens: readonly Token[], start: number, end: number, context: Context): number {
  let length = 0
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.kind === 'text') length += token.text.length
    else if (token.kind === 'variable') length += variableValue(token, context)?.length ?? 0
    else length++
  }
  return length
}

/** The end of the leftmost place of the run between `from` and `to`, or -1. */
function findRun(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  from: number,
  to: number,
  context: Context,
): number {
  const only = end === start + 1 ? tokens[start] : undefined
  const word = only?.kind === 'text' ? only.text : runText(tokens, start, end, context)
  if (word === undefined) return findWithGaps(tokens, start, end, text, from, to, context)
  const at = word.length <= SHORT ? text.indexOf(word, from) : findLong(word, text, from, to)
  if (at === -1 || at + word.length > to) return -1
  return at + word.length
}

/** The run as one text, or undefined when it has a `?`. */
function runText(tokens: readonly Token[], start: number, end: number, context: Context): string | undefined {
  let word = ''
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'one' || token.kind === 'any') return undefined
    word += token.kind === 'text' ? token.text : (variableValue(token, context) ?? '')
  }
  return word
}

/** Up to this length `indexOf` is linear enough whatever the text; above it a repetitive word could make it quadratic. */
const SHORT = 32

/** Knuth, Morris and Pratt: never looks at a character of the text twice. */
function findLong(word: string, text: string, from: number, to: number): number {
  spend(word.length)
  const borders = new Int32Array(word.length)
  for (let i = 1, border = 0; i < word.length; i++) {
    while (border > 0 && word.charCodeAt(i) !== word.charCodeAt(border)) border = borders[border - 1] ?? 0
    if (word.charCodeAt(i) === word.charCodeAt(border)) border++
    borders[i] = border
  }
  for (let at = from, matched = 0; at < to; at++) {
    while (matched > 0 && text.charCodeAt(at) !== word.charCodeAt(matched)) matched = borders[matched - 1] ?? 0
    if (text.charCodeAt(at) === word.charCodeAt(matched)) matched++
    if (matched === word.length) return at - matched + 1
  }
  return -1
}

/**
 * A run with `?` in it: shift-and (Baeza-Yates and Gonnet). Bit i of the state says that the first i+1 characters of the
 * run end here; 32 characters of the run are handled by one machine word, so the cost per character of the text is fixed
 * for short runs and a 32nd of the run's length for long ones.
 */
function findWithGaps(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  from: number,
  to: number,
  context: Context,
): number {
  const length = lengthOf(tokens, start, end, context)
  if (to - from < length) return -1
  const words = (length + 31) >>> 5
  const { masks, gaps } = runMasks(tokens, start, end, words, context)
  const state = new Int32Array(words)
  const lastBit = 1 << ((length - 1) & 31)
  for (let at = from; at < to; at++) {
    spend(words)
    const mask = masks.get(text.charCodeAt(at)) ?? gaps
    let carry = 1
    for (let word = 0; word < words; word++) {
      const before = state[word] ?? 0
      state[word] = ((before << 1) | carry) & (mask[word] ?? 0)
      carry = before >>> 31
    }
    if (((state[words - 1] ?? 0) & lastBit) !== 0) return at + 1
  }
  return -1
}

/** Per character the places of the run where it may stand; `gaps` are the places of `?`, where any may. */
function runMasks(tokens: readonly Token[], start: number, end: number, words: number, context: Context) {
  const gaps = new Int32Array(words)
  const letters: number[] = []
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token?.kind === 'one') {
      const place = letters.push(-1) - 1
      gaps[place >>> 5] = (gaps[place >>> 5] ?? 0) | (1 << (place & 31))
    } else if (token?.kind === 'text' || token?.kind === 'variable') {
      const piece = token.kind === 'text' ? token.text : (variableValue(token, context) ?? '')
      for (let c = 0; c < piece.length; c++) letters.push(piece.charCodeAt(c))
    }
  }
  const masks = new Map<number, Int32Array>()
  letters.forEach((letter, place) => {
    if (letter === -1) return
    const mask = masks.get(letter) ?? gaps.slice()
    mask[place >>> 5] = (mask[place >>> 5] ?? 0) | (1 << (place & 31))
    masks.set(letter, mask)
  })
  return { masks, gaps }
}

function variableValue(token: Extract<Token, { kind: 'variable' }>, context: Context): string | undefined {
  return contextText(context, token.name) ?? token.fallback
}
