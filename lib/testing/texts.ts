import { parseAst } from 'vitest/node'

type Node = { type: string; start: number } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Attributes that hold what a person reads or hears. */
const SPOKEN =
  /^(aria-label|aria-description|alt|title|placeholder|label|hint|heading|lead|text|description|pending|caption)$/

const WORD = /[A-Za-z]{2}/

/** A capital letter and at least one more word: the form of sentences and of labels with two words. */
const SENTENCE = /^["“]?[A-Z][\w’'-]*,? [a-z(“]/

/**
 * The texts for people in a source of the console, with their lines. They belong in `lib/texts`, where an editor can
 * read all of them. Messages of thrown errors are for programmers and do not count.
 */
export function textsIn(source: string): string[] {
  const { body } = parseAst(source, { lang: 'tsx' })
  return [...textsBelow(body)].map(({ start, text }) => {
    const line = source.slice(0, start).split('\n').length
    return `${line}: ${text.replace(/\s+/g, ' ').trim()}`
  })
}

function* textsBelow(value: unknown): Generator<{ start: number; text: string }> {
  if (Array.isArray(value)) for (const one of value) yield* textsBelow(one)
  if (!isNode(value) || value.type === 'ThrowStatement' || value.type === 'ImportDeclaration') return
  const text = textAt(value)
  if (text !== undefined) yield { start: value.start, text }
  else for (const member of Object.values(value)) yield* textsBelow(member)
}

function textAt(node: Node): string | undefined {
  if (node.type === 'JSXText') return WORD.test(String(node.value)) ? String(node.value) : undefined
  if (node.type === 'JSXAttribute' && isSpoken(node)) return textOf(node.value)
  const text = textOf(node)
  return text !== undefined && SENTENCE.test(text) ? text : undefined
}

function isSpoken({ name, value }: Node): boolean {
  return isNode(name) && SPOKEN.test(String(name.name)) && WORD.test(textOf(value) ?? '')
}

/** The text of a literal, or the start of a template. */
function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value.quasis)) return undefined
  const first: { value?: { cooked?: unknown } } | undefined = value.quasis[0]
  return typeof first?.value?.cooked === 'string' ? first.value.cooked : undefined
}
