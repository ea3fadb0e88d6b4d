import { contextText } from './context'
import { spend, type Work } from './steps'
import type { Token } from './types'

/** Where the leftmost match of the run between `from` and `to` ends, or -1. */
export function findRun(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  from: number,
  to: number,
  work: Work,
): number {
  const only = end === start + 1 ? tokens[start] : undefined
  const word = only?.kind === 'text' ? only.text : runText(tokens, start, end, work)
  if (word === undefined) return findWithGaps(tokens, start, end, text, from, to, work)
  const at = word.length <= SHORT ? text.indexOf(word, from) : findLong(word, text, from, to, work)
  if (at === -1 || at + word.length > to) return -1
  return at + word.length
}

/** The run as one text, or undefined when it has a `?`. */
function runText(tokens: readonly Token[], start: number, end: number, work: Work): string | undefined {
  let word = ''
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'one' || token.kind === 'any') return undefined
    word += token.kind === 'text' ? token.text : (variableValue(token, work) ?? '')
  }
  return word
}

/**
 * For words up to this length `indexOf` is close enough to linear on any text; a longer, repetitive word could make it
 * quadratic.
 */
const SHORT = 32

/** Knuth, Morris and Pratt: reads each character of the text once. */
function findLong(word: string, text: string, from: number, to: number, work: Work): number {
  spend(work, word.length + ((to - from) >>> 2))
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
 * Finds a run with `?` in it by shift-and (Baeza-Yates and Gonnet). Bit i of the state says that the first i+1 characters
 * of the run match up to here. One machine word handles 32 characters of the run, so the cost per character of the text
 * is fixed for short runs and a 32nd of the run's length for long ones.
 */
function findWithGaps(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  from: number,
  to: number,
  work: Work,
): number {
  const length = lengthOf(tokens, start, end, work)
  if (to - from < length) return -1
  const words = (length + 31) >>> 5
  const { masks, gaps } = runMasks(tokens, start, end, words, work)
  const state = new Int32Array(words)
  const lastBit = 1 << ((length - 1) & 31)
  for (let at = from; at < to; at++) {
    spend(work, 1 + (words >>> 3))
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

/**
 * For each character, the positions of the run that it matches; `gaps` are the positions of `?`, which any character
 * matches.
 */
function runMasks(tokens: readonly Token[], start: number, end: number, words: number, work: Work) {
  const gaps = new Int32Array(words)
  const letters: number[] = []
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token?.kind === 'one') {
      const place = letters.push(-1) - 1
      gaps[place >>> 5] = (gaps[place >>> 5] ?? 0) | (1 << (place & 31))
    } else if (token?.kind === 'text' || token?.kind === 'variable') {
      const piece = token.kind === 'text' ? token.text : (variableValue(token, work) ?? '')
      for (let c = 0; c < piece.length; c++) letters.push(piece.charCodeAt(c))
    }
  }
  const masks = new Map<number, Int32Array>()
  letters.forEach((letter, place) => {
    if (letter === -1) return
    const mask = masks.get(letter) ?? newMask(gaps, work)
    mask[place >>> 5] = (mask[place >>> 5] ?? 0) | (1 << (place & 31))
    masks.set(letter, mask)
  })
  return { masks, gaps }
}

/** A run with many different letters needs many masks. They cost steps, which also bounds memory. */
function newMask(gaps: Int32Array, work: Work): Int32Array {
  spend(work, gaps.length)
  return gaps.slice()
}

/** The number of characters that the run matches. */
export function lengthOf(tokens: readonly Token[], start: number, end: number, work: Work): number {
  let length = 0
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.kind === 'text') length += token.text.length
    else if (token.kind === 'variable') length += variableValue(token, work)?.length ?? 0
    else length++
  }
  return length
}

/** The text that replaces a variable: the value of its key, else its default. */
export function variableValue(token: Extract<Token, { kind: 'variable' }>, work: Work): string | undefined {
  return contextText(work.context, token.name) ?? token.fallback
}
