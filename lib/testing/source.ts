import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'vitest/node'

/** What the layer rules need to know about a file. */
export type Source = {
  path: string
  isClient: boolean
  imports: Import[]
  /** The names that the file declares and exports. */
  exports: string[]
  /** The names of values and types that the file imports or re-exports. */
  taken: string[]
  /**
   * What is called, constructed or read: `new Date/0` with the number of arguments, `Math.random`, `.random`. Also
   * `module state`: a `let` or `var` outside of every function, and a write to a member of a `const` declared there.
   */
  uses: { what: string; line: number }[]
}

export type Import = {
  from: string
  /** The names of the values; `*` for all of them. */
  names: string[]
  kind: 'value' | 'type' | 're-export' | 'dynamic'
  line: number
}

type Node = { type: string; start: number } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** Parses a file, so that strings and comments cannot mislead. */
export function readSource(path: string, text: string): Source {
  const program = parseAst(text, { lang: languageOf(path) })
  const nodes = [...nodesIn(program)]
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lineOf = ({ start }: Node) => {
    const following = lineEnds.findIndex((end) => end >= start)
    return (following === -1 ? lineEnds.length : following) + 1
  }
  return {
    path,
    isClient: nodes.some(({ directive }) => directive === 'use client'),
    imports: nodes.flatMap((node) => importOf(node).map((one) => ({ ...one, line: lineOf(node) }))),
    exports: nodes.flatMap(exportedNames),
    taken: nodes.flatMap(takenNames),
    uses: [
      ...nodes.flatMap((node) => usesOf(node).map((what) => ({ what, line: lineOf(node) }))),
      ...moduleState(nodesOf(program.body), nodes).map((node) => ({ what: 'module state', line: lineOf(node) })),
    ],
  }
}

/** The paths of the project's own sources, without generated ones. */
export function sourcePaths(): string[] {
  return ['app', 'components', 'e2e', 'lib'].flatMap(pathsBelow).sort()
}

export const readPath = (path: string) => readSource(path, readFileSync(path, 'utf8'))

function pathsBelow(folder: string): string[] {
  // The example is a project of its own.
  if (folder === 'lib/generated' || folder === 'e2e/example') return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`
    if (entry.isDirectory()) return pathsBelow(below)
    return /\.([cm]?[jt]s|[jt]sx)$/.test(entry.name) ? [below] : []
  })
}

function languageOf(path: string): 'ts' | 'tsx' | 'jsx' {
  if (path.endsWith('.tsx')) return 'tsx'
  return /\.[cm]?ts$/.test(path) ? 'ts' : 'jsx'
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const member of Object.values(value)) yield* nodesIn(member)
}

function importOf(node: Node): Omit<Import, 'line'>[] {
  const { source } = node
  const from = isNode(source) && typeof source.value === 'string' ? source.value : undefined
  if (node.type === 'ImportExpression') return [{ from: from ?? '(computed)', names: [], kind: 'dynamic' }]
  if (from === undefined) return []
  if (node.type === 'ImportDeclaration') {
    const specifiers = nodesOf(node.specifiers)
    const values = specifiers.filter(({ importKind }) => importKind !== 'type')
    const isType = node.importKind === 'type' || (specifiers.length > 0 && values.length === 0)
    return [{ from, names: values.map(importedName), kind: isType ? 'type' : 'value' }]
  }
  const isExport = node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration'
  return isExport ? [{ from, names: [], kind: 're-export' }] : []
}

const importedName = ({ imported }: Node) => (isNode(imported) ? String(imported.name ?? imported.value) : '*')

/** For `import { a as b }` and `export { a as b } from` the name is `a`; for `const { a } = await import(x)` too. */
function takenNames({ type, specifiers, source, id, init }: Node): string[] {
  if (type === 'ImportDeclaration') return nodesOf(specifiers).map(importedName)
  if (type === 'ExportNamedDeclaration' && isNode(source)) {
    return nodesOf(specifiers).flatMap(({ local }) => (isNode(local) ? [String(local.name)] : []))
  }
  const awaited = type === 'VariableDeclarator' && isNode(init) && init.type === 'AwaitExpression' && init.argument
  if (!isNode(awaited) || awaited.type !== 'ImportExpression' || !isNode(id)) return []
  return nodesOf(id.properties).flatMap(({ key }) => (isNode(key) ? [String(key.name)] : []))
}

function exportedNames({ type, declaration }: Node): string[] {
  if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return []
  const declared = declaration.type === 'VariableDeclaration' ? nodesOf(declaration.declarations) : [declaration]
  return declared.flatMap(({ id }) => (isNode(id) && id.type === 'Identifier' ? [String(id.name)] : []))
}

function usesOf(node: Node): string[] {
  const { type, callee, object, property } = node
  if (type === 'MemberExpression') {
    if (!isNode(property)) return []
    const name = `.${property.name ?? property.value}`
    return isNode(object) && object.type === 'Identifier' ? [name, `${object.name}${name}`] : [name]
  }
  if (!isNode(callee) || callee.type !== 'Identifier') return []
  const count = nodesOf(node.arguments).length
  if (type === 'NewExpression') return [`new ${callee.name}`, `new ${callee.name}/${count}`]
  return type === 'CallExpression' ? [`${callee.name}()`] : []
}

/** The declarations and writes that make a module stateful. A local name that shadows one of the module counts too. */
function moduleState(body: readonly Node[], all: readonly Node[]): Node[] {
  const declared = body
    .map((node) => (isNode(node.declaration) ? node.declaration : node))
    .filter(({ type }) => type === 'VariableDeclaration')
  const names = declared.flatMap(({ declarations }) => nodesOf(declarations).map(({ id }) => isNode(id) && id.name))
  const writes = all.filter((node) => {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' && node.argument
    return isNode(target) && target.type === 'MemberExpression' && names.includes(rootOf(target))
  })
  return [...declared.filter(({ kind }) => kind !== 'const'), ...writes]
}

/** The name at the start of a member chain: `a` of `a.b[0].c`. */
function rootOf(node: Node): unknown {
  return isNode(node.object) ? rootOf(node.object) : node.name
}
