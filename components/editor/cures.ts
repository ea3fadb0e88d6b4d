import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { type Finding, unknownAction } from '@/lib/policy'
import { editorTexts } from '@/lib/texts/editor'
import { isString, nodeAt, offsetOf, stringOf, treeOf } from './places'

/** Replaces the text between two offsets. */
type Change = { from: number; to: number; insert: string }

/** An edit that mends a finding, in one step that can be undone. */
export type Cure = { label: string; changes: readonly Change[] }

const texts = editorTexts.cures

type Maker = (state: EditorState, node: SyntaxNode, finding: Finding) => Cure | undefined

/** How findings are mended, by their code. For most of them only the author knows. */
const CURES: Readonly<Record<string, Maker>> = {
  'deny-without-mfa-uses-bool': (state, node) => renameOperator(state, node, 'BoolIfExists'),
  'deny-without-mfa-uses-null': nullToBool,
  'dangerous-action-exempt-from-mfa': removeLiteral,
  'empty-sid-value': (_, node) => removal(node.parent, texts.removeMember),
  'invalid-action': nearestAction,
  'invalid-arn-region': suggested,
  'invalid-region': suggested,
  'invalid-service-in-action': suggested,
  'missing-version': addVersion,
  'null-with-if-exists': (state, node) => renameOperator(state, node, 'Null'),
  'redundant-action': (_, node) => removal(node, texts.remove),
  'redundant-resource': (_, node) => removal(node, texts.remove),
  'redundant-statement': (_, node) => removal(node, texts.removeStatement),
  'variable-unsupported-in-version': newVersion,
  'wildcard-without-like-operator': toLike,
}

/** The edit that mends a finding of this text, if there is a safe one. */
export function cureOf(state: EditorState, finding: Finding): Cure | undefined {
  const make = Object.hasOwn(CURES, finding.code) ? CURES[finding.code] : undefined
  const node = nodeAt(state, offsetOf(state, finding.line, finding.column))
  return make?.(state, node, finding)
}

const changed = (to: string, changes: readonly Change[]): Cure => ({ label: texts.change(to), changes })

const quoted = ({ from, to }: SyntaxNode, text: string): Change => ({ from, to, insert: JSON.stringify(text) })

/** The name of the operator that a condition key stands under; undefined if other keys stand there too. */
function operatorOf(node: SyntaxNode): SyntaxNode | undefined {
  const keys = node.parent?.parent
  if (node.name !== 'PropertyName' || !keys || keys.getChildren('Property').length !== 1) return undefined
  return keys.parent?.getChild('PropertyName') ?? undefined
}

function renameOperator(state: EditorState, node: SyntaxNode, to: string): Cure | undefined {
  const operator = operatorOf(node)
  if (!operator || hasSibling(state, operator, to)) return undefined
  return changed(to, [quoted(operator, to)])
}

function hasSibling(state: EditorState, name: SyntaxNode, other: string): boolean {
  const members = name.parent?.parent?.getChildren('Property') ?? []
  return members.some((member) => {
    const own = member.getChild('PropertyName')
    return own !== null && stringOf(state, own) === other
  })
}

/** "Null" says that the key is absent; what is meant is that it is not true. */
function nullToBool(state: EditorState, node: SyntaxNode): Cure | undefined {
  const renamed = renameOperator(state, node, 'BoolIfExists')
  const value = node.parent?.lastChild
  if (!renamed || !value || value === node) return undefined
  return { ...renamed, changes: [...renamed.changes, quoted(value, 'false')] }
}

/** Only an action that is written out: a pattern exempts others, too. */
function removeLiteral(state: EditorState, node: SyntaxNode): Cure | undefined {
  return /[*?]/.test(stringOf(state, node)) ? undefined : removal(node, texts.remove)
}

/** Takes an item out of its list, or a member out of its object, with its comma and its line. Never the only one. */
function removal(node: SyntaxNode | null, label: string): Cure | undefined {
  const box = node?.parent
  if (!node || (box?.name !== 'Array' && box?.name !== 'Object')) return undefined
  const items = childrenOf(box).filter(({ name }) => !PUNCTUATION.has(name))
  const index = items.findIndex(({ from }) => from === node.from)
  const [before, next] = [items[index - 1], items[index + 1]]
  if (before) return { label, changes: [{ from: before.to, to: node.to, insert: '' }] }
  return next && { label, changes: [{ from: node.from, to: next.from, insert: '' }] }
}

const PUNCTUATION = new Set(['[', ']', '{', '}', ',', ':', '⚠'])

function childrenOf(box: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = box.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

function nearestAction(state: EditorState, node: SyntaxNode): Cure | undefined {
  const { nearest } = unknownAction(stringOf(state, node)) ?? {}
  return nearest === undefined ? undefined : changed(nearest, [quoted(node, nearest)])
}

/** What the finding proposes instead of what is written. */
function suggested(state: EditorState, node: SyntaxNode, { said }: Finding): Cure | undefined {
  if (said.id !== 'noService' && said.id !== 'noRegion') return undefined
  const { written, nearest } = said.values
  const text = stringOf(state, node)
  if (!written || !nearest || !isString(node) || !text.includes(written)) return undefined
  return changed(nearest, [quoted(node, text.replace(written, nearest))])
}

const NEW_VERSION = '2012-10-17'

function addVersion(_: EditorState, node: SyntaxNode): Cure | undefined {
  const first = node.name === 'Object' ? node.getChild('Property') : null
  if (!first) return undefined
  const insert = `"Version": "${NEW_VERSION}",\n  `
  return { label: texts.addVersion, changes: [{ from: first.from, to: first.from, insert }] }
}

function newVersion(state: EditorState): Cure | undefined {
  const members = treeOf(state).topNode.getChild('Object')?.getChildren('Property') ?? []
  const version = members.find((member) => {
    const name = member.getChild('PropertyName')
    return name !== null && stringOf(state, name) === 'Version'
  })
  const value = version?.getChild('String')
  return value ? changed(NEW_VERSION, [quoted(value, NEW_VERSION)]) : undefined
}

/** `StringNotEquals` becomes `StringNotLike`; an operator that ignores case has no counterpart. */
function toLike(state: EditorState, node: SyntaxNode): Cure | undefined {
  let member = node.parent
  while (member && member.name !== 'Property') member = member.parent
  const key = member?.getChild('PropertyName')
  const operator = key && operatorOf(key)
  if (!key || !operator) return undefined
  const name = stringOf(state, operator)
  return /Equals(?!IgnoreCase)/.test(name) ? renameOperator(state, key, name.replace('Equals', 'Like')) : undefined
}
