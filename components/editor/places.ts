import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** A part of the text, by offsets. */
type Range = { from: number; to: number }

/** Where a position is: the members that lead there, the outermost first, and the text that is written there. */
export type TextPlace = {
  path: readonly string[]
  /** Whether a member's name is expected, and not a value. */
  isName: boolean
  /** The string around the position, without its quotes; empty between strings. */
  inside: Range
  isQuoted: boolean
}

/** Milliseconds that parsing may take. The largest document that the service takes needs 5. */
const PATIENCE = 100

/** Parses the whole text, also what is outside of the window. */
export const treeOf = (state: EditorState) => ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state)

/** The place of a position, also in a document that is being typed and does not parse. */
export function placeAt(state: EditorState, pos: number): TextPlace {
  const written = stringAt(state, pos)
  const at = written ? written.from : pos
  const node = treeOf(state).resolveInner(at, written ? 1 : -1)
  const token = isString(node) ? node : undefined
  const box = boxOf(token ? token.parent : node)
  return {
    path: pathTo(state, token?.name === 'PropertyName' ? token.parent?.parent : (token ?? node)),
    isName: token ? token.name === 'PropertyName' || box?.name === 'Object' : isNamePlace(state, at, box),
    inside: written ?? { from: pos, to: pos },
    isQuoted: written !== undefined,
  }
}

/** A string cannot span lines, so the quotes of the line tell whether the position is in one. */
function stringAt(state: EditorState, pos: number): Range | undefined {
  const line = state.doc.lineAt(pos)
  const quotes = [...line.text.matchAll(/\\.|"/g)].filter(([found]) => found === '"').map(({ index }) => index)
  const before = quotes.filter((index) => line.from + index < pos)
  const start = before.at(-1)
  if (start === undefined || before.length % 2 === 0) return undefined
  const end = quotes[before.length]
  return { from: line.from + start + 1, to: end === undefined ? pos : line.from + end }
}

export const isString = ({ name }: SyntaxNode) => name === 'String' || name === 'PropertyName'

/** The nearest object, list or member around a node. */
function boxOf(start: SyntaxNode | null): SyntaxNode | undefined {
  for (let node = start; node; node = node.parent) {
    if (node.name === 'Object' || node.name === 'Array' || node.name === 'Property') return node
  }
  return undefined
}

/** Between strings of an object a name comes next, unless a colon stands before the position. */
function isNamePlace(state: EditorState, pos: number, box: SyntaxNode | undefined): boolean {
  if (box === undefined || box.name === 'Array') return false
  const before = state.sliceDoc(box.from, pos).trimEnd()
  return before.endsWith('{') || before.endsWith(',')
}

/** The names of the members around a node, the outermost first. */
function pathTo(state: EditorState, start: SyntaxNode | null | undefined): string[] {
  const names: string[] = []
  for (let node = start ?? null; node; node = node.parent) {
    const name = node.name === 'Property' ? node.getChild('PropertyName') : null
    if (name) names.unshift(stringOf(state, name))
  }
  return names
}

/** What a string says. Text that is no valid string is returned without its quotes. */
export function stringOf(state: EditorState, { from, to }: Range): string {
  const written = state.sliceDoc(from, to)
  try {
    return String(JSON.parse(written))
  } catch {
    return written.replace(/^"|"$/g, '')
  }
}

/** The offset of a line and column, both from one; the nearest one of a place that the text does not have. */
export function offsetOf(state: EditorState, line: number, column: number): number {
  const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines))
  return Math.min(from + Math.max(column, 1) - 1, to)
}

/** What begins at an offset: a string, or the whole of an object or list. */
export function nodeAt(state: EditorState, at: number): SyntaxNode {
  const node = treeOf(state).resolveInner(at, 1)
  return (node.name === '{' || node.name === '[') && node.parent ? node.parent : node
}

/**
 * What is marked for a finding at an offset: a string whole, an object or list on its first line only, of anything else
 * one character, so that something is seen.
 */
export function rangeAt(state: EditorState, at: number): Range {
  const node = nodeAt(state, at)
  const line = state.doc.lineAt(at)
  const to =
    isString(node) && node.from === at ? node.to : node.name === 'Object' || node.name === 'Array' ? line.to : at + 1
  const end = Math.min(to, line.to)
  return end > at ? { from: at, to: end } : { from: Math.max(line.from, at - 1), to: Math.max(at, line.from) }
}

/** A member of an object, and every text in its value. */
type Member = Range & { name: string; texts: readonly string[] }

/** The members of the innermost object around an offset. */
export function membersAround(state: EditorState, at: number): Member[] {
  let node: SyntaxNode | null = treeOf(state).resolveInner(at, -1)
  while (node && node.name !== 'Object') node = node.parent
  return (node?.getChildren('Property') ?? []).map((member) => {
    const name = member.getChild('PropertyName')
    return {
      from: member.from,
      to: member.to,
      name: name ? stringOf(state, name) : '',
      texts: stringsIn(state, member),
    }
  })
}

function stringsIn(state: EditorState, member: SyntaxNode): string[] {
  const found: string[] = []
  member.cursor().iterate((node) => {
    if (node.name === 'String') found.push(stringOf(state, node))
  })
  return found
}
