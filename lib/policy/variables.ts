import { contextText } from './context'
import { spend, type Work } from './steps'
import type { Pattern, Token } from './types'

/** What a text may contain: wildcards in actions, resources and Like operators; variables from 2012-10-17 on. */
type PatternRules = { readonly wildcards: boolean; readonly variables: boolean }

/**
 * Parses a text into tokens. Variables become tokens, so a `*` that comes from a variable's value is a letter and never
 * a wildcard (user guide, "Variables").
 */
export function parsePattern(source: string, rules: PatternRules): Pattern {
  if (!hasSpecial(source, rules)) return { source, shape: 'literal', head: source, tokens: textTokens(source) }
  const tokens: Token[] = []
  const closings = closingsOf(source)
  let plain = ''
  const flush = (token: Token) => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain })
    plain = ''
    tokens.push(token)
  }
  for (let at = 0; at < source.length; ) {
    const letter = source[at] ?? ''
    const end = rules.variables && letter === '$' ? variableEnd(source, at, closings) : -1
    if (end !== -1) {
      const variable = readVariable(source.slice(at + 2, end - 1))
      if (typeof variable === 'string') plain += variable
      else flush(variable)
      at = end
      continue
    }
    if (rules.wildcards && letter === '*') {
      if (plain !== '' || tokens.at(-1)?.kind !== 'any') flush({ kind: 'any' })
    } else if (rules.wildcards && letter === '?') flush({ kind: 'one' })
    else plain += letter
    at++
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain })
  return { source, shape: shapeOf(tokens), head: tokens[0]?.kind === 'text' ? tokens[0].text : '', tokens }
}

/** The offset after the closing brace if a variable starts at `at`, else -1. A brace inside quotes does not close it. */
export function variableEnd(source: string, at: number, { lastBrace, lastQuoted }: Closings): number {
  if (source[at] !== '$' || source[at + 1] !== '{') return -1
  if (lastBrace < at + 2) return -1
  const brace = source.indexOf('}', at + 2)
  const quote = source.slice(at + 2, brace).indexOf("'")
  if (quote === -1 || lastQuoted < at + 3 + quote) return brace + 1
  return source.indexOf("'}", at + 3 + quote) + 2
}

/**
 * The last places where a text closes a variable, so that an unclosed one does not search to the end of the text again.
 */
export type Closings = { readonly lastBrace: number; readonly lastQuoted: number }

export function closingsOf(source: string): Closings {
  if (!source.includes('${')) return NO_CLOSINGS
  return { lastBrace: source.lastIndexOf('}'), lastQuoted: source.lastIndexOf("'}") }
}

const NO_CLOSINGS: Closings = { lastBrace: -1, lastQuoted: -1 }

/** The pattern as text with its variables replaced, or undefined if one has no value. Wildcards of the pattern stay. */
export function resolvePattern(pattern: Pattern, work: Work): string | undefined {
  if (pattern.shape === 'literal') return pattern.head
  let out = ''
  for (const token of pattern.tokens) {
    if (token.kind === 'text') out += token.text
    else if (token.kind === 'any') out += '*'
    else if (token.kind === 'one') out += '?'
    else {
      const value = contextText(work.context, token.name) ?? token.fallback
      if (value === undefined) return undefined
      // A short pattern can use a long value many times.
      spend(work, 1 + value.length)
      out += value
    }
  }
  return out
}

function hasSpecial(source: string, rules: PatternRules): boolean {
  return (
    (rules.wildcards && (source.includes('*') || source.includes('?'))) || (rules.variables && source.includes('${'))
  )
}

function textTokens(text: string): readonly Token[] {
  return text === '' ? [] : [{ kind: 'text', text }]
}

function shapeOf(tokens: readonly Token[]): Pattern['shape'] {
  if (tokens.some((token) => token.kind === 'variable')) return 'template'
  const [first, second] = tokens
  if (tokens.length === 0) return 'literal'
  if (tokens.length === 1) return first?.kind === 'any' ? 'any' : first?.kind === 'text' ? 'literal' : 'glob'
  return tokens.length === 2 && first?.kind === 'text' && second?.kind === 'any' ? 'prefix' : 'glob'
}

/**
 * Reads the inside of `${...}`. `${*}`, `${?}` and `${$}` are those letters; `${key, 'text'}` has a default. Anything of
 * another form gets the empty key, which no request has: such a pattern matches nothing.
 */
function readVariable(inside: string): string | Token {
  if (inside === '*' || inside === '?' || inside === '$') return inside
  const comma = inside.indexOf(',')
  const key = comma === -1 ? inside : inside.slice(0, comma)
  if (comma === -1) return { kind: 'variable', key, name: nameOf(key), fallback: undefined }
  const quoted = inside.slice(comma)
  const wellFormed = quoted.length >= 4 && quoted.startsWith(", '") && quoted.endsWith("'")
  if (!wellFormed) return { kind: 'variable', key: inside, name: '', fallback: undefined }
  return { kind: 'variable', key, name: nameOf(key), fallback: quoted.slice(3, -1) }
}

function nameOf(key: string): string {
  return key.includes(' ') ? '' : key.toLowerCase()
}
