import type { JsonMember, JsonNode } from './json'
import { parseOperator } from './operators/table'
import { type Said, say } from './sentences/said'
import type { PrincipalEntry } from './types'

/** A fault in a document, before its offset has become a line and a column. */
export type Fault = { readonly message: string; readonly said: Said; readonly at: number; readonly path: string }

export type TextNode = { readonly text: string; readonly at: number; readonly path: string }

/** An element that holds a text or a list of texts; a list of one means the same as the text alone. */
export type TextList = {
  readonly name: string
  readonly values: readonly TextNode[]
  readonly at: number
  readonly path: string
}

export type ConditionDraft = {
  readonly operator: string
  readonly key: string
  readonly values: readonly TextNode[]
  readonly from: number
  readonly to: number
  readonly path: string
}

type PrincipalDraft = {
  readonly name: string
  readonly entries: readonly { readonly type: PrincipalEntry['type']; readonly value: TextNode }[]
  readonly at: number
  readonly path: string
}

export type StatementDraft = {
  readonly path: string
  readonly from: number
  readonly to: number
  readonly sid: TextNode | undefined
  readonly effect: TextNode
  readonly action: TextList | undefined
  readonly resource: TextList | undefined
  readonly principal: PrincipalDraft | undefined
  readonly conditions: readonly ConditionDraft[]
  /** Empty condition objects and operators. */
  readonly hollow: readonly { readonly at: number; readonly path: string; readonly operator: string | undefined }[]
}

/** A document with the right elements and types in the right places. Its texts are not checked yet. */
export type PolicyDraft = {
  readonly version: TextNode | undefined
  readonly id: string | undefined
  readonly at: number
  readonly statements: readonly StatementDraft[]
}

export const SYNTAX = 'Syntax errors in policy.'
/** AWS's message, recorded, for a role trust policy that is not JSON. */
export const NO_JSON = 'This policy contains invalid Json'

const TOP_ELEMENTS = ['Version', 'Id', 'Statement']
const STATEMENT_ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]
const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser']
const VERSIONS = ['2008-10-17', '2012-10-17']

/**
 * Reads a draft from a JSON tree, with every fault of the first stage: shape, unknown elements, wrong types (user guide,
 * "Grammar of the IAM JSON policy language"). Element names are case-sensitive. Use the draft only if there are no faults.
 */
export function readPolicyDraft(root: JsonNode): { readonly draft: PolicyDraft; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const report: Report = (at, path, said) => faults.push({ message: SYNTAX, said, at, path })
  return { draft: readTop(root, report), faults }
}

type Report = (at: number, path: string, said: Said) => void

function readTop(root: JsonNode, report: Report): PolicyDraft {
  const members = membersOf(root, '', POLICY, report)
  const version = textOf(find(members, 'Version'), 'Version', report)
  if (version && !VERSIONS.includes(version.text)) {
    report(version.at, 'Version', say('versionWrong'))
  }
  const id = textOf(find(members, 'Id'), 'Id', report)
  return { version, id: id?.text, at: root.from, statements: readStatements(root, find(members, 'Statement'), report) }
}

function readStatements(root: JsonNode, node: JsonNode | undefined, report: Report): StatementDraft[] {
  if (node === undefined) {
    if (root.kind === 'object') report(root.from, 'Statement', say('noStatement'))
    return []
  }
  if (node.kind !== 'array') return [readStatement(node, 'Statement', report)]
  if (node.items.length === 0) report(node.from, 'Statement', say('noStatements'))
  return node.items.map((item, i) => readStatement(item, `Statement[${i}]`, report))
}

function readStatement(node: JsonNode, path: string, report: Report): StatementDraft {
  const members = membersOf(node, path, STATEMENT, report)
  return {
    path,
    from: node.from,
    to: node.to,
    sid: textOf(find(members, 'Sid'), `${path}.Sid`, report),
    effect: readEffect(node, find(members, 'Effect'), path, report),
    action: readEither(members, 'Action', 'NotAction', path, report),
    resource: readEither(members, 'Resource', 'NotResource', path, report),
    principal: readPrincipal(members, path, report),
    conditions: readConditions(find(members, 'Condition'), `${path}.Condition`, report),
    hollow: hollowOf(find(members, 'Condition'), `${path}.Condition`),
  }
}

/** Checks only the word; its case is checked later, because AWS refuses "allow" with another message. */
function readEffect(statement: JsonNode, node: JsonNode | undefined, path: string, report: Report): TextNode {
  const effect = textOf(node, `${path}.Effect`, report)
  if (effect && !['allow', 'deny'].includes(effect.text.toLowerCase())) {
    report(effect.at, effect.path, say('effectWrong'))
  }
  if (node === undefined && statement.kind === 'object') report(statement.from, path, say('noEffect'))
  return effect ?? { text: '', at: statement.from, path: `${path}.Effect` }
}

function readEither(
  members: Members,
  name: string,
  negated: string,
  path: string,
  report: Report,
): TextList | undefined {
  const [plain, not] = [find(members, name), find(members, negated)]
  if (plain && not) report(not.from, path, say('notBoth', { name, negated }))
  if (plain) return readTextList(plain, name, `${path}.${name}`, report)
  return not ? readTextList(not, negated, `${path}.${negated}`, report) : undefined
}

function readTextList(node: JsonNode, name: string, path: string, report: Report): TextList {
  const items = node.kind === 'array' ? node.items : [node]
  const values = items.map((item, i) => textOf(item, node.kind === 'array' ? `${path}[${i}]` : path, report))
  return { name, values: values.filter((value) => value !== undefined), at: node.from, path }
}

function readPrincipal(members: Members, path: string, report: Report): PrincipalDraft | undefined {
  const [plain, not] = [find(members, 'Principal'), find(members, 'NotPrincipal')]
  if (plain && not) report(not.from, path, say('notBoth', { name: 'Principal', negated: 'NotPrincipal' }))
  const node = plain ?? not
  if (node === undefined) return undefined
  const name = plain ? 'Principal' : 'NotPrincipal'
  const at = `${path}.${name}`
  if (node.kind === 'string' && node.text === '*') {
    return { name, at: node.from, path: at, entries: [{ type: 'AWS', value: { text: '*', at: node.from, path: at } }] }
  }
  const types = membersOf(node, at, principalBox(name), report)
  if (node.kind === 'object' && types.length === 0) report(node.from, at, say('principalEmpty', { name }))
  const entries = types.flatMap((member) =>
    readTextList(member.value, member.name, `${at}.${member.name}`, report).values.map((value) => ({
      type: member.name as PrincipalEntry['type'],
      value,
    })),
  )
  return { name, at: node.from, path: at, entries }
}

function readConditions(node: JsonNode | undefined, path: string, report: Report): ConditionDraft[] {
  if (node === undefined) return []
  if (node.kind !== 'object') {
    report(node.from, path, say('conditionNoObject'))
    return []
  }
  return node.members.flatMap((operator) => readOperator(operator, `${path}.${operator.name}`, report))
}

function hollowOf(node: JsonNode | undefined, path: string): StatementDraft['hollow'] {
  if (node?.kind !== 'object') return []
  if (node.members.length === 0) return [{ at: node.from, path, operator: undefined }]
  return node.members.flatMap(({ name, value, from }) =>
    value.kind === 'object' && value.members.length === 0
      ? [{ at: from, path: `${path}.${name}`, operator: name }]
      : [],
  )
}

function readOperator(operator: JsonMember, path: string, report: Report): ConditionDraft[] {
  const keys = operator.value
  if (keys.kind !== 'object') {
    report(keys.from, path, say('operatorNoObject'))
    return []
  }
  // Faithful: AWS accepts an unknown operator that has no keys.
  if (keys.members.length > 0 && parseOperator(operator.name) === undefined) {
    report(operator.from, path, say('noOperator', { operator: operator.name }))
  }
  return keys.members.map((key) => ({
    operator: operator.name,
    key: key.name,
    values: readScalars(key.value, `${path}.${key.name}`, report),
    from: key.from,
    to: key.value.to,
    path: `${path}.${key.name}`,
  }))
}

/** Reads texts, booleans and numbers; `true` and `"true"` are the same, and so are `10` and `"10"`. */
function readScalars(node: JsonNode, path: string, report: Report): TextNode[] {
  const items = node.kind === 'array' ? node.items : [node]
  return items.map((item, i) => {
    const at = node.kind === 'array' ? `${path}[${i}]` : path
    const scalar = item.kind === 'string' || item.kind === 'number' || item.kind === 'boolean'
    if (!scalar) report(item.from, at, say('conditionValueWrong'))
    return { text: scalar ? scalarText(item) : '', at: item.from, path: at }
  })
}

function scalarText(item: Extract<JsonNode, { kind: 'string' | 'number' | 'boolean' }>): string {
  const hasExponent = item.kind === 'number' && /[eE]/.test(item.text)
  return hasExponent ? String(Number(item.text)) : item.text
}

type Members = readonly JsonMember[]

/** An object of the grammar: its elements, and what is said where it is none or has another one. */
type Box = {
  readonly known: readonly string[]
  readonly noObject: Said
  readonly unknown: (element: string, known: readonly string[]) => Said
}

const POLICY: Box = {
  known: TOP_ELEMENTS,
  noObject: say('policyNoObject'),
  unknown: (element, known) => say('policyElementUnknown', { element, known }),
}

const STATEMENT: Box = {
  known: STATEMENT_ELEMENTS,
  noObject: say('statementNoObject'),
  unknown: (element, known) => say('statementElementUnknown', { element, known }),
}

const principalBox = (name: string): Box => ({
  known: PRINCIPAL_TYPES,
  noObject: say('principalNoObject', { name }),
  unknown: (element, known) => say('principalElementUnknown', { name, element, known }),
})

function membersOf(node: JsonNode, path: string, { known, noObject, unknown }: Box, report: Report): Members {
  if (node.kind !== 'object') {
    report(node.from, path, noObject)
    return []
  }
  for (const member of node.members) {
    if (known.includes(member.name)) continue
    report(member.from, path, unknown(member.name, known))
  }
  return node.members.filter((member) => known.includes(member.name))
}

function find(members: Members, name: string): JsonNode | undefined {
  return members.find((member) => member.name === name)?.value
}

function textOf(node: JsonNode | undefined, path: string, report: Report): TextNode | undefined {
  if (node === undefined) return undefined
  if (node.kind === 'string') return { text: node.text, at: node.from, path }
  report(node.from, path, say('textExpected'))
  return undefined
}
