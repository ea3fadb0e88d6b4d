import { findRun, lengthOf, variableValue } from './search'
import { spend, type Work } from './steps'
import type { Pattern, Token } from './types'

/**
 * Reports whether the text between `from` and `to` matches the pattern. A variable without a value matches nothing.
 *
 * `*` matches any characters or none, including `/`, `:` and line breaks; `?` matches exactly one character (user
 * guide, "Resource"). No regular expression is ever built from policy text. Between two stars the leftmost match is
 * always enough, so one pass over the text is enough, and hostile patterns cost no more than others.
 */
export function matchesPattern(pattern: Pattern, text: string, from: number, to: number, work: Work): boolean {
  spend(work, 1)
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
      return matchesTokens(pattern.tokens, text, from, to, work)
  }
}

const TOKEN_STEPS = 2

function matchesTokens(tokens: readonly Token[], text: string, from: number, to: number, work: Work): boolean {
  // Each token is one search; together they read the text once.
  spend(work, TOKEN_STEPS * tokens.length + ((to - from) >>> 3))
  const first = nextStar(tokens, 0)
  const atStart = runMatchesAt(tokens, 0, first, text, from, to, work)
  if (atStart === -1) return false
  if (first === tokens.length) return atStart === to

  if (!hasAllValues(tokens, work)) return false
  let last = tokens.length - 1
  while (tokens[last]?.kind !== 'any') last--
  const tail = to - lengthOf(tokens, last + 1, tokens.length, work)
  if (tail < atStart || runMatchesAt(tokens, last + 1, tokens.length, text, tail, to, work) === -1) return false

  let at = atStart
  for (let star = first; star < last; ) {
    const end = nextStar(tokens, star + 1)
    if (end > star + 1) {
      at = findRun(tokens, star + 1, end, text, at, tail, work)
      if (at === -1) return false
    }
    star = end
  }
  return true
}

/** False when a variable has neither a single value in the context nor a default. */
function hasAllValues(tokens: readonly Token[], work: Work): boolean {
  for (const token of tokens) {
    if (token.kind === 'variable' && variableValue(token, work) === undefined) return false
  }
  return true
}

function nextStar(tokens: readonly Token[], start: number): number {
  let at = start
  while (at < tokens.length && tokens[at]?.kind !== 'any') at++
  return at
}

/** The end of the run of tokens if it matches at `at`, else -1. */
function runMatchesAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
  at: number,
  to: number,
  work: Work,
): number {
  let position = at
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'any') return -1
    if (token.kind === 'one') {
      position++
      continue
    }
    const piece = token.kind === 'text' ? token.text : variableValue(token, work)
    if (piece === undefined || !text.startsWith(piece, position)) return -1
    position += piece.length
  }
  return position <= to ? position : -1
}
