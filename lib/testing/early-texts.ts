import { parseAst } from 'vitest/node'

type Node = { type: string; start: number; end: number } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** The objects of texts, by the names of their exports. Those of any language will do: all have the same members. */
type Texts = Readonly<Record<string, object>>

/**
 * Where a source reads a text while its module is loaded, with the lines. Such a text would stay in the language of whoever
 * asked first. Objects of texts may be taken out of each other then, and given on; what is in them may not be read.
 */
export function textsReadEarly(source: string, texts: Texts, lang: 'ts' | 'tsx' = 'tsx'): string[] {
  const { body } = parseAst(source, { lang })
  const objects = new Map<string, object>(nodesOf(body).flatMap((node) => importedTexts(node, texts)))
  return [...readsBelow(body, objects)].map(({ start, end }) => {
    const line = source.slice(0, start).split('\n').length
    return `${line}: ${source.slice(start, end).replace(/\s+/g, ' ')}`
  })
}

function importedTexts({ type, specifiers }: Node, texts: Texts): [local: string, texts: object][] {
  if (type !== 'ImportDeclaration') return []
  return nodesOf(specifiers).flatMap(({ imported, local }) => {
    const name = isNode(imported) ? String(imported.name) : ''
    return isNode(local) && Object.hasOwn(texts, name) ? [[String(local.name), texts[name] as object]] : []
  })
}

function* readsBelow(value: unknown, objects: Map<string, object>): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* readsBelow(one, objects)
  if (!isNode(value) || isLater(value)) return
  const members = takenOut(value, objects)
  if (members) {
    for (const [name, found] of members) if (isObject(found)) objects.set(name, found)
    if (members.some(([, found]) => !isObject(found))) yield value
  } else if (isReadOf(value, objects)) yield value
  else for (const [name, member] of Object.entries(value)) if (!isName(value, name)) yield* readsBelow(member, objects)
}

/** What does not run when the module is loaded, or is no code. */
const isLater = ({ type }: Node) => /Function|^ImportDeclaration$|^TS(Type|Interface)/.test(type)

/** The names of a member or a property, which are no reads. */
const isName = (node: Node, member: string) =>
  node.computed !== true &&
  ((node.type === 'MemberExpression' && member === 'property') || (node.type === 'Property' && member === 'key'))

/** What a declaration calls by names of its own: `const texts = userTexts.facts`, `const { facts } = userTexts`. */
function takenOut({ type, id, init }: Node, objects: Map<string, object>): [string, unknown][] | undefined {
  if (type !== 'VariableDeclarator' || !isNode(id) || !isNode(init)) return undefined
  const from = standsFor(init, objects)
  if (from === undefined) return undefined
  if (id.type === 'Identifier') return [[String(id.name), from.value]]
  return nodesOf(id.properties).map(({ key, value }) => [nameIn(value), memberOf(from.value, nameIn(key))])
}

const nameIn = (node: unknown) => (isNode(node) ? String(node.name) : '')

function isReadOf(node: Node, objects: Map<string, object>): boolean {
  // What lists or copies an object reads all of it.
  if (node.type === 'SpreadElement') return isNode(node.argument) && standsFor(node.argument, objects) !== undefined
  if (node.type === 'CallExpression') return isListing(node, objects)
  const read = standsFor(node, objects)
  return read !== undefined && !isObject(read.value)
}

/** `Object.values(texts)` and `Object.entries(texts)`. The names alone are the same in every language. */
function isListing({ callee, arguments: given }: Node, objects: Map<string, object>): boolean {
  if (!isNode(callee) || nameIn(callee.object) !== 'Object' || nameIn(callee.property) === 'keys') return false
  return nodesOf(given).some((one) => standsFor(one, objects) !== undefined)
}

/** What a chain such as `userTexts.facts.title` stands for; undefined if it does not begin with texts. */
function standsFor(node: Node, objects: Map<string, object>): { value: unknown } | undefined {
  if (node.type === 'Identifier') {
    const value = objects.get(String(node.name))
    return value && { value }
  }
  if (node.type !== 'MemberExpression' || !isNode(node.object)) return undefined
  const from = standsFor(node.object, objects)
  if (from === undefined) return undefined
  return { value: node.computed === true ? undefined : memberOf(from.value, nameIn(node.property)) }
}

const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
